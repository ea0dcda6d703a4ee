-- The consent ledger: every yes and every withdrawal is a line of its own, with the receipt the person was given. Lines are added, never changed; erasure removes them.
alter table consent.consent rename column given_at to at;
alter table consent.consent drop column withdrawn_at;
alter table consent.consent add column act text not null default 'given' check (act in ('given', 'withdrawn'));
alter table consent.consent alter column act drop default;
-- The line that a withdrawal takes back; each is taken back once.
alter table consent.consent add column withdraws uuid;
-- Lines from before there were receipts are empty here; the program makes theirs at its next start.
alter table consent.consent add column receipt bytea not null default '';
alter table consent.consent alter column receipt drop default;
create unique index on consent.consent (member_id, withdraws) where withdraws is not null;

create function consent.stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'the consent ledger is only added to';
end $$;
create trigger consent_is_append_only before update on consent.consent for each row
  when (old.receipt <> '' or (to_jsonb(old) - 'receipt') is distinct from (to_jsonb(new) - 'receipt')) execute function consent.stays_as_written();

-- The texts as they were on the screen: whoever has the hash finds the words.
create table consent.text (
  member_id uuid not null references members.member,
  hash text not null,
  purpose text not null,
  version text not null,
  language text not null,
  body text not null,
  first_shown_at timestamptz not null,
  primary key (member_id, hash)
);
create trigger text_is_append_only before update on consent.text for each statement execute function consent.stays_as_written();
call app_wall('consent.text', 'select, insert, delete');

-- What a person has asked for about their own data.
create schema rights;

-- Stored only (GDPR art. 18): the person, and each thing of theirs whose rows name nothing but it. `erase`: it goes as soon as it can be erased.
create table rights.restriction (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  why text not null check (why in ('asked', 'withdrawn')),
  since timestamptz not null,
  erase text check (erase in ('person', 'conversation')),
  primary key (member_id, id)
);
create index on rights.restriction (member_id, citizen_id);
call app_wall('rights.restriction');

-- A wish that a conversation, or something told, be kept confidential. `conversation_id` is the nil UUID for a field.
create table rights.confidence (
  member_id uuid not null references members.member,
  citizen_id uuid not null,
  conversation_id uuid not null,
  field text not null,
  at timestamptz not null,
  primary key (member_id, citizen_id, conversation_id, field)
);
call app_wall('rights.confidence');

-- Who may see what is stored only: the person's own rights, and what deletes it. Everything else finds no row there, whatever it asks.
create function app_sees_restricted() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.restricted', true), '') = 'seen';

-- Every table about a citizen calls this, with its column that a restriction names.
create procedure app_restrict(target regclass, named text) language plpgsql as $$
declare
  own constant text := (select relname from pg_class where oid = target);
  free text := format('(select app_sees_restricted()) or not exists (select from rights.restriction as r where r.member_id = %1$I.member_id and r.id = %1$I.%2$I)', own, named);
begin
  execute format('create policy stored_only on %s as restrictive using (%s) with check (%s)', target, free, free);
end $$;
call app_restrict('identity.citizen', 'id');
call app_restrict('conversations.conversation', 'citizen_id');
call app_restrict('conversations.message', 'conversation_id');
call app_restrict('conversations.mark', 'conversation_id');
call app_restrict('conversations.file', 'conversation_id');
call app_restrict('conversations.file_chunk', 'conversation_id');
call app_restrict('journal.note', 'citizen_id');

-- What a person told has a key of its own, a new one each time it changes: what was corrected or erased is unreadable wherever it still lies. Null while nothing is told.
alter table identity.citizen add column told_unit uuid;
alter table identity.citizen no force row level security;
update identity.citizen set told_unit = id where sealed_version > 0;
alter table identity.citizen force row level security;

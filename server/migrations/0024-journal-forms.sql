-- Forms of a member's own: templates of journal notes, and (under the member's own id) its contact record. A version is never changed; the highest is in force.
create table journal.form (
  member_id uuid not null references members.member,
  id uuid not null,
  version integer not null,
  name jsonb not null,
  active boolean not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (member_id, id, version)
);
call app_wall('journal.form', 'select, insert, delete');

-- How the member keeps its journal. Without a row: as the program ships it.
create table journal.rules (
  member_id uuid not null references members.member,
  correct_days integer not null,
  readers jsonb not null,
  confidential jsonb not null,
  etag integer not null,
  primary key (member_id)
);
call app_wall('journal.rules');

-- A note is signed by its author, who may correct it until it is locked; then it takes addenda only. What was written before is unsigned, and locked after seven days.
alter table journal.note
  add column kind text not null default 'note' check (kind in ('note', 'record')),
  add column signed_at timestamptz,
  add column locked_at timestamptz,
  add column form bytea,
  add column signed_as bytea,
  add column addenda bytea;
alter table journal.note no force row level security;
update journal.note set locked_at = at + interval '7 days';
alter table journal.note force row level security;
alter table journal.note alter column locked_at set not null;

-- Contact records that were begun and are not finished, one for each counsellor of a conversation.
create table journal.draft (
  member_id uuid not null references members.member,
  -- Its erasure unit.
  id uuid not null,
  conversation_id uuid not null,
  citizen_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, id)
);
create unique index on journal.draft (member_id, conversation_id, author_id);
create index on journal.draft (member_id, citizen_id);
call app_wall('journal.draft');
call app_restrict('journal.draft', 'citizen_id');

-- Themes in two levels, each in a place of the taxonomy that all members share.
alter table members.theme
  add column parent_id uuid,
  add column shared text,
  add foreign key (member_id, parent_id) references members.theme,
  add check (parent_id <> id);

-- Consents as they were given: an explicit act, with purpose, version and hash of the text, language and when.
create schema consent;
create table consent.consent (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  purpose text not null,
  version text not null,
  text_hash text not null,
  language text not null,
  how text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (member_id, id)
);
create index on consent.consent (member_id, citizen_id);
call app_wall('consent.consent');

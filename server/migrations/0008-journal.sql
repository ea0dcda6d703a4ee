-- Journal notes: about the citizen, by the counsellor.
create schema journal;
create table journal.note (
  member_id uuid not null references members.member,
  id uuid not null,
  conversation_id uuid not null,
  citizen_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  themes bytea not null,
  primary key (member_id, id)
);
create index on journal.note (member_id, conversation_id);
create index on journal.note (member_id, citizen_id);
call app_wall('journal.note');

-- Contacts that were not written here: by phone, in person, out in the street. About a citizen whom the counsellor writes with, or about somebody who gave no name and has a profile of their own for it.
create table journal.contact (
  member_id uuid not null references members.member,
  -- Its erasure unit.
  id uuid not null,
  citizen_id uuid not null,
  conversation_id uuid,
  author_id uuid not null,
  at timestamptz not null,
  written_at timestamptz not null,
  locked_at timestamptz,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, id)
);
create index on journal.contact (author_id, member_id, at);
create index on journal.contact (member_id, citizen_id);
call app_wall('journal.contact');
call app_restrict('journal.contact', 'citizen_id');

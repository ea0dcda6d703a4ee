-- Practice conversations: they count nowhere, only whoever made the link takes them, and they go a day after they began.
alter table conversations.conversation add column test boolean not null default false, add column practice_by uuid, add check (test = (practice_by is not null));
-- What is due a day after it began is found by this.
create index on conversations.conversation (member_id, started_at) where test;

-- The link that a counsellor made last: used once, for an hour.
create table conversations.practice_link (
  member_id uuid not null references members.member,
  staff_id uuid not null,
  link_hash bytea not null,
  made_at timestamptz not null,
  primary key (member_id, staff_id)
);
call app_wall('conversations.practice_link');

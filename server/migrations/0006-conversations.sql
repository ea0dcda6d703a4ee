-- Conversations, their messages (numbered without gaps), marks and files (sealed in chunks).
create schema conversations;
create table conversations.conversation (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  queue_id uuid not null,
  state text not null check (state in ('waiting', 'open', 'asleep', 'closed')),
  staff_id uuid,
  started_at timestamptz not null,
  taken_at timestamptz,
  closed_at timestamptz,
  last_number integer not null default 0,
  last_at timestamptz not null,
  last_by text not null,
  sealed_version integer not null default 0,
  themes bytea not null,
  primary key (member_id, id)
) with (fillfactor = 60); -- the counters change with every message: no index holds them, and room is left to change a row in its own page
-- Not by member first: a young table has no statistics, and the planner must never take one of these for the primary key.
create index on conversations.conversation (citizen_id, member_id);
create index on conversations.conversation (staff_id, member_id, state);
create index on conversations.conversation (member_id, started_at) where state = 'waiting';
call app_wall('conversations.conversation');

create table conversations.message (
  member_id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  id uuid not null,
  by text not null check (by in ('citizen', 'staff', 'service')),
  author_id uuid,
  at timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, conversation_id, number),
  unique (member_id, conversation_id, id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
call app_wall('conversations.message');

create table conversations.mark (
  member_id uuid not null,
  conversation_id uuid not null,
  account_id uuid not null,
  delivered integer not null default 0,
  read integer not null default 0,
  primary key (member_id, conversation_id, account_id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
call app_wall('conversations.mark');

create table conversations.file (
  member_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  type text not null,
  size integer not null,
  chunks integer not null,
  sealed_version integer not null default 0,
  digest bytea not null,
  uploaded_at timestamptz not null,
  sent boolean not null default false,
  primary key (member_id, conversation_id, id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
call app_wall('conversations.file');

create table conversations.file_chunk (
  member_id uuid not null,
  conversation_id uuid not null,
  file_id uuid not null,
  index integer not null,
  body bytea not null,
  primary key (member_id, conversation_id, file_id, index),
  foreign key (member_id, conversation_id, file_id) references conversations.file
);
alter table conversations.file_chunk alter column body set storage external;
call app_wall('conversations.file_chunk');

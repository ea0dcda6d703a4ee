-- Evaluations of conversations, and supervision. What is asked is data, in versions; the highest is in force. Without a row: as the program ships it.
create schema quality;
create table quality.form (
  member_id uuid not null references members.member,
  use text not null check (use in ('citizen', 'counsellor')),
  version integer not null,
  active boolean not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (member_id, use, version)
);
call app_wall('quality.form', 'select, insert, delete');

-- What a citizen said of a conversation. `unit_id`: its erasure unit, a new one each time it changes, so that what was taken back or changed is unreadable wherever it still lies.
create table quality.evaluation (
  member_id uuid not null,
  conversation_id uuid not null,
  unit_id uuid not null,
  citizen_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  hidden boolean not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, conversation_id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
create index on quality.evaluation (member_id, citizen_id);
create index on quality.evaluation (member_id, at);
call app_wall('quality.evaluation');
call app_restrict('quality.evaluation', 'citizen_id');

-- How a counsellor was after a conversation: about them, and sealed under them. It outlives the conversation, of which it holds nothing but an id.
create table quality.own_evaluation (
  member_id uuid not null references members.member,
  conversation_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, conversation_id, staff_id)
);
create index on quality.own_evaluation (member_id, at);
create index on quality.own_evaluation (staff_id, member_id);
call app_wall('quality.own_evaluation');

-- Feedback to a counsellor, between them and one coordinator.
create table quality.thread (
  member_id uuid not null references members.member,
  id uuid not null,
  staff_id uuid not null,
  coordinator_id uuid not null,
  conversation_id uuid,
  started_at timestamptz not null,
  last_at timestamptz not null,
  last_by text not null check (last_by in ('coordinator', 'counsellor')),
  remarks integer not null,
  until timestamptz not null,
  primary key (member_id, id),
  check (staff_id <> coordinator_id)
);
create index on quality.thread (staff_id, member_id);
create index on quality.thread (member_id, coordinator_id);
call app_wall('quality.thread');
create table quality.remark (
  member_id uuid not null,
  thread_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  by text not null check (by in ('coordinator', 'counsellor')),
  at timestamptz not null,
  body bytea not null,
  primary key (member_id, id),
  foreign key (member_id, thread_id) references quality.thread
);
create index on quality.remark (member_id, thread_id, at);
create index on quality.remark (staff_id, member_id);
call app_wall('quality.remark');

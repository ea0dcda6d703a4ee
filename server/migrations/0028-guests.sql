-- A colleague takes part in a conversation, or listens to it, when the citizen has said yes: who, how, and from which message on they read. Ended, nothing of it is open to them any more.
create table conversations.guest (
  member_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  guest_id uuid not null,
  role text not null check (role in ('part', 'listen')),
  state text not null default 'asked' check (state in ('asked', 'here', 'no', 'withdrawn', 'left')),
  seen_after integer not null default 0,
  asked_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  sealed_version integer not null default 0,
  why bytea not null,
  primary key (member_id, conversation_id, id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
create unique index on conversations.guest (member_id, conversation_id) where state = 'asked';
create unique index on conversations.guest (member_id, conversation_id, guest_id) where state = 'here';
create index on conversations.guest (guest_id, member_id) where state = 'here';
call app_wall('conversations.guest');
call app_restrict('conversations.guest', 'conversation_id');

-- How long whoever wrote a message may correct it, in minutes. Without a row: as the program ships it.
create table conversations.rules (
  member_id uuid not null references members.member,
  edit_minutes integer not null check (edit_minutes between 0 and 60),
  primary key (member_id)
);
call app_wall('conversations.rules');

-- Chats of more than two: groups of citizens with their moderators, and the rooms of a member's staff.
create schema rooms;
create table rooms.room (
  member_id uuid not null references members.member,
  id uuid not null,
  kind text not null check (kind in ('group', 'team', 'direct')),
  state text not null check (state in ('planned', 'open', 'paused', 'closed', 'cancelled')),
  name jsonb not null,
  description jsonb not null default '{"da": "", "en": ""}',
  starts_at timestamptz,
  minutes integer,
  most integer,
  listed boolean not null default false,
  service_id uuid,
  -- Of the join link there is only the hash.
  link_hash bytea,
  closed_at timestamptz,
  last_number integer not null default 0,
  last_at timestamptz,
  etag integer not null default 1,
  primary key (member_id, id),
  check ((kind = 'group') = (starts_at is not null))
);
create index on rooms.room (member_id, closed_at) where closed_at is not null;
call app_wall('rooms.room');

-- Who leads a group, and whoever has been in a room of the staff: up to where they read. The id is theirs in that room alone.
create table rooms.staff (
  member_id uuid not null,
  room_id uuid not null,
  staff_id uuid not null,
  id uuid not null,
  active boolean not null default true,
  read integer not null default 0,
  primary key (member_id, room_id, staff_id),
  unique (member_id, room_id, id),
  foreign key (member_id, room_id) references rooms.room on delete cascade
);
create index on rooms.staff (staff_id, member_id);
call app_wall('rooms.staff');

-- A citizen in a group, each once, with a key of its own (the id): what they wrote there can be erased without the rest of what is theirs.
create table rooms.participant (
  member_id uuid not null,
  room_id uuid not null,
  id uuid not null,
  citizen_id uuid not null,
  state text not null check (state in ('in', 'muted', 'left', 'removed')),
  joined_at timestamptz not null,
  called_at timestamptz,
  sealed_version integer not null default 0,
  alias bytea not null,
  primary key (member_id, room_id, id),
  unique (member_id, room_id, citizen_id),
  foreign key (member_id, room_id) references rooms.room on delete cascade
);
create index on rooms.participant (citizen_id, member_id);
call app_wall('rooms.participant');
call app_restrict('rooms.participant', 'citizen_id');

-- That something was written in a room, by whom it does not say: that, and the words, are in the two tables below, and go with whoever wrote them. The place stays, so that numbers have no gap.
create table rooms.post (
  member_id uuid not null,
  room_id uuid not null,
  number integer not null,
  id uuid not null,
  at timestamptz not null,
  event text check (event in ('opened', 'paused', 'resumed', 'closed')),
  gone text check (gone in ('author', 'moderator')),
  -- Where it ends by itself, not with its room: when it was written.
  ends_from timestamptz,
  primary key (member_id, room_id, number),
  unique (member_id, room_id, id),
  foreign key (member_id, room_id) references rooms.room on delete cascade
);
create index on rooms.post (member_id, ends_from) where ends_from is not null;
call app_wall('rooms.post');

create table rooms.citizen_post (
  member_id uuid not null,
  room_id uuid not null,
  number integer not null,
  id uuid not null,
  citizen_id uuid not null,
  participant_id uuid not null,
  at timestamptz not null,
  hidden boolean not null default false,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, room_id, number),
  foreign key (member_id, room_id, number) references rooms.post on delete cascade
);
create index on rooms.citizen_post (citizen_id, member_id);
create index on rooms.citizen_post (participant_id, member_id);
call app_wall('rooms.citizen_post');
call app_restrict('rooms.citizen_post', 'citizen_id');

create table rooms.staff_post (
  member_id uuid not null,
  room_id uuid not null,
  number integer not null,
  id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, room_id, number),
  foreign key (member_id, room_id, number) references rooms.post on delete cascade
);
create index on rooms.staff_post (staff_id, member_id);
call app_wall('rooms.staff_post');

-- The coordinator's board. Who talks with how many is asked for at every change: open and sleeping conversations are few among all that are kept.
create index on conversations.conversation (member_id, staff_id) where state in ('open', 'asleep');

-- How many were there for a service in a half hour: counted minute by minute, without who it was.
create table reception.presence (
  member_id uuid not null references members.member,
  service_id uuid not null,
  starts_at timestamptz not null,
  present integer not null,
  minutes integer not null,
  counted_at timestamptz not null,
  primary key (member_id, service_id, starts_at),
  foreign key (member_id, service_id) references members.service
);
call app_wall('reception.presence');

-- What somebody who pauses says to their colleagues, and days on which somebody is not at work; both sealed under them. Pauses from before said nothing, and are over.
alter table reception.availability no force row level security;
update reception.availability set pause = null, back_at = null;
alter table reception.availability force row level security;
alter table reception.availability add sealed_version integer not null default 0, add message bytea;
create table reception.absence (
  member_id uuid not null references members.member,
  id uuid not null,
  staff_id uuid not null,
  from_day date not null,
  back_day date not null check (back_day > from_day),
  shown boolean not null,
  etag integer not null,
  sealed_version integer not null default 0,
  text bytea not null,
  primary key (member_id, id)
);
create index on reception.absence (member_id, back_day);
create index on reception.absence (staff_id, member_id);
call app_wall('reception.absence');

-- When workplaces are silent, in the member's time zone.
alter table members.member add quiet_from text, add quiet_to text, add check ((quiet_from is null) = (quiet_to is null));

-- Services of a member (a chat, a line for parents, a letterbox): each with its kind, hours, texts and limits, and the queues in which people wait for it.
create table members.service (
  member_id uuid not null references members.member,
  id uuid not null,
  name jsonb not null,
  kind text not null check (kind in ('live', 'letterbox')),
  languages jsonb not null,
  themes jsonb not null,
  municipalities jsonb not null,
  hours jsonb not null,
  closed_days jsonb not null,
  closed jsonb not null,
  urgent jsonb not null,
  max_queue integer check (max_queue > 0),
  max_conversations integer check (max_conversations > 0),
  by_rota boolean not null,
  offer_seconds integer check (offer_seconds > 0),
  active boolean not null,
  etag integer not null,
  position integer not null,
  primary key (member_id, id)
);
-- Each member's hours become those of its first service, and its queues belong to it.
insert into members.service
  select id, gen_random_uuid(), '{"da": "Rådgivning", "en": "Counselling"}', 'live', '["da"]', '[]', '[]', hours, closed_days, '{"da": "", "en": ""}', '{"da": "", "en": ""}',
    null, null, false, null, true, 1, 1
  from members.member;
alter table members.queue add service_id uuid, add languages jsonb not null default '[]', add themes jsonb not null default '[]', add municipalities jsonb not null default '[]';
alter table members.queue alter languages drop default, alter themes drop default, alter municipalities drop default;
alter table members.queue no force row level security;
update members.queue set service_id = service.id from members.service where service.member_id = queue.member_id;
alter table members.queue force row level security;
alter table members.queue alter service_id set not null, add foreign key (member_id, service_id) references members.service;
alter table members.member drop hours, drop closed_days;
call app_wall('members.service');

-- The rota: who of the staff is there for which service, from when to when.
create table reception.shift (
  member_id uuid not null references members.member,
  id uuid not null,
  staff_id uuid not null,
  service_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  etag integer not null,
  primary key (member_id, id),
  foreign key (member_id, service_id) references members.service
);
create index on reception.shift (member_id, ends_at);
call app_wall('reception.shift');

-- Who was offered a conversation that waits: one counsellor at a time, and each counsellor one conversation.
create table reception.offer (
  member_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  until timestamptz not null,
  passed boolean not null,
  primary key (member_id, conversation_id, staff_id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
create unique index on reception.offer (member_id, conversation_id) where not passed;
create unique index on reception.offer (member_id, staff_id) where not passed;
call app_wall('reception.offer');

-- Why somebody pauses, and when they think to be back.
alter table reception.availability add pause text check (pause in ('break', 'meeting', 'training', 'away')), add back_at timestamptz;

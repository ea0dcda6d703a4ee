-- Breaches of security (GDPR art. 33 and 34). The operator's own record is the nil UUID's; each member concerned has one of its own, under a key of its own.
create schema breaches;

create table breaches.breach (
  member_id uuid not null,
  id uuid not null,
  -- The operator's record of it.
  record_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  -- How far the search for the people concerned is: over when there is a time. `gone` are those who were erased before they were found.
  searched_at timestamptz,
  looked integer not null default 0,
  of_all integer not null default 0,
  affected integer not null default 0,
  gone integer not null default 0,
  facts bytea not null,
  primary key (member_id, id)
);
create unique index on breaches.breach (member_id, record_id);
call app_wall('breaches.breach');

-- What was added to a breach, and who saw it: never changed. Goes with the breach.
create table breaches.line (
  member_id uuid not null,
  id uuid not null,
  breach_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('amended', 'closed', 'seen', 'acknowledged', 'assessed')),
  by_id uuid not null,
  body bytea not null,
  primary key (member_id, id),
  foreign key (member_id, breach_id) references breaches.breach on delete cascade
);
create index on breaches.line (member_id, breach_id, at);
-- Seen first, acknowledged and closed once, whoever comes at the same time.
create unique index on breaches.line (member_id, breach_id, kind) where kind in ('seen', 'acknowledged', 'closed');
call app_wall('breaches.line', 'select, insert, delete');

-- Who is concerned, as long as they are here.
create table breaches.affected (
  member_id uuid not null,
  id uuid not null,
  breach_id uuid not null,
  citizen_id uuid not null,
  found_at timestamptz not null,
  -- When they saw what they were told.
  seen_at timestamptz,
  primary key (member_id, id),
  unique (member_id, breach_id, citizen_id),
  foreign key (member_id, breach_id) references breaches.breach on delete cascade
);
create index on breaches.affected (member_id, citizen_id);
call app_wall('breaches.affected');

-- Acts of a window of time are found among millions; entries lie in the order of their times, so this costs next to nothing to keep.
create index on audit.entry using brin (at);

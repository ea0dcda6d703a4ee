-- How long things are kept, and what the round that deletes has seen and done.
create schema retention;

-- One row per member, and one of the platform's (staff who left). `found` is what was due at the last look, `expected` what the last round that was free to delete foresaw for a day, `meanwhile` what those foresaw that were
-- held; each counts by kind. `confirmed` is what somebody has looked at and said yes to, until a time.
create table retention.setting (
  member_id uuid not null,
  version integer not null default 0,
  rules jsonb not null default '{}',
  looked_at timestamptz,
  found jsonb not null default '{}',
  expected jsonb not null default '{}',
  meanwhile jsonb not null default '{}',
  held text not null default '' check (held in ('', 'steady', 'volume')),
  confirmed jsonb not null default '{}',
  confirmed_until timestamptz,
  -- One process deletes at a time.
  busy_until timestamptz,
  primary key (member_id)
);
call app_wall('retention.setting', 'select, insert, update, delete');

-- What was deleted, and when: numbers, nobody's.
create table retention.run (
  member_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  erased jsonb not null,
  primary key (member_id, id)
);
call app_wall('retention.run', 'select, insert, delete');

-- Since when the program has run without a stop, by a clock that was not moved.
create table retention.heartbeat (
  one integer primary key check (one = 1),
  steady_since timestamptz not null,
  seen_at timestamptz not null
);
call app_open('retention.heartbeat');

-- What is due is found by these.
create index on identity.citizen (member_id, active_on);
create index on conversations.conversation (member_id, closed_at) where closed_at is not null;
create index on journal.note (member_id, at);

-- Who a citizen is, where they chose to say so (P20). A row has a key of its own, and is never changed but when a counsellor opens it: who gives something else has another row.
create schema known;
create table known.profile (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  given_at timestamptz not null,
  -- The first opening by a counsellor, and by whom: casework with it has begun.
  opened_at timestamptz,
  opened_by uuid,
  name bytea not null,
  phone bytea not null,
  mail bytea not null,
  primary key (member_id, id),
  foreign key (member_id, citizen_id) references identity.citizen,
  check ((opened_at is null) = (opened_by is null))
);
create unique index on known.profile (member_id, citizen_id);
create index on known.profile (member_id, given_at);
call app_wall('known.profile');
call app_restrict('known.profile', 'citizen_id');

-- Whether a member offers it at all.
alter table members.member add column known_offer boolean not null default true;

-- Abuse: a member's short list of what it may be called, what a counsellor called it about an anonymous profile, and for how long that profile cannot write. Never an address or a device.
create schema blocks;
create table blocks.label (
  member_id uuid not null references members.member,
  id uuid not null,
  name jsonb not null,
  active boolean not null,
  primary key (member_id, id)
);
call app_wall('blocks.label');

create table blocks.mark (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  label bytea not null,
  primary key (member_id, id),
  foreign key (member_id, citizen_id) references identity.citizen
);
create index on blocks.mark (member_id, citizen_id);
call app_wall('blocks.mark');
call app_restrict('blocks.mark', 'citizen_id');

-- One at a time per profile; it ends by itself, and its row goes.
create table blocks.block (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  since timestamptz not null,
  until timestamptz not null check (until < since + interval '5 years'),
  by_id uuid not null,
  renewals integer not null default 0,
  primary key (member_id, id),
  foreign key (member_id, citizen_id) references identity.citizen
);
create unique index on blocks.block (member_id, citizen_id);
create index on blocks.block (member_id, until);
call app_wall('blocks.block');
call app_restrict('blocks.block', 'citizen_id');

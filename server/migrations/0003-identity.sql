-- Identity: citizens (anonymous, one member each), staff (the operator's realm, roles per member), sessions, passkeys, invitations.
create schema identity;
create table identity.citizen (
  member_id uuid not null references members.member,
  id uuid not null,
  started_at timestamptz not null,
  active_on date not null,
  has_phrase boolean not null default false,
  sealed_version integer not null default 0,
  age_group bytea,
  gender bytea,
  municipality bytea,
  name bytea,
  phone bytea,
  mail bytea,
  postcode bytea,
  primary key (member_id, id)
);
call app_wall('identity.citizen');

create table identity.staff (
  id uuid primary key,
  sealed_version integer not null default 0,
  username bytea not null,
  name bytea not null,
  alias bytea not null,
  title bytea not null,
  password bytea not null,
  totp bytea not null,
  totp_step bigint not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz
);
call app_open('identity.staff');

create table identity.staff_role (
  member_id uuid not null,
  staff_id uuid not null references identity.staff,
  role text not null,
  given_at timestamptz not null,
  primary key (member_id, staff_id, role)
);
call app_wall('identity.staff_role');
-- A person's own roles, whichever member gave them: needed to know where they may work.
create policy own_roles on identity.staff_role for select using (staff_id = app_staff());

create table identity.passkey (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  sealed_version integer not null default 0,
  credential bytea not null,
  label bytea not null,
  counter bigint not null default 0,
  created_at timestamptz not null
);
create index on identity.passkey (staff_id);
call app_open('identity.passkey');

-- member_id is the nil UUID for the operator's own invitations.
create table identity.invitation (
  member_id uuid not null,
  id uuid not null,
  sealed_version integer not null default 0,
  name bytea not null,
  title bytea not null,
  roles text[] not null,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (member_id, id)
);
call app_wall('identity.invitation');

create table identity.session (
  token_hash bytea primary key,
  id uuid not null unique,
  kind text not null,
  account_id uuid not null,
  member_id uuid,
  grant_ref bytea,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on identity.session (account_id);
create index on identity.session (expires_at);
call app_open('identity.session');

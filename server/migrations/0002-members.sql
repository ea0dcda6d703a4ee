-- Members (medlemmer): who they are, and what their citizens see. Public information, no person in it.
create schema members;
create table members.member (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  accent text not null,
  time_zone text not null default 'Europe/Copenhagen',
  contact jsonb not null,
  texts jsonb not null,
  hours jsonb not null,
  closed_days jsonb not null,
  settings_version integer not null default 0,
  created_at timestamptz not null
);
create table members.theme (
  member_id uuid not null references members.member,
  id uuid not null,
  name jsonb not null,
  definition jsonb not null,
  colour text not null,
  active boolean not null,
  position integer not null,
  primary key (member_id, id)
);
create table members.queue (
  member_id uuid not null references members.member,
  id uuid not null,
  name jsonb not null,
  active boolean not null,
  position integer not null,
  primary key (member_id, id)
);
-- Everyone may read the list of members; only a transaction of that member may change its row.
alter table members.member enable row level security;
alter table members.member force row level security;
create policy read_all on members.member for select using (true);
create policy add_own on members.member for insert with check (id = any (app_members()));
create policy change_own on members.member for update using (id = any (app_members()));
call app_open('members.member');
call app_wall('members.theme');
call app_wall('members.queue');

-- The memory of acts: who did what to which thing, never content.
create schema audit;
create table audit.act (
  member_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  act text not null,
  actor text not null,
  actor_id uuid,
  object text not null,
  object_id uuid,
  citizen_id uuid,
  primary key (member_id, id)
);
create index on audit.act (member_id, citizen_id);
-- Added to, never changed: the app role has no other right.
call app_wall('audit.act', 'select, insert');

-- An extract that a person has asked for (GDPR art. 15, 20): its link, good once and in one session, and how far it is. What is in it is never stored.
create table rights.extract (
  member_id uuid not null references members.member,
  id uuid not null,
  citizen_id uuid not null,
  -- The browser that asked; null where an app did, with a token of the person's.
  session_id uuid,
  token_hash bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  started_at timestamptz,
  -- The process that makes it was there.
  seen_at timestamptz,
  done integer not null default 0,
  of_all integer not null default 0,
  ended text check (ended in ('done', 'stopped')),
  primary key (member_id, id),
  unique (member_id, token_hash)
);
create index on rights.extract (citizen_id, member_id);
call app_wall('rights.extract');

-- The log of acts as a signed Merkle tree (RFC 6962). Entries hold no plaintext: whom and what of theirs an act concerns as HMACs under their own key.
create table audit.entry (
  member_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  act text not null,
  actor text not null,
  role text,
  -- A member of staff; of a citizen there is only the mac.
  actor_id uuid,
  actor_mac bytea,
  object text not null,
  -- A thing of nobody's; of a citizen's there is only the mac.
  object_id uuid,
  object_mac bytea,
  citizen_mac bytea,
  reason bytea,
  signature bytea not null,
  -- The leaf's number in the member's tree; null until the sequencer has put it there.
  place bigint,
  primary key (member_id, id)
);
create unique index on audit.entry (member_id, place);
create index on audit.entry (member_id, id) where place is null;
create index on audit.entry (member_id, citizen_mac, id) where citizen_mac is not null;
create index on audit.entry (member_id, actor_id, id) where actor_id is not null;
-- Added to, and each given its place once; gone only when the log's period is over.
call app_wall('audit.entry', 'select, insert, delete, update (place)');
create policy a_place_is_for_ever on audit.entry as restrictive for update using (place is null) with check (place is not null);
create policy gone_after_its_period on audit.entry as restrictive for delete using (at < now() - interval '5 years');

-- The roots of the tree's complete subtrees; level 0 is an entry's hash.
create table audit.node (
  member_id uuid not null,
  level int not null,
  place bigint not null,
  hash bytea not null,
  primary key (member_id, level, place)
);
call app_wall('audit.node', 'select, insert');

-- The latest signed checkpoint of each day (C2SP tlog-checkpoint).
create table audit.checkpoint (
  member_id uuid not null,
  day date not null,
  size bigint not null,
  note text not null,
  primary key (member_id, day)
);
create index on audit.checkpoint (member_id, size);
call app_wall('audit.checkpoint', 'select, insert, update');

-- What was written down before there was a tree: the program moves it there at its next start, which needs the keys.
call app_open('audit.act', 'delete');
do $$
begin
  execute format('revoke insert on audit.act from %I', current_setting('app.role'));
end $$;

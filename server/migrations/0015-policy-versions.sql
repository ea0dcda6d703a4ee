-- The privacy policy of each member, version by version: what was published stays as it was (P70, P71).
create schema policy;
create table policy.version (
  member_id uuid not null references members.member,
  id uuid not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  -- Counts from 1 for each member; a draft has none yet.
  number integer check (number > 0),
  etag integer not null,
  -- The product's own text of that version, as it came; null for what the member wrote.
  product text,
  -- Null in a draft that was thrown away: the row stays, so that an old screen does not overwrite the next draft.
  texts jsonb check (texts is not null or state = 'draft'),
  summary jsonb not null,
  significant boolean not null,
  published_at timestamptz,
  applies_from timestamptz,
  primary key (member_id, id),
  check (num_nulls(number, published_at, applies_from) = case state when 'draft' then 3 else 0 end)
);
create unique index on policy.version (member_id, number);
create unique index on policy.version (member_id) where state = 'draft';
call app_wall('policy.version');

-- Of a published version only this may change: that it was taken back.
create function policy.stays_as_published() returns trigger language plpgsql as $$
begin
  raise exception 'a published policy stays as it was';
end $$;
create trigger version_stays_as_published before update on policy.version for each row
  when (old.state <> 'draft' and (new.state <> 'withdrawn' or (to_jsonb(old) - 'state') is distinct from (to_jsonb(new) - 'state')))
  execute function policy.stays_as_published();

-- Who receives data of a member's, and for which service: a public list (P52).
create table policy.recipient (
  member_id uuid not null references members.member,
  id uuid not null,
  name text not null,
  kind text not null,
  service jsonb not null,
  country text not null,
  primary key (member_id, id)
);
call app_wall('policy.recipient');

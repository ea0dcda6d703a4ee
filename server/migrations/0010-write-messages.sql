-- The one way of writing messages, made fast: one call, one round trip, one transaction.

-- A foreign key looks up the conversation anew for each message (a fifth of the time of writing). The same is held by looking once per statement;
-- the writer holds the conversation's row lock meanwhile.
do $$
declare
  name text := (select conname from pg_constraint where conrelid = 'conversations.message'::regclass and confrelid = 'conversations.conversation'::regclass);
begin
  execute format('alter table conversations.message drop constraint %I', name);
end $$;

create function conversations.message_has_conversation() returns trigger language plpgsql as $$
begin
  if exists (
    select from added where not exists (
      select from conversations.conversation as conversation where conversation.member_id = added.member_id and conversation.id = added.conversation_id
    )
  ) then raise foreign_key_violation using message = 'a message belongs to a conversation of its member'; end if;
  return null;
end $$;
create trigger message_inserted after insert on conversations.message referencing new table as added for each statement execute function conversations.message_has_conversation();
create trigger message_updated after update on conversations.message referencing new table as added for each statement execute function conversations.message_has_conversation();

create function conversations.conversation_is_left() returns trigger language plpgsql as $$
begin
  if exists (
    select from removed join conversations.message as message on message.member_id = removed.member_id and message.conversation_id = removed.id
    where not exists (select from conversations.conversation as still where still.member_id = removed.member_id and still.id = removed.id)
  ) then raise foreign_key_violation using message = 'a conversation goes after its messages'; end if;
  return null;
end $$;
create trigger conversation_deleted after delete on conversations.conversation referencing old table as removed for each statement execute function conversations.conversation_is_left();

create function conversations.conversation_keeps_its_key() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = 'a conversation keeps its member and its id';
end $$;
create trigger conversation_updated before update of member_id, id on conversations.conversation for each row
  when (old.member_id <> new.member_id or old.id <> new.id) execute function conversations.conversation_keeps_its_key();

/*
 * Writes a batch. What is said of each conversation (its parties) is what the caller saw; one that has another party by now, or is closed, is left out, and
 * its messages are written the careful way. The update locks the rows, in the order given (the caller's: by their keys), and takes the numbers; the insert
 * comes after, in a statement of its own, so that it sees what was committed before the lock. An id that is known already fails the whole batch
 * (unique_violation). Returns for each conversation the number before its first message, or null.
 * The planner is told to look rows up by their keys, whatever a young table's statistics say, and to plan once per connection.
 */
create function conversations.write_messages(
  members text, member_ids uuid[], conversations uuid[], citizens uuid[], counsellors uuid[], counts int[], lasts text[],
  places int[], nths int[], ids uuid[], bys text[], starts int[], lengths int[], bodies bytea, at timestamptz, version int
) returns int[] language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off set enable_material = off set plan_cache_mode = force_generic_plan
as $$
declare
  befores int[] := array_fill(null::int, array[cardinality(conversations)]);
  taken record;
begin
  perform set_config('app.members', members, true);
  for taken in
    update conversations.conversation as conversation set last_number = conversation.last_number + wanted.count, last_at = write_messages.at, last_by = wanted.last
    from unnest(member_ids, conversations, citizens, counsellors, counts, lasts) with ordinality as wanted (member_id, id, citizen_id, staff_id, count, last, place)
    where conversation.member_id = wanted.member_id and conversation.id = wanted.id
      and (conversation.state <> 'closed' and conversation.citizen_id = wanted.citizen_id and conversation.staff_id is not distinct from wanted.staff_id) is true
    returning wanted.place, conversation.last_number - wanted.count as before
  loop
    befores[taken.place] := taken.before;
  end loop;
  insert into conversations.message (member_id, conversation_id, number, id, by, author_id, at, sealed_version, body)
  select member_ids[place], conversations[place], befores[place] + nth, id, by, case by when 'citizen' then citizens[place] else counsellors[place] end,
    write_messages.at, version, substring(bodies from start for length)
  from unnest(places, nths, ids, bys, starts, lengths) as given (place, nth, id, by, start, length)
  where befores[place] is not null;
  return befores;
end $$;

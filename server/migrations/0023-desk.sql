-- The counsellor's desk. Replies that are prepared: a member's, which are about nobody, and a member of staff's own, sealed under them.
create schema replies;
create table replies.member_reply (
  member_id uuid not null references members.member,
  id uuid not null,
  title jsonb not null,
  body jsonb not null,
  primary key (member_id, id)
);
call app_wall('replies.member_reply');

create table replies.own_reply (
  member_id uuid not null references members.member,
  id uuid not null,
  staff_id uuid not null,
  sealed_version integer not null default 0,
  title bytea not null,
  body bytea not null,
  primary key (member_id, id)
);
create index on replies.own_reply (staff_id, member_id);
call app_wall('replies.own_reply');

-- Who comes to a conversation later reads from here on, unless the citizen said that what was written goes along. Whoever had it before and takes it again reads
-- what they could read. Waiting counts from when it (again) began.
alter table conversations.conversation
  add column seen_after integer not null default 0,
  add column former_id uuid,
  add column former_after integer not null default 0,
  add column queued_at timestamptz not null default now();
alter table conversations.conversation no force row level security;
update conversations.conversation set queued_at = started_at;
alter table conversations.conversation force row level security;
drop index conversations.conversation_member_id_started_at_idx;
create index on conversations.conversation (member_id, queued_at) where state = 'waiting';
-- The message that a file was sent in; null for what was sent before this was written down.
alter table conversations.file add column sent_as integer;

-- A counsellor asks whether somebody else may take over; the citizen answers, or does not.
create table conversations.handover (
  member_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid,
  to_queue uuid,
  state text not null default 'asked' check (state in ('asked', 'with', 'without', 'no', 'withdrawn')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (member_id, conversation_id, id),
  foreign key (member_id, conversation_id) references conversations.conversation,
  check ((to_id is null) <> (to_queue is null))
);
create unique index on conversations.handover (member_id, conversation_id) where state = 'asked';
call app_wall('conversations.handover');
call app_restrict('conversations.handover', 'conversation_id');

-- As in 0010; only that what sleeps is written to the careful way, too: the citizen's words may wake it.
create or replace function conversations.write_messages(
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
      and (conversation.state not in ('asleep', 'closed') and conversation.citizen_id = wanted.citizen_id and conversation.staff_id is not distinct from wanted.staff_id) is true
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

-- A title and a colour that a counsellor gives a conversation for themselves, and what somebody has begun to write; both sealed under the conversation.
create table conversations.label (
  member_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, conversation_id, staff_id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
call app_wall('conversations.label');
call app_restrict('conversations.label', 'conversation_id');
create table conversations.draft (
  member_id uuid not null,
  conversation_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, conversation_id, author_id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
call app_wall('conversations.draft');
call app_restrict('conversations.draft', 'conversation_id');

-- Queues whose written answers a colleague reads before they are sent, and the answers on their way.
create table conversations.second_reading (
  member_id uuid not null references members.member,
  queue_id uuid not null,
  primary key (member_id, queue_id)
);
call app_wall('conversations.second_reading');
create table conversations.answer (
  member_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  reader_id uuid,
  state text not null check (state in ('submitted', 'returned', 'sent', 'withdrawn')),
  revision integer not null default 1,
  at timestamptz not null,
  decided_at timestamptz,
  sealed_version integer not null default 0,
  body bytea not null,
  remark bytea not null,
  primary key (member_id, conversation_id, id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
create unique index on conversations.answer (member_id, conversation_id) where state in ('submitted', 'returned');
create index on conversations.answer (member_id, at) where state = 'submitted';
call app_wall('conversations.answer');
call app_restrict('conversations.answer', 'conversation_id');

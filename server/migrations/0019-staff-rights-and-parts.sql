-- Staff have the same rights by the same means: an extract may be a member of staff's, who belongs to the operator's realm (the nil UUID, as in identity.invitation).
alter table rights.extract drop constraint extract_member_id_fkey;
alter table rights.extract rename column citizen_id to person_id;

-- What was done about a member of staff is found in the log by their id; of what is a citizen's there is none.
create index on audit.entry (member_id, object_id, id) where object_id is not null;

-- A single message can be erased by the citizen who wrote it: its place stays, its body says only that (a sealed version above 0); what came with it goes. Then all of the conversation that
-- stays is sealed anew under a new key, and the old key is destroyed: this is where the work stands, so that it goes on after a stop.
create table conversations.reseal (
  member_id uuid not null,
  conversation_id uuid not null,
  -- How often something was erased, and for which of those the key that is used now was made, and when.
  asked integer not null default 1,
  keyed_for integer not null default 0,
  keyed_at timestamptz,
  -- A process is at it.
  busy_until timestamptz,
  primary key (member_id, conversation_id),
  foreign key (member_id, conversation_id) references conversations.conversation
);
call app_wall('conversations.reseal');
call app_restrict('conversations.reseal', 'conversation_id');
create index on conversations.message (member_id, conversation_id, number) where sealed_version > 0;

-- Staff have the same rights by the same means: an extract may be a member of staff's, who belongs to the operator's realm (the nil UUID, as in identity.invitation).
alter table rights.extract drop constraint extract_member_id_fkey;
alter table rights.extract rename column citizen_id to person_id;

-- What was done about a member of staff is found in the log by their id; of what is a citizen's there is none.
create index on audit.entry (member_id, object_id, id) where object_id is not null;

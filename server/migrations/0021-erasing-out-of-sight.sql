-- A conversation that is being erased is out of everybody's sight, not only what was written in it: its key is gone before its row is.
create policy erasing on conversations.conversation as restrictive
  using ((select app_sees_restricted()) or not exists (select from rights.restriction as r where r.member_id = conversation.member_id and r.id = conversation.id))
  with check ((select app_sees_restricted()) or not exists (select from rights.restriction as r where r.member_id = conversation.member_id and r.id = conversation.id));

-- Members that have left: all that is theirs is erased but the log of acts, which ends with its own time. Names organisations alone.
create table retention.left (
  member_id uuid primary key,
  left_at timestamptz not null
);
call app_open('retention.left', 'select, insert');

-- The last that goes of a member that leaves is its own row, and with it its public page.
create policy take_own_away on members.member for delete using (id = any (app_members()));

-- The walls between members. A transaction names the member(s) it may touch in app.members (an array of uuids as text) and, for a person's own
-- roles, the staff member in app.staff. Unset and empty both mean: no rows. The migrator names the app's role in app.role.

create function app_members() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.members', true), ''), '{}')::uuid[];

create function app_staff() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.staff', true), '')::uuid;

-- For a table without members (a short list, which the tenancy test prints): the app may use it, nothing more.
create procedure app_open(target regclass, privileges text default 'select, insert, update, delete') language plpgsql as $$
declare
  app constant text := current_setting('app.role');
  space constant text := (select relnamespace::regnamespace::text from pg_class where oid = target);
begin
  execute format('grant usage on schema %s to %I', space, app);
  execute format('grant %s on %s to %I', privileges, target, app);
end $$;

-- For a member's table: forced row-level security, the member policy, and the app's privileges.
create procedure app_wall(target regclass, privileges text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  -- Read once per statement, and written so that no index can serve it: else the planner, which trusts no statistics of a young table, finds rows
  -- by the wall alone and walks through all of a member's. Every query names its member_id itself, and that finds the rows; the wall only refuses.
  execute format('create policy members on %s using ((member_id = any ((select app_members())::uuid[])) is true) with check ((member_id = any ((select app_members())::uuid[])) is true)', target);
  call app_open(target, privileges);
end $$;

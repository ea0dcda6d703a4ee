-- Reception: who of the staff is available for live chat.
create schema reception;
create table reception.availability (
  member_id uuid not null references members.member,
  staff_id uuid not null,
  available boolean not null,
  since timestamptz not null,
  primary key (member_id, staff_id)
);
call app_wall('reception.availability');

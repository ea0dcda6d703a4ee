-- Somebody who was muted when they left a group is muted when they come back.
alter table rooms.participant add column left_muted boolean not null default false;

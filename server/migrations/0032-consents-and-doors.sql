-- A yes that was said to somebody, on the telephone or face to face: who took it and wrote it down. Null where the person pressed themselves.
alter table consent.consent add column taken_by uuid;

-- A group that nobody new comes into while its moderators have it so; those who are in it, or were, go on.
alter table rooms.room add column door_closed boolean not null default false;

-- A yes that ended by itself, because what rested on it is past its time: nobody took it back.
alter table consent.consent drop constraint consent_act_check, add constraint consent_act_check check (act in ('given', 'withdrawn', 'ended'));

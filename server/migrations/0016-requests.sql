-- What people ask of a member about their data (GDPR art. 15–18, 21), with the ten days that the member has.
create schema requests;

create table requests.request (
  member_id uuid not null references members.member,
  -- Its erasure unit too: a request is erased without anything else, and with its person.
  id uuid not null,
  -- Who asks; null while nobody has signed in for it.
  citizen_id uuid,
  kind text not null check (kind in ('access', 'erasure', 'rectification', 'restriction', 'objection', 'other')),
  who text not null check (who in ('self', 'third-person', 'lost-phrase', 'texted', 'representative', 'other')),
  state text not null check (state in ('new', 'in-progress', 'answered', 'withdrawn')),
  received_at timestamptz not null,
  -- When the ten days that run now began, and when they are over.
  since timestamptz not null,
  due_at timestamptz not null,
  heard_at timestamptz not null,
  ended_at timestamptz,
  taken_by uuid,
  etag integer not null default 0,
  sealed_version integer not null default 0,
  -- Sealed also where none was given.
  contact bytea not null,
  primary key (member_id, id),
  check ((ended_at is null) = (state in ('new', 'in-progress'))),
  check (who <> 'self' or citizen_id is not null)
);
create index on requests.request (member_id, citizen_id) where citizen_id is not null;
create index on requests.request (member_id, due_at) where ended_at is null;
create index on requests.request (member_id, ended_at) where ended_at is not null;
call app_wall('requests.request');

-- What is written to it: the person's own words, and what staff note and advise among themselves.
create table requests.line (
  member_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('words', 'note', 'advice')),
  author_id uuid,
  at timestamptz not null,
  sealed_version integer not null default 0,
  body bytea not null,
  -- Ids are their writers': the person's, the caseworkers' and the data protection officer's do not get in each other's way.
  primary key (member_id, request_id, kind, id),
  foreign key (member_id, request_id) references requests.request on delete cascade,
  check ((kind = 'words') = (author_id is null))
);
call app_wall('requests.line');

-- No refusal without a ground in law, and no answer that does not say where to complain: by construction.
create table requests.answer (
  member_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('granted', 'partly', 'refused')),
  grounds text not null,
  complaint jsonb not null check (complaint ->> 'name' <> '' and concat(complaint ->> 'address', complaint ->> 'phone', complaint ->> 'mail') <> ''),
  carried_out text check (carried_out in ('restricted')),
  sealed_version integer not null default 0,
  body bytea not null,
  primary key (member_id, request_id, id),
  foreign key (member_id, request_id) references requests.request on delete cascade,
  check (outcome = 'granted' or grounds <> '')
);
call app_wall('requests.answer');

-- Answers that a member has prepared: about nobody.
create table requests.template (
  member_id uuid not null references members.member,
  id uuid not null,
  kind text,
  title jsonb not null,
  body jsonb not null,
  outcome text,
  grounds text not null,
  primary key (member_id, id)
);
call app_wall('requests.template');

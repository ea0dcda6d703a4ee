-- What oidc-provider keeps: sha256 of the id, never the id; the payload sealed by a platform key.
create schema oidc;
create table oidc.item (
  id_hash bytea primary key,
  kind text not null,
  account_id text,
  grant_hash bytea,
  uid_hash bytea,
  user_code_hash bytea,
  consumed_at timestamptz,
  expires_at timestamptz,
  payload bytea not null
);
create index on oidc.item (grant_hash);
create index on oidc.item (uid_hash);
create index on oidc.item (account_id);
create index on oidc.item (expires_at);
call app_open('oidc.item');

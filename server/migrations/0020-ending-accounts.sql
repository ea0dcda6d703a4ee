-- Who is erased has their grants revoked, whichever member they are a citizen of; a sweep does it for thousands.
create index on oidc.item (split_part(account_id, ':', -1));

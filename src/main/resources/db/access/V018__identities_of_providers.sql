-- Who somebody is at a provider of identities: the issuer, and a keyed digest of what it calls the
-- person, which may be a number of the person's.
alter table outside_identity rename column provider to issuer;
alter table outside_identity
    add column used_at timestamptz not null,
    add check (subject ~ '^[0-9a-f]{64}$');
create index identities_of_account on outside_identity (account_id);
grant update (used_at) on outside_identity to fyrklover_app;

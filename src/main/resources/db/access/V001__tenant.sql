-- Associations as tenants. Every row of every table carries its association, and row security is
-- forced, so that a query without the tenant set finds nothing.

create function current_association() returns uuid
    language sql stable
    return nullif(current_setting('fyrklover.association', true), '')::uuid;

-- Forces row security on a table of an association's rows, and lets the application at it.
create procedure protect(protected regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy own_association on %s
             using (association_id = current_association())
             with check (association_id = current_association())', protected);
    execute format('grant select, insert, delete on %s to fyrklover_app', protected);
end $$;

create table tenant (
    association_id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text not null check (name <> ''),
    revision bigint not null default 0
);
call protect('tenant');
grant update (name, revision) on tenant to fyrklover_app;

-- The one way to a tenant that one does not stand in: which associations there are.
create policy directory on tenant for select to current_user using (true);
create function tenant_directory()
    returns setof tenant
    language sql stable security definer
    begin atomic
        select * from tenant;
    end;
revoke execute on function tenant_directory() from public;
grant execute on function tenant_directory() to fyrklover_app;

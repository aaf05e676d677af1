-- People who sign in, the roles that they hold, and what they prove themselves with. What is a
-- person's own is seen where the person is set, what is an association's where that is set.

create function current_account() returns uuid
    language sql stable
    return nullif(current_setting('fyrklover.account', true), '')::uuid;

-- Forces row security on a table of people's own rows, and lets the application at it.
create procedure protect_own(protected regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy own_account on %s
             using (account_id = current_account())
             with check (account_id = current_account())', protected);
    execute format('grant select, insert, delete on %s to fyrklover_app', protected);
end $$;

-- Lets the functions below, which run as the owner, look in a table for one row.
create procedure let_be_looked_up(looked regclass)
    language plpgsql as $$
begin
    execute format('create policy looked_up on %s for select to current_user using (true)', looked);
end $$;

-- Whether anybody may read the association's years without a name.
alter table tenant add column open boolean not null default false;
grant update (open) on tenant to fyrklover_app;
create or replace function tenant_directory()
    returns setof tenant
    language sql stable security definer
    begin atomic
        select * from tenant;
    end;

-- Which master key the values that are sealed here belong to; kept under the house itself.
create table house_key (
    association_id uuid primary key,
    number integer not null
);
call protect('house_key');
revoke delete on house_key from fyrklover_app;
call let_be_looked_up('house_key');

create table account (
    account_id uuid primary key,
    email text not null unique check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    name text not null check (name <> ''),
    made_at timestamptz not null,
    demo boolean not null default false
);
call protect_own('account');
revoke delete on account from fyrklover_app;
grant update (name) on account to fyrklover_app;
call let_be_looked_up('account');

create table role_held (
    association_id uuid not null references tenant,
    role_id uuid not null,
    account_id uuid not null references account,
    role text not null,
    subject text not null default '',
    given_at timestamptz not null,
    given_by uuid references account,
    ended_at timestamptz check (ended_at >= given_at),
    ended_by uuid references account,
    primary key (association_id, role_id)
);
create unique index one_role_at_a_time
    on role_held (association_id, account_id, role, subject) where ended_at is null;
create index roles_of_account on role_held (account_id) where ended_at is null;
call protect('role_held');
revoke delete on role_held from fyrklover_app;
grant update (ended_at, ended_by) on role_held to fyrklover_app;
create policy own_roles on role_held for select using (account_id = current_account());
call let_be_looked_up('role_held');

create policy people_of_association on account for select
    using (exists (
        select from role_held
        where role_held.account_id = account.account_id
            and role_held.association_id = current_association()));

create table invitation (
    association_id uuid not null references tenant,
    invitation_id uuid not null,
    email text not null,
    name text not null,
    role text not null,
    subject text not null default '',
    language text not null,
    token bytea not null unique,
    made_at timestamptz not null,
    made_by uuid references account,
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid references account,
    withdrawn_at timestamptz,
    withdrawn_by uuid references account,
    check (used_at is null or withdrawn_at is null),
    primary key (association_id, invitation_id)
);
call protect('invitation');
revoke delete on invitation from fyrklover_app;
grant update (used_at, used_by, withdrawn_at, withdrawn_by) on invitation to fyrklover_app;
call let_be_looked_up('invitation');

create table password (
    account_id uuid primary key references account,
    hash text not null,
    set_at timestamptz not null
);
call protect_own('password');

-- The secret of an app that shows codes, sealed; `step` is the last that was used.
create table code_app (
    account_id uuid primary key references account,
    secret bytea not null,
    confirmed_at timestamptz,
    step bigint not null default 0
);
call protect_own('code_app');
grant update (confirmed_at, step) on code_app to fyrklover_app;

create table recovery_code (
    account_id uuid not null references account,
    code bytea not null,
    used_at timestamptz,
    primary key (account_id, code)
);
call protect_own('recovery_code');
grant update (used_at) on recovery_code to fyrklover_app;

create table passkey (
    account_id uuid not null references account,
    credential_id bytea not null unique,
    public_key bytea not null,
    sign_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    label text not null check (label <> ''),
    made_at timestamptz not null,
    used_at timestamptz not null,
    primary key (account_id, credential_id)
);
call protect_own('passkey');
grant update (sign_count, uv_initialized, backup_state, label, used_at) on passkey to fyrklover_app;
call let_be_looked_up('passkey');

-- Who somebody is at a provider of identities.
create table outside_identity (
    account_id uuid not null references account,
    provider text not null,
    subject text not null,
    made_at timestamptz not null,
    primary key (provider, subject)
);
call protect_own('outside_identity');
call let_be_looked_up('outside_identity');

-- Addresses that work once, to get back in; an administrator may vouch for who asks.
create table one_time_address (
    account_id uuid not null references account,
    token bytea not null unique,
    vouched_by uuid references account,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, token)
);
call protect_own('one_time_address');
grant update (used_at) on one_time_address to fyrklover_app;
call let_be_looked_up('one_time_address');

create table session (
    account_id uuid not null references account,
    session_id uuid not null,
    token bytea not null unique,
    way text not null check (way in ('passkey', 'password', 'provider', 'demo', 'invitation')),
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    proven_at timestamptz not null,
    ended_at timestamptz,
    address text not null,
    agent text not null,
    primary key (account_id, session_id)
);
call protect_own('session');
grant update (seen_at, proven_at, ended_at) on session to fyrklover_app;
call let_be_looked_up('session');

-- Failed attempts, by digests of accounts and addresses; they are old after a day.
create table attempt (
    bucket bytea not null,
    made_at timestamptz not null
);
create index attempts_of_bucket on attempt (bucket, made_at);
alter table attempt enable row level security;
alter table attempt force row level security;
create policy counted on attempt to current_user using (true) with check (true);
grant select on attempt to fyrklover_app;

create function account_of_email(sought text) returns uuid
    language sql stable security definer
    return (select account_id from account where email = sought);
create function account_of_session(sought bytea) returns uuid
    language sql stable security definer
    return (select account_id from session where token = sought);
create function account_of_passkey(sought bytea) returns uuid
    language sql stable security definer
    return (select account_id from passkey where credential_id = sought);
create function account_of_identity(sought_provider text, sought_subject text) returns uuid
    language sql stable security definer
    return (select account_id from outside_identity
            where provider = sought_provider and subject = sought_subject);
create function account_of_address(sought bytea) returns uuid
    language sql stable security definer
    return (select account_id from one_time_address where token = sought);
create function association_of_invitation(sought bytea) returns uuid
    language sql stable security definer
    return (select association_id from invitation where token = sought);
create function anybody_has_an_account() returns boolean
    language sql stable security definer
    return exists (select from account where not demo);
create function demo_accounts() returns setof account
    language sql stable security definer
    begin atomic
        select * from account where demo order by made_at, account_id;
    end;
create function attempts_since(sought bytea, since timestamptz) returns bigint
    language sql stable security definer
    return (select count(*) from attempt where bucket = sought and made_at > since);
create function note_attempt(noted bytea, noted_at timestamptz) returns void
    language sql volatile security definer
    begin atomic
        delete from attempt where made_at < noted_at - interval '1 day';
        insert into attempt values (noted, noted_at);
    end;
create function forget_attempts(forgotten bytea) returns void
    language sql volatile security definer
    begin atomic
        delete from attempt where bucket = forgotten;
    end;

do $$
declare looked record;
begin
    for looked in
        select oid::regprocedure as name from pg_proc
        where pronamespace = current_schema()::regnamespace
            and proname in ('account_of_email', 'account_of_session', 'account_of_passkey',
                'account_of_identity', 'account_of_address', 'association_of_invitation',
                'anybody_has_an_account', 'demo_accounts', 'attempts_since', 'note_attempt',
                'forget_attempts')
    loop
        execute format('revoke execute on function %s from public', looked.name);
        execute format('grant execute on function %s to fyrklover_app', looked.name);
    end loop;
end $$;

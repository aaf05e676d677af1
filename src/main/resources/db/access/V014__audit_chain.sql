-- What was done, by whom, when and from where: rows are added and read, nothing else. Each row's
-- mac is made with that of the row before it, so that no row can be changed, taken away or moved
-- unseen. An association of nothing but zeros is the house itself.

create table audit_event (
    association_id uuid not null,
    number bigint not null check (number > 0),
    happened_at timestamptz not null,
    actor uuid,
    act text not null check (act <> ''),
    content text,
    salt text,
    digest bytea not null,
    mac bytea not null,
    check ((content is null) = (salt is null)),
    primary key (association_id, number)
);
create index events_by_time on audit_event (association_id, happened_at);
call protect('audit_event');
revoke update, delete, truncate on audit_event from fyrklover_app;

-- Where the chain's head was written down outside of it: a letter, a document, a file.
create table audit_anchor (
    association_id uuid not null,
    number bigint not null,
    mac bytea not null,
    made_at timestamptz not null,
    kept_in text not null,
    primary key (association_id, number, kept_in)
);
call protect('audit_anchor');
revoke update, delete, truncate on audit_anchor from fyrklover_app;

-- Erases what an event says of people; that it happened, and the chain, stay.
create policy forgotten on audit_event for update to current_user
    using (association_id = current_association()) with check (association_id = current_association());
create policy looked_up on audit_event for select to current_user
    using (association_id = current_association());
create function forget_event(forgotten bigint) returns void
    language sql volatile security definer
    begin atomic
        update audit_event set content = null, salt = null
        where association_id = current_association() and number = forgotten;
    end;
revoke execute on function forget_event(bigint) from public;
grant execute on function forget_event(bigint) to fyrklover_app;

create function chains() returns setof uuid
    language sql stable security definer
    begin atomic
        select association_id from tenant
        union all
        select '00000000-0000-0000-0000-000000000000'::uuid;
    end;
revoke execute on function chains() from public;
grant execute on function chains() to fyrklover_app;

-- A month's events that somebody is to look at, and that somebody did.
create table log_review (
    association_id uuid not null references tenant,
    month date not null check (month = date_trunc('month', month)),
    drawn_at timestamptz not null,
    numbers bigint[] not null,
    of_events bigint not null,
    primary key (association_id, month)
);
call protect('log_review');
revoke delete on log_review from fyrklover_app;

create table log_review_signed (
    association_id uuid not null,
    month date not null,
    signed_by uuid not null references account,
    signed_at timestamptz not null,
    remark text not null,
    primary key (association_id, month),
    foreign key (association_id, month) references log_review
);
call protect('log_review_signed');
revoke delete on log_review_signed from fyrklover_app;

-- Period reports that rooms count and hand over: who may hand in, what was received, and for which
-- periods nothing more is.

create table room_connection (
    association_id uuid not null references tenant,
    connection_id uuid not null,
    -- Of the register, which packages replace; a connection outlives that.
    intervention_id text not null,
    token bytea not null unique,
    -- What the office proves itself with, sealed.
    proof_key bytea not null,
    issued_at timestamptz not null,
    issued_by uuid references account,
    ended_at timestamptz check (ended_at >= issued_at),
    ended_by uuid references account,
    last_used_at timestamptz,
    primary key (association_id, connection_id)
);
call protect('room_connection');
revoke delete on room_connection from fyrklover_app;
grant update (ended_at, ended_by, last_used_at) on room_connection to fyrklover_app;
call let_be_looked_up('room_connection');

create function association_of_connection(sought bytea) returns uuid
    language sql stable security definer
    return (select association_id from room_connection where token = sought);
revoke execute on function association_of_connection(bytea) from public;
grant execute on function association_of_connection(bytea) to fyrklover_app;

-- Whatever comes later, what was received stays as it came.
create table received_report (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    report_id uuid not null,
    intervention_id text not null,
    valid_during daterange not null,
    digest bytea not null check (octet_length(digest) = 32),
    content text not null check (octet_length(content) <= 1000000),
    received_at timestamptz not null,
    connection_id uuid,
    account_id uuid references account,
    primary key (association_id, number),
    unique (association_id, report_id),
    foreign key (association_id, connection_id) references room_connection,
    check (connection_id is null or account_id is null)
);
call protect('received_report');
revoke delete on received_report from fyrklover_app;

create table closed_period (
    association_id uuid not null references tenant,
    closing_id uuid not null,
    valid_during daterange not null,
    closed_at timestamptz not null,
    closed_by uuid references account,
    opened_again_at timestamptz check (opened_again_at >= closed_at),
    opened_again_by uuid references account,
    primary key (association_id, closing_id)
);
create unique index closed_once
    on closed_period (association_id, valid_during) where opened_again_at is null;
call protect('closed_period');
revoke delete on closed_period from fyrklover_app;
grant update (opened_again_at, opened_again_by) on closed_period to fyrklover_app;

-- What members are to contribute to a year: a draft that is written over, runs that are frozen with
-- all that they rest on, and what is claimed of each member by them.

create table contribution_draft (
    association_id uuid not null references tenant,
    year integer not null,
    terms text not null check (octet_length(terms) <= 2000000),
    saved_at timestamptz not null,
    saved_by uuid references account,
    primary key (association_id, year)
);
call protect('contribution_draft');

create table contribution_run (
    association_id uuid not null references tenant,
    year integer not null,
    number integer not null check (number > 0),
    -- The terms as they were typed, the members as they were, the law's shares and the rule's version.
    inputs text not null,
    digest bytea not null check (octet_length(digest) = 32),
    dated date not null,
    -- Why it stands instead of the one before.
    reason text not null check ((number = 1) = (reason = '') and char_length(reason) <= 2000),
    frozen_at timestamptz not null,
    frozen_by uuid references account,
    primary key (association_id, year, number)
);
call protect('contribution_run');

create table contribution_line (
    association_id uuid not null references tenant,
    year integer not null,
    number integer not null,
    position integer not null check (position > 0),
    party text not null check (party in ('state', 'regions', 'municipalities')),
    member_id text not null,
    member_name text not null,
    basis text not null check (basis in ('whole', 'agreed', 'inhabitants')),
    inhabitants bigint check (inhabitants > 0),
    amount_ore bigint not null check (amount_ore >= 0),
    primary key (association_id, year, number, position),
    foreign key (association_id, year, number) references contribution_run,
    check ((basis = 'inhabitants') = (inhabitants is not null))
);
call protect('contribution_line');

-- One for each member who is to pay by a run; by a correction, what is to be paid more, or back.
create table contribution_claim (
    association_id uuid not null references tenant,
    claim_id uuid not null,
    year integer not null,
    number integer not null,
    member_id text not null,
    amount_ore bigint not null check (amount_ore <> 0),
    primary key (association_id, claim_id),
    unique (association_id, year, number, member_id),
    foreign key (association_id, year, number) references contribution_run
);
call protect('contribution_claim');

-- What became of a claim. One that was marked by mistake is undone by another mark.
create table contribution_claim_mark (
    association_id uuid not null references tenant,
    mark_id uuid not null,
    claim_id uuid not null,
    kind text not null check (kind in ('sent', 'reminded', 'paid', 'withdrawn', 'undone')),
    marked_on date not null,
    amount_ore bigint check (amount_ore <> 0),
    undoes uuid,
    noted_at timestamptz not null,
    noted_by uuid references account,
    primary key (association_id, mark_id),
    unique (association_id, undoes),
    foreign key (association_id, claim_id) references contribution_claim,
    foreign key (association_id, undoes) references contribution_claim_mark,
    check ((kind = 'paid') = (amount_ore is not null)),
    check ((kind = 'undone') = (undoes is not null))
);
call protect('contribution_claim_mark');

-- What is frozen, claimed and marked is neither changed nor taken away.
revoke update, delete, truncate
    on contribution_run, contribution_line, contribution_claim, contribution_claim_mark
    from fyrklover_app;
grant update (terms, saved_at, saved_by) on contribution_draft to fyrklover_app;

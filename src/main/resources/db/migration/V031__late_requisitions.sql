-- When quarters' requisitions are due, as the association has set it, and that interventions were
-- reminded of what did not come in time. Rows are added and nothing else.

-- From a quarter on; of those from the same quarter the newest stands.
create table requisition_due_term (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    press uuid not null,
    from_year integer not null check (from_year between 1900 and 2199),
    from_quarter integer not null check (from_quarter between 1 and 4),
    -- After the quarter's last day.
    days integer not null check (days between 1 and 90),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press)
);
call protect('requisition_due_term');

-- One row for each quarter's requisition that one press reminded of, as all stood then.
create table requisition_reminder (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    press uuid not null,
    intervention_id text not null check (intervention_id <> ''),
    year integer not null check (year between 1900 and 2199),
    quarter integer not null check (quarter between 1 and 4),
    -- What is to be done: write it, send it, or answer what was asked about it.
    kind text not null check (kind in ('requisition', 'send', 'change')),
    due_on date not null,
    until date not null,
    decided_ore bigint not null,
    left_ore bigint not null,
    -- How many were written to by mail.
    letters integer not null check (letters >= 0),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press, intervention_id, year, quarter),
    check (until > due_on)
);
call protect('requisition_reminder');

revoke update, delete, truncate on requisition_due_term, requisition_reminder from fyrklover_app;

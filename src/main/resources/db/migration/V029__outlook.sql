-- What is said of the years to come: deficits that the board has decided not to restore, and when
-- money comes and goes within a year. Rows are added and nothing else.

-- A decision on synnerliga skäl (kommunallagen 11:13), as the minutes have it.
create table balance_waiver (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    deficit_year integer not null,
    amount_ore bigint not null check (amount_ore > 0),
    reason text not null check (reason <> '' and char_length(reason) <= 2000),
    reference text not null check (reference <> '' and char_length(reference) <= 200),
    decided_on date not null,
    noted_at timestamptz not null,
    noted_by uuid references account,
    primary key (association_id, number)
);
call protect('balance_waiver');

create table balance_waiver_undone (
    association_id uuid not null references tenant,
    number integer not null,
    undone_at timestamptz not null,
    undone_by uuid references account,
    primary key (association_id, number),
    foreign key (association_id, number) references balance_waiver
);
call protect('balance_waiver_undone');

-- In which months a line of the budget is paid; of each year and line the newest row stands.
create table cash_timing (
    association_id uuid not null references tenant,
    timing_id uuid not null,
    year integer not null,
    line text not null check (line <> '' and char_length(line) <= 200),
    -- Months of the year, each with the same part; none where the association's own is taken back.
    months integer[] not null check (cardinality(months) <= 12),
    noted_at timestamptz not null,
    noted_by uuid references account,
    primary key (association_id, timing_id)
);
create index cash_timing_newest on cash_timing (association_id, year, line, timing_id desc);
call protect('cash_timing');

-- A single amount that no line of the budget tells of; below zero where it goes out.
create table cash_event (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    label text not null check (label <> '' and char_length(label) <= 200),
    month date not null check (extract(day from month) = 1),
    amount_ore bigint not null check (amount_ore <> 0),
    noted_at timestamptz not null,
    noted_by uuid references account,
    primary key (association_id, number)
);
call protect('cash_event');

create table cash_event_undone (
    association_id uuid not null references tenant,
    number integer not null,
    undone_at timestamptz not null,
    undone_by uuid references account,
    primary key (association_id, number),
    foreign key (association_id, number) references cash_event
);
call protect('cash_event_undone');

revoke update, delete, truncate
    on balance_waiver, balance_waiver_undone, cash_timing, cash_event, cash_event_undone
    from fyrklover_app;

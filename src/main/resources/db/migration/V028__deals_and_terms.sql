-- What the association has agreed with other organisations about services, offices and courses, and
-- what was charged by it. Rows are added and nothing else: what is wrong is withdrawn or reversed.

create table deal (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    press uuid not null,
    kind text not null check (kind in ('service', 'office', 'course')),
    direction text not null check (direction in ('sold', 'bought')),
    counterpart text not null check (counterpart <> '' and char_length(counterpart) <= 200),
    organisation_number text not null check (organisation_number ~ '^\d{6}-\d{4}$'),
    what text not null check (what <> '' and char_length(what) <= 200),
    reference text not null check (char_length(reference) <= 200),
    valid_during daterange not null check (not isempty(valid_during)),
    -- One of the three ways to a price: amounts by year (`deal_year`), a part of a cost, or a
    -- price for each.
    price text not null check (price in ('fixed', 'part', 'each')),
    part_hundredths integer check (part_hundredths between 1 and 10000),
    each_ore bigint check (each_ore > 0 and each_ore <= 100000000000),
    -- What is shared, or what is counted.
    of_what text not null check (char_length(of_what) <= 100),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press),
    check ((price = 'part') = (part_hundredths is not null)),
    check ((price = 'each') = (each_ore is not null)),
    check ((price = 'fixed') = (of_what = '')),
    -- What others pay for a course is a price for each who took part.
    check (kind <> 'course' or (price = 'each' and direction = 'sold'))
);
call protect('deal');
revoke delete, truncate on deal from fyrklover_app;

create table deal_year (
    association_id uuid not null,
    number integer not null,
    year integer not null check (year between 1900 and 2199),
    amount_ore bigint not null check (amount_ore > 0 and amount_ore <= 100000000000),
    primary key (association_id, number, year),
    foreign key (association_id, number) references deal
);
call protect('deal_year');
revoke delete, truncate on deal_year from fyrklover_app;

create table deal_withdrawal (
    association_id uuid not null,
    number integer not null,
    press uuid not null,
    words text not null check (words <> '' and char_length(words) <= 5000),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press),
    foreign key (association_id, number) references deal
);
call protect('deal_withdrawal');
revoke delete, truncate on deal_withdrawal from fyrklover_app;

create table deal_charge (
    association_id uuid not null,
    number integer not null check (number > 0),
    press uuid not null,
    deal integer not null,
    label text not null check (label <> '' and char_length(label) <= 200),
    -- Within one year.
    valid_during daterange not null check (
        not isempty(valid_during)
        and extract(year from lower(valid_during)) = extract(year from upper(valid_during) - 1)),
    issued_on date not null,
    -- The cost that a part is taken of, or how many there were.
    cost_ore bigint check (cost_ore > 0 and cost_ore <= 100000000000),
    count_hundredths integer check (count_hundredths between 1 and 9999900),
    amount_ore bigint not null check (amount_ore > 0 and amount_ore <= 100000000000),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press),
    foreign key (association_id, deal) references deal,
    check (cost_ore is null or count_hundredths is null)
);
call protect('deal_charge');
revoke delete, truncate on deal_charge from fyrklover_app;

create table deal_charge_step (
    association_id uuid not null,
    number integer not null,
    press uuid not null,
    kind text not null check (kind in ('paid', 'reversed')),
    words text not null check (char_length(words) <= 5000),
    on_day date check ((kind = 'paid') = (on_day is not null)),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number, kind),
    unique (association_id, press),
    foreign key (association_id, number) references deal_charge
);
call protect('deal_charge_step');
revoke delete, truncate on deal_charge_step from fyrklover_app;

-- A draft that nobody has sent may be withdrawn.
alter table requisition_step drop constraint requisition_step_kind_check;
alter table requisition_step add constraint requisition_step_kind_check check (
    kind in ('sent', 'change_asked', 'approved', 'paid', 'reversed', 'withdrawn'));

-- An attachment of a draft that was taken out; what it held is kept.
create table requisition_file_removal (
    association_id uuid not null,
    number integer not null,
    file_id uuid not null,
    press uuid not null,
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number, file_id),
    unique (association_id, press),
    foreign key (association_id, number, file_id) references requisition_file
);
call protect('requisition_file_removal');
revoke delete, truncate on requisition_file_removal from fyrklover_app;

-- Until when a member that is reminded is asked to pay.
alter table contribution_claim_mark add column until_day date
    check (until_day is null or kind = 'reminded');

-- The days on which a year's contributions fall due, in equal parts; the newest version holds.
create table contribution_due_day (
    association_id uuid not null references tenant,
    year integer not null,
    version integer not null check (version > 0),
    due_on date not null,
    noted_at timestamptz not null,
    noted_by uuid references account,
    primary key (association_id, year, version, due_on)
);
call protect('contribution_due_day');
revoke update, delete, truncate on contribution_due_day from fyrklover_app;

-- Money that interventions apply for, are granted, ask to be paid and give back. Nothing here is
-- changed or taken away: a decision is corrected by another decision, a requisition is reversed.
-- `press` is the id that a form got when it was shown, so that sending it twice does one thing.

create table funding_application (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    press uuid not null,
    -- Of the register, which packages replace; an application outlives that.
    intervention_id text not null check (intervention_id <> ''),
    kind text not null check (kind in ('long_term', 'project', 'frame', 'grant')),
    -- The decision on the frame that a small grant is drawn from.
    drawn_from integer,
    title text not null check (title <> '' and char_length(title) <= 200),
    purpose text not null check (purpose <> '' and char_length(purpose) <= 5000),
    parties text[] not null check (cardinality(parties) > 0),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press),
    check ((kind = 'grant') = (drawn_from is not null))
);
call protect('funding_application');
revoke delete, truncate on funding_application from fyrklover_app;

create table funding_application_year (
    association_id uuid not null,
    number integer not null,
    year integer not null check (year between 1900 and 2199),
    amount_ore bigint not null check (amount_ore > 0 and amount_ore <= 100000000000),
    primary key (association_id, number, year),
    foreign key (association_id, number) references funding_application
);
call protect('funding_application_year');
revoke delete, truncate on funding_application_year from fyrklover_app;

-- What was done with an application before it was decided.
create table funding_application_step (
    association_id uuid not null,
    number integer not null,
    step integer not null check (step > 0),
    press uuid not null,
    kind text not null check (kind in ('recommended', 'advised_against', 'conflict')),
    words text not null check (words <> '' and char_length(words) <= 5000),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number, step),
    unique (association_id, press),
    foreign key (association_id, number) references funding_application
);
call protect('funding_application_step');
revoke delete, truncate on funding_application_step from fyrklover_app;

create table funding_decision (
    association_id uuid not null,
    number integer not null check (number > 0),
    press uuid not null,
    application integer not null,
    granted boolean not null,
    held_on date not null,
    paragraph text not null check (paragraph <> '' and char_length(paragraph) <= 40),
    conditions text not null check (char_length(conditions) <= 5000),
    corrects integer,
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press),
    foreign key (association_id, application) references funding_application,
    foreign key (association_id, corrects) references funding_decision,
    check (corrects < number)
);
-- One decision on an application, and of each decision at most one correction.
create unique index first_decision on funding_decision (association_id, application)
    where corrects is null;
create unique index corrected_once on funding_decision (association_id, corrects);
call protect('funding_decision');
revoke delete, truncate on funding_decision from fyrklover_app;

create table funding_decision_year (
    association_id uuid not null,
    number integer not null,
    year integer not null check (year between 1900 and 2199),
    amount_ore bigint not null check (amount_ore > 0 and amount_ore <= 100000000000),
    primary key (association_id, number, year),
    foreign key (association_id, number) references funding_decision
);
call protect('funding_decision_year');
revoke delete, truncate on funding_decision_year from fyrklover_app;

create table funding_agreement (
    association_id uuid not null,
    decision integer not null,
    press uuid not null,
    signed_on date not null,
    reference text not null check (reference <> '' and char_length(reference) <= 200),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, decision),
    unique (association_id, press),
    foreign key (association_id, decision) references funding_decision
);
call protect('funding_agreement');
revoke delete, truncate on funding_agreement from fyrklover_app;

create table requisition (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    intervention_id text not null check (intervention_id <> ''),
    year integer not null check (year between 1900 and 2199),
    quarter integer not null check (quarter between 1 and 4),
    primary key (association_id, number)
);
call protect('requisition');
revoke delete, truncate on requisition from fyrklover_app;

-- What it says, each time that it was written.
create table requisition_version (
    association_id uuid not null,
    number integer not null,
    version integer not null check (version > 0),
    press uuid not null,
    words text not null check (char_length(words) <= 5000),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number, version),
    unique (association_id, press),
    foreign key (association_id, number) references requisition
);
call protect('requisition_version');
revoke delete, truncate on requisition_version from fyrklover_app;

create table requisition_line (
    association_id uuid not null,
    number integer not null,
    version integer not null,
    position integer not null check (position >= 0),
    kind text not null check (kind in ('salary', 'premises', 'other')),
    label text not null check (label <> '' and char_length(label) <= 200),
    fte_hundredths integer check (fte_hundredths between 1 and 10000),
    months_tenths integer check (months_tenths between 1 and 30),
    amount_ore bigint not null check (amount_ore > 0 and amount_ore <= 100000000000),
    primary key (association_id, number, version, position),
    foreign key (association_id, number, version) references requisition_version,
    check ((kind = 'salary') = (fte_hundredths is not null and months_tenths is not null))
);
call protect('requisition_line');
revoke delete, truncate on requisition_line from fyrklover_app;

create table requisition_step (
    association_id uuid not null,
    number integer not null,
    step integer not null check (step > 0),
    press uuid not null,
    kind text not null
        check (kind in ('sent', 'change_asked', 'approved', 'paid', 'reversed')),
    words text not null check (char_length(words) <= 5000),
    on_day date check ((kind = 'paid') = (on_day is not null)),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number, step),
    unique (association_id, press),
    foreign key (association_id, number) references requisition
);
call protect('requisition_step');
revoke delete, truncate on requisition_step from fyrklover_app;

create table requisition_file (
    association_id uuid not null,
    number integer not null,
    file_id uuid not null,
    name text not null check (name <> '' and char_length(name) <= 200),
    content bytea not null check (length(content) between 1 and 10485760),
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number, file_id),
    foreign key (association_id, number) references requisition
);
call protect('requisition_file');
revoke delete, truncate on requisition_file from fyrklover_app;

-- What was done at a year's end with what an intervention did not use; the year is closed with it.
create table funding_year_end (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    press uuid not null,
    intervention_id text not null check (intervention_id <> ''),
    year integer not null check (year between 1900 and 2199),
    repaid_ore bigint not null check (repaid_ore >= 0 and repaid_ore <= 100000000000),
    carried_ore bigint not null check (carried_ore >= 0 and carried_ore <= 100000000000),
    held_on date not null,
    paragraph text not null check (paragraph <> '' and char_length(paragraph) <= 40),
    reverses integer,
    made_at timestamptz not null,
    made_by uuid references account,
    made_by_name text not null check (made_by_name <> ''),
    primary key (association_id, number),
    unique (association_id, press),
    foreign key (association_id, reverses) references funding_year_end
);
create unique index reversed_once on funding_year_end (association_id, reverses);
call protect('funding_year_end');
revoke delete, truncate on funding_year_end from fyrklover_app;

-- Plans with their budgets, printed totals of years without statements, and the tiers of the
-- guideline for equity.

create table budget_section (
    association_id uuid not null references tenant,
    plan integer not null,
    section_id text not null,
    part_of text,
    kind text not null,
    role text,
    label text not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, plan, section_id)
);
call protect('budget_section');

-- Either an amount, or what was decided and how much of it the budget counts.
create table budget_line (
    association_id uuid not null references tenant,
    plan integer not null,
    year integer not null,
    plan_column text not null,
    section_id text not null,
    line_id text not null,
    label text not null,
    amount_ore bigint,
    decided_ore bigint,
    within_ore bigint not null default 0 check (within_ore >= 0),
    counted_percent numeric,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, plan, year, plan_column, section_id, line_id),
    foreign key (association_id, plan, section_id) references budget_section
        deferrable initially deferred,
    check ((amount_ore is null) = (decided_ore is not null)),
    check ((decided_ore is null) = (counted_percent is null))
);
call protect('budget_line');

create table economy_year (
    association_id uuid not null references tenant,
    year integer not null,
    total_income_ore bigint,
    total_income_within_ore bigint not null default 0,
    total_costs_ore bigint,
    total_costs_within_ore bigint not null default 0,
    result_ore bigint,
    result_within_ore bigint not null default 0,
    closing_equity_ore bigint,
    closing_equity_within_ore bigint not null default 0,
    staff_fte numeric check (staff_fte >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year)
);
call protect('economy_year');

create table equity_tier (
    association_id uuid not null references tenant,
    valid_from date not null,
    above_ore bigint not null check (above_ore >= 0),
    up_to_ore bigint check (up_to_ore > above_ore),
    percent numeric not null check (percent >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, valid_from, above_ore)
);
call protect('equity_tier');

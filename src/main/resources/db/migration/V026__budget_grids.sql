-- Budgets while they are worked on: every change item by item, what was undone by what, and the
-- versions that were proposed, decided, revised or forecast. A state is what its changes come to.

create table budget_change (
    association_id uuid not null references tenant,
    plan integer not null check (plan between 1990 and 2200),
    number integer not null check (number > 0),
    -- The change that it takes back.
    undoes integer check (undoes < number),
    changed_at timestamptz not null,
    changed_by uuid references account,
    primary key (association_id, plan, number),
    foreign key (association_id, plan, undoes) references budget_change
);
call protect('budget_change');

create table budget_change_item (
    association_id uuid not null references tenant,
    plan integer not null,
    number integer not null,
    item text not null check (char_length(item) <= 300),
    was text check (char_length(was) <= 2000),
    becomes text check (char_length(becomes) <= 2000),
    primary key (association_id, plan, item, number),
    foreign key (association_id, plan, number) references budget_change,
    check (was is distinct from becomes)
);
call protect('budget_change_item');

create table budget_version (
    association_id uuid not null references tenant,
    plan integer not null,
    number integer not null check (number > 0),
    -- The last of the changes that it is made of.
    change integer not null,
    kind text not null check (kind in ('proposed', 'decided', 'revised', 'forecast')),
    dated date not null,
    -- Where the minutes tell of it.
    reference text not null check (char_length(reference) <= 200),
    reason text not null check (char_length(reason) <= 2000),
    made_at timestamptz not null,
    made_by uuid references account,
    primary key (association_id, plan, number),
    foreign key (association_id, plan, change) references budget_change,
    check (kind not in ('decided', 'revised') or reference <> ''),
    check (kind <> 'revised' or reason <> '')
);
call protect('budget_version');

-- Added to, and nothing else.
revoke update, delete, truncate on budget_change, budget_change_item, budget_version
    from fyrklover_app;

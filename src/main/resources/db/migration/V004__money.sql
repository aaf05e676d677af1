-- Contributions, the money of interventions, and statements with their notes as imported.

create table contribution (
    association_id uuid not null references tenant,
    year integer not null,
    member_id text not null,
    amount_ore bigint not null check (amount_ore >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year, member_id),
    foreign key (association_id, member_id) references member deferrable initially deferred
);
call protect('contribution');

create table intervention_funds (
    association_id uuid not null references tenant,
    year integer not null,
    intervention_id text not null,
    budget_ore bigint check (budget_ore >= 0),
    used_ore bigint check (used_ore >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year, intervention_id),
    foreign key (association_id, intervention_id) references intervention
        deferrable initially deferred
);
call protect('intervention_funds');

create table statement_amount (
    association_id uuid not null references tenant,
    year integer not null,
    line text not null,
    amount_ore bigint not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year, line)
);
call protect('statement_amount');

create table note_amount (
    association_id uuid not null references tenant,
    year integer not null,
    note integer not null check (note > 0),
    statement_line text not null,
    section text,
    line text not null,
    label text not null,
    position integer not null,
    amount_ore bigint not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year, note, line)
);
call protect('note_amount');

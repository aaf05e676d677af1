-- The register of interventions, and what each of them reports for a period.

create table intervention (
    association_id uuid not null references tenant,
    intervention_id text not null,
    position integer not null,
    name text not null,
    kind text not null check (kind in ('individual', 'structural', 'frame', 'pilot', 'pot')),
    paid_from text,
    members text[] not null,
    staff_fte numeric(6, 3),
    places integer check (places >= 0),
    started text,
    aliases text[] not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, intervention_id),
    foreign key (association_id, paid_from) references intervention deferrable initially deferred
);
call protect('intervention');

create table report_cell (
    association_id uuid not null references tenant,
    intervention_id text not null,
    valid_during daterange not null,
    declared_table text not null,
    population text,
    category text not null,
    count integer check (count >= 0),
    printed_label text,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    foreign key (association_id, intervention_id) references intervention
        deferrable initially deferred,
    unique nulls not distinct
        (association_id, intervention_id, valid_during, declared_table, population, category)
);
call protect('report_cell');

create table yearly_participants (
    association_id uuid not null references tenant,
    year integer not null,
    places integer check (places >= 0),
    enrolled integer check (enrolled >= 0),
    new integer check (new >= 0),
    exited integer check (exited >= 0),
    ongoing integer check (ongoing >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year)
);
call protect('yearly_participants');

-- What interventions say in words in their period reports, theme by theme.

create table report_words (
    association_id uuid not null references tenant,
    intervention_id text not null,
    valid_during daterange not null,
    theme text not null,
    words text not null check (words <> '' and char_length(words) <= 20000),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, intervention_id, valid_during, theme),
    foreign key (association_id, intervention_id) references intervention
        deferrable initially deferred
);
call protect('report_words');

-- What people have answered in surveys, the goals of a year with what shows them, and the
-- socio-economic model with what it was applied to.

create table survey (
    association_id uuid not null references tenant,
    survey_id text not null,
    label text not null,
    subject text not null check (subject in ('general', 'violence', 'health')),
    valid_during daterange not null,
    scale integer check (scale between 2 and 9),
    favourable_from integer check (favourable_from between 1 and 9),
    asked integer check (asked >= 0),
    answers integer check (answers >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, survey_id)
);
call protect('survey');

create table survey_answer (
    association_id uuid not null references tenant,
    survey_id text not null,
    -- Null where the row tells how many in a group answered the survey at all.
    question text,
    label text not null,
    respondents text not null,
    answer text not null,
    count integer check (count >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    foreign key (association_id, survey_id) references survey deferrable initially deferred,
    unique nulls not distinct (association_id, survey_id, question, respondents, answer)
);
call protect('survey_answer');

create table goal (
    association_id uuid not null references tenant,
    goal_id text not null,
    year integer not null,
    area text not null check (area in ('individual', 'structure', 'organisation', 'economy')),
    title text not null,
    level text not null
        check (level in ('association', 'each_intervention', 'each_member', 'evidence')),
    measure text,
    category text,
    line text,
    comparison text check (comparison in ('at_least', 'at_most', 'within')),
    target numeric,
    unit text,
    target_measure text,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, goal_id, year)
);
call protect('goal');

create table goal_evidence (
    association_id uuid not null references tenant,
    goal_id text not null,
    year integer not null,
    kind text not null check (kind in ('visit', 'presentation', 'meeting', 'document', 'other')),
    what text not null,
    count integer not null check (count >= 0),
    happened_on date,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    foreign key (association_id, goal_id, year) references goal deferrable initially deferred
);
call protect('goal_evidence');

create table goal_comment (
    association_id uuid not null references tenant,
    goal_id text not null,
    year integer not null,
    words text not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    foreign key (association_id, goal_id, year) references goal deferrable initially deferred
);
call protect('goal_comment');

create table model_parameter (
    association_id uuid not null references tenant,
    model text not null,
    parameter text not null
        check (parameter in
            ('public_support', 'administration', 'public_income_at_work', 'months')),
    payer text not null check (payer in ('state', 'region', 'municipality', 'public')),
    valid_from date not null,
    -- Öre for each person and month, or a number of months.
    amount_ore bigint check (amount_ore >= 0),
    months numeric check (months >= 0),
    check ((amount_ore is null) <> (months is null)),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, model, parameter, payer, valid_from)
);
call protect('model_parameter');

create table model_application (
    association_id uuid not null references tenant,
    year integer not null,
    destination text not null check (destination in ('employment', 'studies')),
    persons integer not null check (persons >= 0),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, year, destination)
);
call protect('model_application');

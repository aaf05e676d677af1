-- People who take part in interventions. Every row carries its association and its intervention,
-- and row security is forced by both: who works in one intervention sees no row of another.

-- The interventions that the caller may see, set for one transaction; none where nothing is set.
create function current_interventions() returns text[]
    language sql stable
    return string_to_array(nullif(current_setting('fyrklover.interventions', true), ''), ',');

-- Forces row security on a table of an intervention's rows, which are added and read. A correction
-- is a new row with the next version.
create procedure protect_intervention(protected regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy own_intervention on %s
             using (association_id = current_association()
                 and intervention_id = any (current_interventions()))
             with check (association_id = current_association()
                 and intervention_id = any (current_interventions()))', protected);
    execute format('grant select, insert on %s to fyrklover_app', protected);
end $$;

-- The key that all of the room hangs on, wrapped by the operator's own; `number` tells by which.
-- Of two rows, one is an operator's key that is on its way in or out.
create table room_key (
    association_id uuid not null check (association_id = '00000000-0000-0000-0000-000000000000'),
    number integer not null,
    wrapped bytea not null,
    primary key (association_id, number)
);
call protect('room_key');

create table room_intervention (
    association_id uuid not null references tenant,
    intervention_id text not null check (intervention_id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name text not null check (name <> ''),
    wrapped_key bytea,
    opened_at timestamptz not null,
    key_destroyed_at timestamptz,
    check ((wrapped_key is null) = (key_destroyed_at is not null)),
    primary key (association_id, intervention_id)
);
call protect_intervention('room_intervention');
-- The one thing that is ever taken away: the key, and with it every name and word.
grant update (wrapped_key, key_destroyed_at) on room_intervention to fyrklover_app;

-- The addresses and tokens that the office has given out; the newest is the one in use.
create table office_link (
    association_id uuid not null,
    intervention_id text not null,
    version integer not null check (version > 0),
    address text not null,
    token bytea not null,
    written_at timestamptz not null,
    written_by uuid references account,
    primary key (association_id, intervention_id, version),
    foreign key (association_id, intervention_id) references room_intervention
);
call protect_intervention('office_link');

create table participant (
    association_id uuid not null,
    intervention_id text not null,
    participant_id uuid not null,
    code_name text not null check (code_name ~ '^[[:alnum:]][[:alnum:] _-]{0,39}$'),
    retained_until date not null,
    made_at timestamptz not null,
    made_by uuid references account,
    primary key (association_id, intervention_id, participant_id),
    foreign key (association_id, intervention_id) references room_intervention
);
create unique index one_code_name
    on participant (association_id, intervention_id, lower(code_name));
call protect_intervention('participant');

-- Names and words about a person, sealed with the intervention's own key.
create table participant_words (
    association_id uuid not null,
    intervention_id text not null,
    participant_id uuid not null,
    version integer not null check (version > 0),
    name bytea,
    words bytea,
    written_at timestamptz not null,
    written_by uuid references account,
    primary key (association_id, intervention_id, participant_id, version),
    foreign key (association_id, intervention_id, participant_id) references participant
);
call protect_intervention('participant_words');

-- That somebody's situation was talked over with the one who refers, whether or not it led on.
create table consultation (
    association_id uuid not null,
    intervention_id text not null,
    consultation_id uuid not null,
    version integer not null check (version > 0),
    held_on date not null,
    referrer text not null,
    withdrawn boolean not null default false,
    written_at timestamptz not null,
    written_by uuid references account,
    primary key (association_id, intervention_id, consultation_id, version),
    foreign key (association_id, intervention_id) references room_intervention
);
call protect_intervention('consultation');

-- The facts of an enrolment, in the codes of the period report's form.
create table enrolment (
    association_id uuid not null,
    intervention_id text not null,
    participant_id uuid not null,
    version integer not null check (version > 0),
    entered_on date not null,
    referrer text not null,
    sex text not null,
    birth_year integer,
    age_group text,
    education text not null,
    years_in_support text not null,
    income_at_entry text[] not null,
    written_at timestamptz not null,
    written_by uuid references account,
    check ((birth_year is null) <> (age_group is null)),
    primary key (association_id, intervention_id, participant_id, version),
    foreign key (association_id, intervention_id, participant_id) references participant
);
call protect_intervention('enrolment');

-- `withdrawn` says that the person did not leave after all.
create table exit (
    association_id uuid not null,
    intervention_id text not null,
    participant_id uuid not null,
    version integer not null check (version > 0),
    left_on date not null,
    destination text not null,
    income_at_exit text not null,
    words bytea,
    withdrawn boolean not null default false,
    written_at timestamptz not null,
    written_by uuid references account,
    primary key (association_id, intervention_id, participant_id, version),
    foreign key (association_id, intervention_id, participant_id) references participant
);
call protect_intervention('exit');

-- As each person stands now. The caller's row security holds here as in the tables.
create view person with (security_invoker) as
    select participant.association_id, participant.intervention_id, participant.participant_id,
        code_name, retained_until,
        entered_on, referrer, sex, birth_year, age_group, education, years_in_support,
        income_at_entry, left_on, destination, income_at_exit
    from participant
    join lateral (
        select * from enrolment
        where enrolment.association_id = participant.association_id
            and enrolment.intervention_id = participant.intervention_id
            and enrolment.participant_id = participant.participant_id
        order by version desc limit 1
    ) as entry on true
    left join lateral (
        select * from (
            select * from exit
            where exit.association_id = participant.association_id
                and exit.intervention_id = participant.intervention_id
                and exit.participant_id = participant.participant_id
            order by version desc limit 1
        ) as newest
        where not withdrawn
    ) as leaving on true;
grant select on person to fyrklover_app;

-- The reports that were made to be handed to the office: just what leaves, kept as it left.
create table hand_over (
    association_id uuid not null,
    intervention_id text not null,
    hand_over_id uuid not null,
    during daterange not null,
    report text not null,
    digest bytea not null,
    made_at timestamptz not null,
    made_by uuid references account,
    primary key (association_id, intervention_id, hand_over_id),
    foreign key (association_id, intervention_id) references room_intervention
);
call protect_intervention('hand_over');

-- What became of each time that one was fetched as a file or sent.
create table hand_over_try (
    association_id uuid not null,
    intervention_id text not null,
    hand_over_id uuid not null,
    try_id uuid not null,
    way text not null check (way in ('file', 'office')),
    outcome text not null,
    said text not null,
    tried_at timestamptz not null,
    tried_by uuid references account,
    primary key (association_id, intervention_id, hand_over_id, try_id),
    foreign key (association_id, intervention_id, hand_over_id) references hand_over
);
call protect_intervention('hand_over_try');

-- Rewrites a table so that what was taken away from it is gone from its file as well; before
-- version 17 that is the owner's to do.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        grant maintain on room_intervention, room_key to fyrklover_app;
    end if;
end $$;

-- What has been said about things that do not agree, and which have been seen.

create table explanation (
    association_id uuid not null references tenant,
    finding_id text not null,
    explanation text not null,
    by_whom text not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, finding_id)
);
call protect('explanation');

create table seen_finding (
    association_id uuid not null references tenant,
    year integer not null,
    finding_id text not null,
    kind text not null,
    says_sv text not null,
    says_en text not null,
    first_seen timestamptz not null,
    gone_on date,
    primary key (association_id, year, finding_id)
);
call protect('seen_finding');
grant update (gone_on) on seen_finding to fyrklover_app;

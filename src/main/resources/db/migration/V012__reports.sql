-- The texts of documents, and documents as they stood when they were frozen.

create table manuscript (
    association_id uuid not null references tenant,
    kind text not null check (kind in ('annual', 'plan', 'interim')),
    year integer not null,
    markdown text not null,
    primary key (association_id, kind, year)
);
call protect('manuscript');

create table frozen_report (
    association_id uuid not null references tenant,
    kind text not null check (kind in ('annual', 'plan', 'interim')),
    year integer not null,
    edition integer not null check (edition > 0),
    frozen_on date not null,
    revision bigint not null,
    document text not null,
    pdf bytea not null,
    key bytea not null,
    digest text not null,
    primary key (association_id, kind, year, edition)
);
call protect('frozen_report');

create table frozen_figure (
    association_id uuid not null references tenant,
    kind text not null,
    year integer not null,
    edition integer not null,
    position integer not null,
    definition_id text not null,
    version integer not null,
    valid_during daterange not null,
    facets text not null,
    standing text not null check (standing in ('known', 'missing', 'withheld')),
    exact text,
    rests_on text not null,
    primary key (association_id, kind, year, edition, position),
    foreign key (association_id, kind, year, edition) references frozen_report
);
call protect('frozen_figure');

-- What is frozen is neither changed nor taken away.
revoke update, delete, truncate on frozen_report, frozen_figure from fyrklover_app;

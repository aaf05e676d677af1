-- What an association is, what it has published, and who its members are.

create table imported_package (
    association_id uuid not null references tenant,
    import_id uuid not null,
    imported_at timestamptz not null,
    digest text not null,
    primary key (association_id, import_id)
);
call protect('imported_package');

-- The files as they came, byte for byte: what every imported value can be opened to.
create table imported_file (
    association_id uuid not null,
    import_id uuid not null,
    file text not null,
    content bytea not null,
    primary key (association_id, import_id, file),
    foreign key (association_id, import_id) references imported_package
);
call protect('imported_file');

create table association (
    association_id uuid primary key references tenant,
    organisation_number text not null check (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    formed_on date
);
call protect('association');

create table document (
    association_id uuid not null references tenant,
    document_id text not null,
    title text not null,
    year integer not null,
    publisher text,
    primary key (association_id, document_id)
);
call protect('document');

create table member (
    association_id uuid not null references tenant,
    member_id text not null,
    position integer not null,
    name text not null,
    kind text not null check (kind in ('state', 'region', 'municipality')),
    aliases text[] not null,
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, member_id)
);
call protect('member');

create table claim (
    association_id uuid not null references tenant,
    definition_id text not null,
    valid_during daterange not null,
    intervention_id text,
    member_id text,
    category text,
    line text,
    printed text not null,
    unit text not null check (unit in ('persons', 'cases', 'kr', 'percent')),
    document_id text not null,
    place text not null,
    source_file text not null,
    source_row integer not null,
    primary key (association_id, source_file, source_row)
);
call protect('claim');

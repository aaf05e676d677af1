-- The key that all of the office hangs on, wrapped by the operator's own, once that has been
-- changed; `number` tells by which. Of two rows, one is an operator's key on its way in or out.
create table office_key (
    association_id uuid not null check (association_id = '00000000-0000-0000-0000-000000000000'),
    number integer not null,
    wrapped bytea not null,
    primary key (association_id, number)
);
call protect('office_key');

-- The first day of the first year that an association keeps here, where its first administrator
-- said so; a package that is brought in says nothing of it.
alter table association add column kept_from date;
grant update (organisation_number, formed_on, kept_from) on association to fyrklover_app;

-- A municipality outside every region is a member of its own kind (law 2003:1210, 3 §).

alter table member
    drop constraint member_kind_check,
    add constraint member_kind_check
        check (kind in ('state', 'region', 'municipality', 'regional_municipality'));

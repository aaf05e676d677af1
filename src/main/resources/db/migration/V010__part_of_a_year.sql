-- The accounts of a part of a year beside those of whole years: an amount is of a period, not of a
-- year. The rows there are keep their year as the period from its first day to its last.

alter table statement_amount alter column year type daterange
    using daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1));
alter table statement_amount rename column year to valid_during;

alter table note_amount alter column year type daterange
    using daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1));
alter table note_amount rename column year to valid_during;

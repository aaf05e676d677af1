-- Which ready chart an association's accounts follow, where it has chosen one; else as its books say.
alter table account_chart add column ready text check (ready in ('bas', 'kommun-bas'));

-- What somebody has written for a document on the pages, each saving with a number of its own and
-- kept for good. `over` is the digest of the package's text that it was written over (empty where
-- there was none): when a package brings another text, that one stands until somebody saves again.
create table written_text (
    association_id uuid not null references tenant,
    kind text not null check (kind in ('annual', 'plan', 'interim')),
    year integer not null,
    number integer not null check (number > 0),
    over bytea not null,
    markdown text not null check (markdown <> '' and char_length(markdown) <= 1000000),
    written_at timestamptz not null,
    written_by uuid references account,
    primary key (association_id, kind, year, number)
);
call protect('written_text');
revoke update, delete, truncate on written_text from fyrklover_app;

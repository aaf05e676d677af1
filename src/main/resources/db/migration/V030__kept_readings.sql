-- What was found in a file of the books when it was read, so that nobody need read it again.

-- What somebody ought to look at, in words.
create table book_remark (
    association_id uuid not null references tenant,
    number integer not null,
    position integer not null,
    line integer not null check (line >= 0),
    sv text not null check (sv <> ''),
    en text not null check (en <> ''),
    primary key (association_id, number, position),
    foreign key (association_id, number) references book_file
);
call protect('book_remark');
revoke delete on book_remark from fyrklover_app;

-- What the file states of the year before its own (#RAR -1), debit positive. The closing amount of an
-- account that does not go on from year to year is its result.
create table book_before (
    association_id uuid not null references tenant,
    number integer not null,
    account text not null check (account ~ '^[1-9][0-9]{0,7}$'),
    opening_ore bigint not null,
    opening_line integer not null check (opening_line >= 0),
    closing_ore bigint not null,
    closing_line integer not null check (closing_line >= 0),
    primary key (association_id, number, account),
    foreign key (association_id, number) references book_file
);
call protect('book_before');
revoke delete on book_before from fyrklover_app;

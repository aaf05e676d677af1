-- The books as bookkeeping programs hand them over (SIE type 4), and on which line of the
-- statements each account stands.

-- A file as it came. Of each financial year the newest complete file stands, with the files of
-- vouchers alone that came after it, unless an earlier one was let stand again.
create table book_file (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    name text not null check (name <> '' and char_length(name) <= 200),
    content bytea not null,
    digest bytea not null check (octet_length(digest) = 32),
    only_vouchers boolean not null,
    year daterange not null,
    through date not null,
    program text not null,
    chart text not null,
    voucher_count bigint not null check (voucher_count >= 0),
    row_count bigint not null check (row_count >= 0),
    received_at timestamptz not null,
    received_by uuid references account,
    primary key (association_id, number)
);
call protect('book_file');
revoke delete on book_file from fyrklover_app;

-- Which file stands from when: the newest row of a year tells.
create table standing_book (
    association_id uuid not null references tenant,
    standing_id uuid not null,
    year daterange not null,
    number integer not null,
    since timestamptz not null,
    chosen_by uuid references account,
    primary key (association_id, standing_id),
    foreign key (association_id, number) references book_file
);
create index standing_book_newest on standing_book (association_id, year, since desc);
call protect('standing_book');
revoke delete on standing_book from fyrklover_app;

create table book_account (
    association_id uuid not null references tenant,
    number integer not null,
    account text not null check (account ~ '^[1-9][0-9]{0,7}$'),
    name text not null,
    type text not null check (type in ('T', 'S', 'K', 'I')),
    opening_ore bigint not null,
    opening_line integer not null,
    primary key (association_id, number, account),
    foreign key (association_id, number) references book_file
);
call protect('book_account');
revoke delete on book_account from fyrklover_app;

create table book_voucher (
    association_id uuid not null references tenant,
    number integer not null,
    position integer not null check (position > 0),
    series text not null,
    voucher text not null,
    dated date not null,
    told text not null,
    registered date,
    sign text not null,
    line integer not null,
    primary key (association_id, number, position),
    foreign key (association_id, number) references book_file
);
call protect('book_voucher');
revoke delete on book_voucher from fyrklover_app;

-- Debit positive. A row that was struck out afterwards is kept and counts for nothing.
create table book_row (
    association_id uuid not null references tenant,
    number integer not null,
    position integer not null,
    row integer not null check (row > 0),
    account text not null,
    dated date not null,
    amount_ore bigint not null,
    told text not null,
    objects text not null,
    quantity text not null,
    sign text not null,
    change text not null check (change in ('none', 'added', 'struck')),
    line integer not null,
    primary key (association_id, number, position, row),
    foreign key (association_id, number, position) references book_voucher
);
create index book_row_of_account on book_row (association_id, number, account, dated)
    include (amount_ore, change);
call protect('book_row');
revoke delete on book_row from fyrklover_app;

-- Where a file's vouchers are copied to before they get their association: row security lets nobody
-- copy straight into a table that it guards. What a transaction puts here it takes away again, so
-- that no other ever sees it.
create unlogged table book_intake (
    position integer not null,
    row integer not null,
    series text,
    voucher text,
    account text,
    dated date,
    amount_ore bigint,
    told text not null,
    registered date,
    objects text,
    quantity text,
    sign text not null,
    change text,
    line integer not null
);
grant select, insert, delete on book_intake to fyrklover_app;

-- On which line of the statements an association wants its accounts, from a day on, as it was
-- written; accounts that it says nothing of stand as in the ready chart.
create table account_chart (
    association_id uuid not null references tenant,
    number integer not null check (number > 0),
    valid_from date not null,
    content text not null check (octet_length(content) <= 200000),
    saved_at timestamptz not null,
    saved_by uuid references account,
    primary key (association_id, number)
);
call protect('account_chart');
revoke delete on account_chart from fyrklover_app;

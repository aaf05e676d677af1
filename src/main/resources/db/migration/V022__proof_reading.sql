-- Remarks of proof-reading that somebody has said may stand, by what they say and not where: eight
-- signs that stay the same as long as the file says the same. One that is taken up again is kept.
create table dismissed_remark (
    association_id uuid not null references tenant,
    dismissal_id uuid not null,
    remark text not null check (remark ~ '^[0-9a-f]{8}$'),
    reason text not null check (reason <> '' and char_length(reason) <= 2000),
    dismissed_at timestamptz not null,
    dismissed_by uuid references account,
    taken_up_at timestamptz,
    primary key (association_id, dismissal_id)
);
create unique index standing_dismissal on dismissed_remark (association_id, remark)
    where taken_up_at is null;
call protect('dismissed_remark');
revoke delete on dismissed_remark from fyrklover_app;
grant update (taken_up_at) on dismissed_remark to fyrklover_app;

-- Files that somebody asked to be kept for proof-reading again, until somebody takes them away.
create table proofread_file (
    association_id uuid not null references tenant,
    file_id uuid not null,
    name text not null check (name <> '' and char_length(name) <= 200),
    content bytea not null check (length(content) <= 33554432),
    kept_at timestamptz not null,
    kept_by uuid references account,
    primary key (association_id, file_id)
);
call protect('proofread_file');

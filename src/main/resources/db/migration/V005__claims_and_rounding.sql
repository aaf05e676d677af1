-- What a claim says of itself: what it is a share of, the row of several years that it stands in,
-- and the plan that it is about; who may read a document; and amounts that were printed rounded.

alter table claim
    drop constraint claim_unit_check,
    add column plan text,
    add column whole numeric,
    add column series text;

alter table document
    add column audience text not null default 'public' check (audience in ('public', 'internal'));

-- How far the exact amount may be from the one written, in öre.
alter table contribution add column within_ore bigint not null default 0 check (within_ore >= 0);
alter table statement_amount add column within_ore bigint not null default 0 check (within_ore >= 0);
alter table note_amount add column within_ore bigint not null default 0 check (within_ore >= 0);
alter table intervention_funds
    add column budget_within_ore bigint not null default 0 check (budget_within_ore >= 0),
    add column used_within_ore bigint not null default 0 check (used_within_ore >= 0);

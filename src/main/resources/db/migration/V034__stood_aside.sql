-- Who of the board had an interest and stood aside when something was granted or refused.
alter table funding_decision
    add column stood_aside text not null default '' check (char_length(stood_aside) <= 500);

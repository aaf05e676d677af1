-- Letters that wait to be sent by mail, written in the transaction that gives rise to them.

create table letter (
    letter_id uuid primary key,
    -- Empty where no association stands behind it, as when somebody has forgotten a password.
    association_id uuid references tenant,
    account_id uuid references account,
    recipient text not null check (recipient ~ '^[!-~]+@[!-~]+$'),
    subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
    -- Gone once nobody is to send it: it may hold an address that works once.
    body text,
    language text not null check (language in ('sv', 'en')),
    made_at timestamptz not null,
    not_before timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    first_tried_at timestamptz,
    last_fault text,
    sent_at timestamptz,
    given_up_at timestamptz,
    check (sent_at is null or given_up_at is null),
    check ((body is null) = (sent_at is not null or given_up_at is not null))
);
create index letter_in_turn on letter (not_before, letter_id)
    where sent_at is null and given_up_at is null;

alter table letter enable row level security;
alter table letter force row level security;

-- An association sees its own letters; one of no association may be written and not read.
create policy own_association on letter for select to fyrklover_app
    using (association_id = current_association());
create policy written on letter for insert to fyrklover_app
    with check (association_id is null or association_id = current_association());
-- The functions below are the owner's.
create policy sender on letter to current_user using (true) with check (true);

-- What a letter says is nobody's to read but the recipient's.
grant select (letter_id, association_id, account_id, recipient, subject, language, made_at,
    not_before, attempts, first_tried_at, last_fault, sent_at, given_up_at)
    on letter to fyrklover_app;
grant insert (letter_id, association_id, account_id, recipient, subject, body, language, made_at,
    not_before)
    on letter to fyrklover_app;

-- The letter whose turn it is, held until the caller's transaction ends; another caller meanwhile
-- gets the next.
create function next_letter(moment timestamptz)
    returns setof letter
    language sql volatile security definer
    begin atomic
        select * from letter
        where sent_at is null and given_up_at is null and not_before <= moment
        order by not_before, letter_id
        limit 1
        for update skip locked;
    end;

create procedure mark_sent(which uuid, moment timestamptz)
    language sql security definer
    begin atomic
        update letter
        set sent_at = moment, body = null, attempts = attempts + 1,
            first_tried_at = coalesce(first_tried_at, moment), last_fault = null
        where letter_id = which and sent_at is null and given_up_at is null;
    end;

create procedure mark_failed(which uuid, moment timestamptz, fault text, again timestamptz)
    language sql security definer
    begin atomic
        update letter
        set last_fault = fault, not_before = again, attempts = attempts + 1,
            first_tried_at = coalesce(first_tried_at, moment)
        where letter_id = which and sent_at is null and given_up_at is null;
    end;

create procedure give_up(which uuid, moment timestamptz, fault text)
    language sql security definer
    begin atomic
        update letter
        set last_fault = fault, given_up_at = moment, body = null, attempts = attempts + 1,
            first_tried_at = coalesce(first_tried_at, moment)
        where letter_id = which and sent_at is null and given_up_at is null;
    end;

-- For whoever runs the office: what has not gone, of any association or none, without what it says.
create function unsent_letters()
    returns table (letter_id uuid, association_id uuid, account_id uuid, recipient text,
        subject text, body text, language text, made_at timestamptz, not_before timestamptz,
        attempts integer, last_fault text, sent_at timestamptz, given_up_at timestamptz)
    language sql stable security definer
    begin atomic
        select letter_id, association_id, account_id, recipient, subject, null::text, language,
            made_at, not_before, attempts, last_fault, sent_at, given_up_at
        from letter
        where sent_at is null;
    end;

-- For a demonstration, where letters are read on a page since nobody is to get them.
create function newest_letters(most integer)
    returns setof letter
    language sql stable security definer
    begin atomic
        select * from letter order by made_at desc, letter_id desc limit most;
    end;

revoke execute on function next_letter(timestamptz) from public;
revoke execute on procedure mark_sent(uuid, timestamptz) from public;
revoke execute on procedure mark_failed(uuid, timestamptz, text, timestamptz) from public;
revoke execute on procedure give_up(uuid, timestamptz, text) from public;
revoke execute on function unsent_letters() from public;
revoke execute on function newest_letters(integer) from public;
grant execute on function next_letter(timestamptz) to fyrklover_app;
grant execute on procedure mark_sent(uuid, timestamptz) to fyrklover_app;
grant execute on procedure mark_failed(uuid, timestamptz, text, timestamptz) to fyrklover_app;
grant execute on procedure give_up(uuid, timestamptz, text) to fyrklover_app;
grant execute on function unsent_letters() to fyrklover_app;
grant execute on function newest_letters(integer) to fyrklover_app;

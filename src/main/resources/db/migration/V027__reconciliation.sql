-- What people have said of payments and bookings that no rule can match, or has matched wrongly:
-- that they are one, or that they are not. The newest of a pair holds. A booking is known by what
-- its voucher says, so that it is found again in a later file of the year.
create table booking_said (
    association_id uuid not null references tenant,
    said_id uuid not null,
    payment text not null check (payment ~ '^(rekvisition-[1-9][0-9]*|bidrag-[0-9a-f-]{36})$'),
    booking text not null check (booking ~ '^[0-9a-f]{24}$'),
    belongs boolean not null,
    said_at timestamptz not null,
    said_by uuid references account,
    primary key (association_id, said_id)
);
call protect('booking_said');
revoke delete on booking_said from fyrklover_app;

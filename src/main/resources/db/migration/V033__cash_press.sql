-- One press of the button notes one amount, however often it is sent.
alter table cash_event add column press uuid;
create unique index cash_event_press on cash_event (association_id, press);

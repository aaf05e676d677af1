-- Sessions, invitations and addresses that work once are let go of when nobody has had use of them
-- for long: the log keeps that somebody signed in or was invited. Whoever asks for it sees no row.
create policy let_go on session for delete to current_user using (true);
create policy let_go on invitation for delete to current_user using (true);
create policy let_go on one_time_address for delete to current_user using (true);

create function let_go_of_sessions(last_seen_before timestamptz) returns void
    language sql volatile security definer
    begin atomic
        delete from session where seen_at < last_seen_before;
    end;
create function let_go_of_invitations(of_use_before timestamptz) returns void
    language sql volatile security definer
    begin atomic
        delete from invitation
            where least(expires_at, used_at, withdrawn_at) < of_use_before;
        delete from one_time_address where least(expires_at, used_at) < of_use_before;
    end;

revoke execute on function let_go_of_sessions(timestamptz) from public;
revoke execute on function let_go_of_invitations(timestamptz) from public;
grant execute on function let_go_of_sessions(timestamptz) to fyrklover_app;
grant execute on function let_go_of_invitations(timestamptz) to fyrklover_app;

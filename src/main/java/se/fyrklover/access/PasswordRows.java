package se.fyrklover.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.proof.Password;
import se.fyrklover.access.proof.PasswordDigests;

/// The digests of people's passwords.
@Component
class PasswordRows {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final PasswordDigests digests;
    private final Clock clock;

    PasswordRows(JdbcClient sql, Tenants tenants, PasswordDigests digests, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.digests = digests;
        this.clock = clock;
    }

    private record Kept(String digest, Instant setAt) {}

    /// When the password was set, if it is the account's; as much labour where there is no account,
    /// or none with a password.
    Optional<Instant> proves(Optional<AccountId> account, String typed) {
        var asked = account.orElseGet(() -> new AccountId(UUID.randomUUID()));
        var kept = kept(asked);
        return digests.matches(Password.typed(shortened(typed)), kept.map(Kept::digest))
                ? kept.map(Kept::setAt)
                : Optional.empty();
    }

    /// What is longer than any password is none, and is not worth more labour than another.
    private static String shortened(String typed) {
        var most = 4 * Password.LONGEST;
        return typed.length() <= most ? typed : typed.substring(0, most);
    }

    Optional<Instant> setAt(AccountId account) {
        return kept(account).map(Kept::setAt);
    }

    private Optional<Kept> kept(AccountId account) {
        return tenants.as(
                account,
                () ->
                        sql.sql("select hash, set_at from password where account_id = ?")
                                .param(account.value())
                                .query((row, _) ->
                                        new Kept(
                                                row.getString("hash"),
                                                row.getObject("set_at", OffsetDateTime.class)
                                                        .toInstant()))
                                .optional());
    }

    void set(AccountId account, Password password) {
        var digest = digests.of(password);
        tenants.as(
                account,
                () -> {
                    sql.sql("delete from password where account_id = ?")
                            .param(account.value())
                            .update();
                    return sql.sql("insert into password values (?, ?, ?)")
                            .params(
                                    account.value(),
                                    digest,
                                    Instant.now(clock).atOffset(ZoneOffset.UTC))
                            .update();
                });
    }
}

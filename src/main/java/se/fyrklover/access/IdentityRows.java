package se.fyrklover.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.provider.Told;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.MasterKey;

/// Who people are at providers of identities.
///
/// What a provider calls somebody may be a personal identity number: a keyed digest of it is kept
/// alone.
@Component
class IdentityRows {

    /// @param id the digest, by which a row is known
    record Row(String id, String issuer, Instant madeAt, Instant usedAt) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Mac digests;
    private final Clock clock;

    IdentityRows(JdbcClient sql, Tenants tenants, MasterKey key, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.digests = key.derive("outside identity").mac();
        this.clock = clock;
    }

    String id(Told told) {
        return digests.of(told.issuer(), told.subject()).hex();
    }

    Optional<AccountId> owner(Told told) {
        return sql.sql("select account_of_identity(?, ?)")
                .params(told.issuer(), id(told))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new);
    }

    List<Row> of(AccountId account) {
        return tenants.as(
                account,
                () ->
                        sql.sql(
                                        "select * from outside_identity where account_id = ? order by made_at")
                                .param(account.value())
                                .query((row, _) -> row(row))
                                .list());
    }

    /// @throws org.springframework.dao.DuplicateKeyException if it is somebody's already
    void add(AccountId account, Told told) {
        tenants.as(
                account,
                () ->
                        sql.sql(
                                        """
                                        insert into outside_identity (account_id, issuer, subject,
                                            made_at, used_at)
                                        values (?, ?, ?, ?, ?)
                                        """)
                                .params(account.value(), told.issuer(), id(told), now(), now())
                                .update());
    }

    void used(AccountId account, Told told) {
        tenants.as(
                account,
                () ->
                        sql.sql(
                                        """
                                        update outside_identity set used_at = ?
                                        where account_id = ? and subject = ?
                                        """)
                                .params(now(), account.value(), id(told))
                                .update());
    }

    boolean remove(AccountId account, String id) {
        return tenants.as(
                        account,
                        () ->
                                sql.sql(
                                                "delete from outside_identity where account_id = ? and subject = ?")
                                        .params(account.value(), id)
                                        .update())
                == 1;
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("subject"),
                row.getString("issuer"),
                instant(row, "made_at"),
                instant(row, "used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

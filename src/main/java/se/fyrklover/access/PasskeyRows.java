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
import se.fyrklover.access.proof.Base64Url;
import se.fyrklover.access.proof.PasskeyChecks;

/// People's passkeys: what they are known again by.
@Component
class PasskeyRows {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    PasskeyRows(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    Optional<AccountId> owner(String id) {
        return sql.sql("select account_of_passkey(?)")
                .param(Base64Url.bytes(id))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new);
    }

    List<Passkey> of(AccountId account) {
        return tenants.as(
                account,
                () ->
                        sql.sql("select * from passkey where account_id = ? order by made_at")
                                .param(account.value())
                                .query((row, _) ->
                                        new Passkey(
                                                key(row).id(),
                                                row.getString("label"),
                                                instant(row, "made_at"),
                                                instant(row, "used_at")))
                                .list());
    }

    Optional<PasskeyChecks.Key> find(AccountId account, String id) {
        return tenants.as(
                account,
                () ->
                        sql.sql("select * from passkey where account_id = ? and credential_id = ?")
                                .params(account.value(), Base64Url.bytes(id))
                                .query((row, _) -> key(row))
                                .optional());
    }

    void add(AccountId account, PasskeyChecks.Key key, String label) {
        tenants.as(
                account,
                () ->
                        sql.sql(
                                        """
                                        insert into passkey (account_id, credential_id, public_key,
                                            sign_count, uv_initialized, backup_eligible,
                                            backup_state, transports, label, made_at, used_at)
                                        values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?)
                                        """)
                                .params(
                                        account.value(),
                                        Base64Url.bytes(key.id()),
                                        Base64Url.bytes(key.publicKey()),
                                        key.signCount(),
                                        key.verified(),
                                        key.backupEligible(),
                                        key.backedUp(),
                                        String.join(" ", key.transports()),
                                        label,
                                        now(),
                                        now())
                                .update());
    }

    /// As it was when it was last shown.
    void used(AccountId account, PasskeyChecks.Key key) {
        tenants.as(
                account,
                () ->
                        sql.sql(
                                        """
                                        update passkey set sign_count = ?, uv_initialized = ?,
                                            backup_state = ?, used_at = ?
                                        where account_id = ? and credential_id = ?
                                        """)
                                .params(
                                        key.signCount(),
                                        key.verified(),
                                        key.backedUp(),
                                        now(),
                                        account.value(),
                                        Base64Url.bytes(key.id()))
                                .update());
    }

    boolean rename(AccountId account, String id, String label) {
        return tenants.as(
                        account,
                        () ->
                                sql.sql(
                                                "update passkey set label = ? where account_id = ? and credential_id = ?")
                                        .params(label, account.value(), Base64Url.bytes(id))
                                        .update())
                == 1;
    }

    boolean remove(AccountId account, String id) {
        return tenants.as(
                        account,
                        () ->
                                sql.sql(
                                                "delete from passkey where account_id = ? and credential_id = ?")
                                        .params(account.value(), Base64Url.bytes(id))
                                        .update())
                == 1;
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static PasskeyChecks.Key key(ResultSet row) throws SQLException {
        return new PasskeyChecks.Key(
                Base64Url.text(row.getBytes("credential_id")),
                Base64Url.text(row.getBytes("public_key")),
                row.getLong("sign_count"),
                row.getBoolean("uv_initialized"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backup_state"),
                TenantRows.strings(row, "transports"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

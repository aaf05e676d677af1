package se.fyrklover.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Who;
import se.fyrklover.shared.AssociationId;

/// The associations, and the one door to an association's rows.
@Component
public class Tenants {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditLog log;

    Tenants(JdbcClient sql, TransactionTemplate transaction, AuditLog log) {
        this.sql = sql;
        this.transaction = transaction;
        this.log = log;
    }

    public List<Tenant> all() {
        return sql.sql("select * from tenant_directory() order by name collate \"sv-x-icu\"")
                .query((row, _) -> tenant(row))
                .list();
    }

    public Optional<Tenant> find(String slug) {
        return sql.sql("select * from tenant_directory() where slug = ?")
                .param(slug)
                .query((row, _) -> tenant(row))
                .optional();
    }

    public Optional<Tenant> find(AssociationId id) {
        return sql.sql("select * from tenant_directory() where association_id = ?")
                .param(id.value())
                .query((row, _) -> tenant(row))
                .optional();
    }

    /// Does the work in one transaction that sees and touches this association's rows alone.
    public <T> T within(AssociationId association, Supplier<T> work) {
        return with("fyrklover.association", association.toString(), work);
    }

    /// Does the work in one transaction that sees and touches this person's own rows.
    public <T> T as(AccountId account, Supplier<T> work) {
        return with("fyrklover.account", account.toString(), work);
    }

    /// A setting lasts as long as the work: it ends with the transaction, or, where the work stands
    /// within another's, an outer one stands again afterwards.
    private <T> T with(String setting, String value, Supplier<T> work) {
        var within = TransactionSynchronizationManager.isActualTransactionActive();
        return transaction.execute(_ -> {
            var before = within ? current(setting) : "";
            set(setting, value);
            var result = work.get();
            if (within) set(setting, before);
            return result;
        });
    }

    private String current(String setting) {
        return sql.sql("select coalesce(current_setting(?, true), '')")
                .param(setting)
                .query(String.class)
                .single();
    }

    private void set(String setting, String value) {
        sql.sql("select set_config(?, ?, true)")
                .params(setting, value)
                .query(String.class)
                .single();
    }

    /// Does the work as one transaction, whosever rows it comes to touch.
    public <T> T together(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    /// Something done in an association, with its row in the record.
    public <T> T act(AssociationId association, Who who, Act act, Supplier<T> work) {
        return within(
                association,
                () -> {
                    var result = work.get();
                    log.write(association, who, act);
                    return result;
                });
    }

    /// Changes an association's records as one: all of it stands afterwards, or nothing does; what
    /// was done is on record with it.
    ///
    /// Makes the association if it is new; changes of one association wait for each other.
    ///
    /// @param work answers with what was done
    public void change(String slug, String name, Who who, Function<AssociationId, Act> work) {
        transaction.executeWithoutResult(_ -> {
            waitInLine(slug);
            var id = find(slug).map(Tenant::id).orElseGet(() -> new AssociationId(newId()));
            within(
                    id,
                    () -> {
                        raiseRevision(id, slug, name);
                        var done = work.apply(id);
                        log.write(id, who, done);
                        return id;
                    });
        });
    }

    /// Changes the records of an association that is there, under the name that it has today.
    ///
    /// @param work answers with what was done
    public void change(Tenant tenant, Who who, Supplier<Act> work) {
        together(() -> {
            waitInLine(tenant.slug());
            var name = find(tenant.id()).orElseThrow().name();
            change(tenant.slug(), name, who, _ -> work.get());
            return tenant;
        });
    }

    /// Within a transaction that only notes that something was looked at: it is done when the
    /// database has it, before the disk does. A power cut may lose the last of them.
    public boolean waitForNoDisk() {
        return sql.sql("select set_config('synchronous_commit', 'off', true) = 'off'")
                .query(Boolean.class)
                .single();
    }

    /// The work in one transaction that sees the association's rows, while others who change it
    /// wait.
    public <T> T inLine(Tenant tenant, Supplier<T> work) {
        return together(() -> {
            waitInLine(tenant.slug());
            return within(tenant.id(), work);
        });
    }

    /// Others who change this association wait until the transaction ends.
    public void waitInLine(String slug) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 7210))")
                .param(slug)
                .query((_, _) -> slug)
                .single();
    }

    private void raiseRevision(AssociationId id, String slug, String name) {
        sql.sql(
                        """
                        insert into tenant (association_id, slug, name, revision) values (?, ?, ?, 1)
                        on conflict (association_id)
                        do update set name = excluded.name, revision = tenant.revision + 1
                        """)
                .params(id.value(), slug, name)
                .update();
    }

    /// Within a change: whether anybody may read the association's years from now on.
    public void open(AssociationId association, boolean open) {
        sql.sql("update tenant set open = ? where association_id = ?")
                .params(open, association.value())
                .update();
    }

    /// A UUID of version 7 (RFC 9562): ordered by time, and made here since PostgreSQL 16 cannot.
    public static UUID newId() {
        var random = UUID.randomUUID();
        var time = Clock.systemUTC().millis();
        return new UUID(
                (time << 16) | 0x7000 | (random.getMostSignificantBits() & 0x0FFF),
                random.getLeastSignificantBits());
    }

    private static Tenant tenant(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Tenant(
                new AssociationId(row.getObject("association_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getLong("revision"),
                row.getBoolean("open"));
    }
}

package se.fyrklover.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyrklover.shared.AssociationId;

/// The associations, and the one door to an association's rows.
@Component
public class Tenants {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Tenants(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
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

    /// Does the work in one transaction that sees and touches this association's rows alone.
    public <T> T within(AssociationId association, Supplier<T> work) {
        return transaction.execute(_ -> {
            sql.sql("select set_config('fyrklover.association', ?, true)")
                    .param(association.toString())
                    .query(String.class)
                    .single();
            return work.get();
        });
    }

    /// Changes an association's records as one: all of it stands afterwards, or nothing does.
    ///
    /// Makes the association if it is new; changes of one association wait for each other.
    public void change(String slug, String name, java.util.function.Consumer<AssociationId> work) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 7210))")
                    .param(slug)
                    .query((_, _) -> slug)
                    .single();
            var id = find(slug).map(Tenant::id).orElseGet(() -> new AssociationId(newId()));
            within(
                    id,
                    () -> {
                        raiseRevision(id, slug, name);
                        work.accept(id);
                        return id;
                    });
        });
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
                row.getLong("revision"));
    }
}

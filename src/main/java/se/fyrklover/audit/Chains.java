package se.fyrklover.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyrklover.audit.Verification.Wrong;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;

/// The door to the chains as wholes: which there are, and whether they are what was written.
@Component
public class Chains {

    /// Rows that are fetched at a time, so that a chain of any length needs little room.
    private static final int AT_A_TIME = 1_000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditLog log;
    private final Anchors anchors;

    Chains(JdbcClient sql, TransactionTemplate transaction, AuditLog log, Anchors anchors) {
        this.sql = sql;
        this.transaction = transaction;
        this.log = log;
        this.anchors = anchors;
    }

    /// Every association's chain, and the house's.
    public List<AssociationId> all() {
        return sql.sql("select * from chains()")
                .query((row, _) -> new AssociationId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Follows a chain from its first row, and holds it against what was written down in the
    /// database and elsewhere.
    public Verification verify(AssociationId association, Collection<Anchor> elsewhere) {
        return within(association, () -> follow(association, elsewhere));
    }

    /// Within the association. Anchors are read before rows: what is added meanwhile only makes the
    /// chain longer.
    Verification follow(AssociationId association, Collection<Anchor> elsewhere) {
        var known = Stream.concat(elsewhere.stream(), anchors.of(association).stream()).toList();
        var reading = new Reading(log.chain(association), known);
        var wrong =
                sql.sql(
                                """
                                select number, happened_at, actor, act, content, salt, digest, mac
                                from audit_event where association_id = ? order by number
                                """)
                        .withFetchSize(AT_A_TIME)
                        .param(association.value())
                        .query((ResultSetExtractor<Optional<Wrong>>) rows -> wrong(reading, rows));
        return new Verification(association, reading.head(), reading.held(), wrong);
    }

    private static Optional<Wrong> wrong(Reading reading, ResultSet rows) throws SQLException {
        while (rows.next()) {
            var wrong = next(reading, rows);
            if (wrong.isPresent()) return wrong;
        }
        return reading.end();
    }

    /// Whoever owns the database can put there what no row of ours can be: bytes too few, a time
    /// without end.
    private static Optional<Wrong> next(Reading reading, ResultSet rows) throws SQLException {
        try {
            return reading.next(row(rows));
        } catch (RuntimeException unreadable) {
            return Optional.of(reading.unreadable());
        }
    }

    private static Chain.Row row(ResultSet row) throws SQLException {
        var act = String.valueOf(row.getString("act"));
        var content = row.getString("content");
        return new Chain.Row(
                row.getLong("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                act,
                content,
                row.getString("salt"),
                Digest.stored(row.getBytes("digest")),
                Digest.stored(row.getBytes("mac")),
                AuditLog.forgets(act, content));
    }

    /// Whether the chain stood where an anchor says.
    boolean stoodAt(AssociationId association, Anchor anchor) {
        return sql.sql("select mac from audit_event where association_id = ? and number = ?")
                .params(association.value(), anchor.number())
                .query((row, _) -> anchor.fits(Digest.stored(row.getBytes("mac"))))
                .optional()
                .orElse(false);
    }

    /// Does the work in one transaction that sees this chain alone.
    <T> T within(AssociationId association, Supplier<T> work) {
        return transaction.execute(_ -> {
            sql.sql("select set_config('fyrklover.association', ?, true)")
                    .param(association.toString())
                    .query(String.class)
                    .single();
            return work.get();
        });
    }
}

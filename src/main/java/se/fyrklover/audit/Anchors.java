package se.fyrklover.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;

/// The door to where heads of chains were written down outside of them; in the caller's
/// transaction, in which the association is set.
@Component
public class Anchors {

    private final JdbcClient sql;
    private final AuditLog log;
    private final Clock clock;

    Anchors(JdbcClient sql, AuditLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /// Notes that the chain's head is about to be written down somewhere, and answers with it.
    public Chain.Head keep(AssociationId association, String keptIn) {
        var head = log.head(association);
        if (head.number() > 0)
            sql.sql(
                            """
                            insert into audit_anchor (association_id, number, mac, made_at, kept_in)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(
                            association.value(),
                            head.number(),
                            head.mac().bytes(),
                            Instant.now(clock).atOffset(ZoneOffset.UTC),
                            keptIn)
                    .update();
        return head;
    }

    /// What was written down in one place, the newest of it.
    public Optional<Chain.Head> find(AssociationId association, String keptIn) {
        return sql.sql(
                        """
                        select number, mac from audit_anchor
                        where association_id = ? and kept_in = ? order by number desc limit 1
                        """)
                .params(association.value(), keptIn)
                .query((row, _) ->
                        new Chain.Head(row.getLong("number"), Digest.stored(row.getBytes("mac"))))
                .optional();
    }

    /// When something was last written down in one place.
    public Optional<Instant> lastKept(AssociationId association, String keptIn) {
        return sql.sql(
                        """
                        select made_at from audit_anchor
                        where association_id = ? and kept_in = ? order by made_at desc limit 1
                        """)
                .params(association.value(), keptIn)
                .query((row, _) -> row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// What was written down, and of the file, which is written each minute, the newest.
    List<Anchor> of(AssociationId association) {
        return sql.sql(
                        """
                        select number, encode(mac, 'hex') as mac, kept_in from audit_anchor
                        where association_id = :association and (kept_in <> 'file' or number =
                            (select max(number) from audit_anchor
                                where association_id = :association and kept_in = 'file'))
                        order by number, kept_in
                        """)
                .param("association", association.value())
                .query((row, _) ->
                        new Anchor(
                                row.getLong("number"),
                                String.valueOf(row.getString("mac")),
                                String.valueOf(row.getString("kept_in"))))
                .list();
    }
}

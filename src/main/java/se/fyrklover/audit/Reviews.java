package se.fyrklover.audit;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.SwedishTime;

/// The door to the months' samples of the log: drawn by chance when a month is over, looked at and
/// signed by somebody, never changed.
///
/// Everything here happens in the caller's transaction, in which the association is set.
@Component
public class Reviews {

    /// Events of a month that are drawn, where there are so many.
    public static final int MOST = 25;

    private final JdbcClient sql;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Reviews(JdbcClient sql, AuditLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /// A month's sample.
    ///
    /// @param numbers of the events that were drawn
    /// @param ofEvents how many they were drawn from
    /// @param signed by whom, once somebody has
    public record Review(
            YearMonth month,
            Instant drawnAt,
            List<Long> numbers,
            long ofEvents,
            Optional<Signature> signed) {}

    /// That somebody has looked at a sample.
    public record Signature(UUID by, Instant at, String remark) {}

    /// The samples that have been drawn, the newest first.
    public List<Review> of(AssociationId association) {
        return sql.sql(
                        """
                        select log_review.*, signed_by, signed_at, remark
                        from log_review left join log_review_signed using (association_id, month)
                        where association_id = ? order by month desc
                        """)
                .param(association.value())
                .query((row, _) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        var by = row.getObject("signed_by", UUID.class);
        return new Review(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                List.of((Long[]) row.getArray("numbers").getArray()),
                row.getLong("of_events"),
                by == null
                        ? Optional.empty()
                        : Optional.of(
                                new Signature(
                                        by,
                                        row.getObject("signed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        String.valueOf(row.getString("remark")))));
    }

    /// Draws the sample of every month that is over, has events and has none yet.
    public void drawDue(AssociationId association) {
        var thisMonth = YearMonth.from(SwedishTime.day(Instant.now(clock)));
        var drawn = of(association).stream().map(Review::month).toList();
        first(association)
                .map(YearMonth::from)
                .map(it -> Stream.iterate(it, thisMonth::isAfter, next -> next.plusMonths(1)))
                .orElse(Stream.empty())
                .filter(it -> !drawn.contains(it))
                .forEach(it -> draw(association, it));
    }

    private Optional<LocalDate> first(AssociationId association) {
        return sql.sql(
                        "select happened_at from audit_event where association_id = ? and number = 1")
                .param(association.value())
                .query((row, _) ->
                        SwedishTime.day(row.getObject(1, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void draw(AssociationId association, YearMonth month) {
        var drawn =
                sql.sql(
                                """
                                select number from audit_event
                                where association_id = ? and happened_at >= ? and happened_at < ?
                                """)
                        .withFetchSize(1_000)
                        .params(
                                association.value(),
                                time(SwedishTime.start(month.atDay(1))),
                                time(SwedishTime.start(month.plusMonths(1).atDay(1))))
                        .query((ResultSetExtractor<Drawn>) this::drawn);
        if (drawn == null || drawn.of() == 0) return;
        var kept =
                sql.sql("insert into log_review values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                association.value(),
                                month.atDay(1),
                                time(Instant.now(clock)),
                                drawn.numbers().toArray(Long[]::new),
                                drawn.of())
                        .update();
        if (kept > 0)
            log.write(
                    association,
                    Who.PROGRAM,
                    Act.of("audit.sample-drawn").with("month", month.toString()));
    }

    private record Drawn(List<Long> numbers, long of) {}

    /// Each event is as likely as any other to be among them, however many come (reservoir).
    private Drawn drawn(ResultSet rows) throws SQLException {
        var numbers = new ArrayList<Long>();
        var seen = 0L;
        while (rows.next()) {
            seen++;
            var number = rows.getLong("number");
            if (numbers.size() < MOST) {
                numbers.add(number);
                continue;
            }
            var place = random.nextLong(seen);
            if (place < MOST) numbers.set((int) place, number);
        }
        return new Drawn(numbers.stream().sorted().toList(), seen);
    }

    /// Somebody has looked at a month's sample.
    ///
    /// @return whether it was to be signed: it had been drawn, and nobody had signed it
    public boolean sign(
            AssociationId association, Who who, UUID account, YearMonth month, String remark) {
        var signed =
                sql.sql(
                                """
                                insert into log_review_signed
                                    (association_id, month, signed_by, signed_at, remark)
                                select association_id, month, ?, ?, ? from log_review
                                where association_id = ? and month = ?
                                on conflict do nothing
                                """)
                        .params(
                                account,
                                time(Instant.now(clock)),
                                remark,
                                association.value(),
                                month.atDay(1))
                        .update();
        if (signed == 0) return false;
        log.write(association, who, Act.of("audit.sample-signed").with("month", month.toString()));
        return true;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

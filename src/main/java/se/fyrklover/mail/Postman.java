package se.fyrklover.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the letters whose turn it is, one by one, and sends them; tries again what did not go.
///
/// A letter's row is held while it is sent, so that of several postmen one sends it. If the process
/// ends between the server's yes and our note of it, the letter goes again under the same id.
final class Postman {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(6));
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int LONGEST_FAULT = 500;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Smtp smtp;

    /// A letter in hand.
    ///
    /// @param body there as long as it is unsent
    private record InHand(PostedLetter letter, String body, @Nullable Instant firstTriedAt) {}

    Postman(JdbcClient sql, TransactionTemplate transaction, Clock clock, Smtp smtp) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.smtp = smtp;
    }

    /// Tries every letter whose turn it is, until none is left or it is told to stop.
    void round(BooleanSupplier stopping) {
        while (!stopping.getAsBoolean() && one()) {
            // The next.
        }
    }

    private boolean one() {
        return transaction.execute(_ -> {
            var next = next();
            next.ifPresent(this::deliver);
            return next.isPresent();
        });
    }

    private Optional<InHand> next() {
        return sql.sql("select * from next_letter(?)")
                .param(at(clock.instant()))
                .query((row, _) -> {
                    var letter = Outbox.posted(row);
                    return new InHand(
                            letter,
                            String.valueOf(letter.body()),
                            Outbox.moment(row, "first_tried_at"));
                })
                .optional();
    }

    /// Whatever goes wrong with one letter is that letter's fault: the others do not wait for it.
    private void deliver(InHand it) {
        try {
            smtp.send(it.letter(), it.body());
        } catch (MessagingException | RuntimeException refused) {
            putBack(it, fault(refused));
            return;
        }
        sql.sql("call mark_sent(?, ?)").params(it.letter().id(), at(clock.instant())).update();
    }

    private void putBack(InHand it, String fault) {
        var now = clock.instant();
        var since = it.firstTriedAt() == null ? now : it.firstTriedAt();
        if (since.plus(PATIENCE).isAfter(now))
            sql.sql("call mark_failed(?, ?, ?, ?)")
                    .params(
                            it.letter().id(),
                            at(now),
                            fault,
                            at(now.plus(pauseAfter(it.letter().attempts() + 1))))
                    .update();
        else sql.sql("call give_up(?, ?, ?)").params(it.letter().id(), at(now), fault).update();
    }

    static Duration pauseAfter(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /// What was answered along the way, in one line.
    static String fault(Exception refused) {
        var said = new LinkedHashSet<String>();
        Throwable next = refused;
        while (next != null && said.size() < 5) {
            var message = next.getMessage();
            said.add(
                    message == null || message.isBlank()
                            ? next.getClass().getSimpleName()
                            : message);
            next =
                    next instanceof MessagingException it && it.getNextException() != null
                            ? it.getNextException()
                            : next.getCause();
        }
        var line = String.join(": ", said).replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= LONGEST_FAULT ? line : line.substring(0, LONGEST_FAULT);
    }
}

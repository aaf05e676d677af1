package se.fyrklover.mail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// An outbox on the running product's database, at a time of its own.
final class Letters {

    static final String SUBJECT = "Välkommen till Fyrklöver – åäö";
    static final String BODY =
            """
            Hej Anna!

            . en rad som börjar med en punkt
            .
            Öppna https://exempel.se/engang/4711 så är du inne.
            """;

    /// Time that passes when it is told to.
    static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final RunningProduct product = RunningProduct.shared();

    final JdbcClient sql = product.the(JdbcClient.class);
    final TransactionTemplate transaction = product.the(TransactionTemplate.class);
    final Hands clock = new Hands();
    final Outbox outbox = new Outbox(sql, product.the(Tenants.class), clock, false);

    static Letter letter(@Nullable AssociationId association, String recipient) {
        return new Letter(
                association, null, new EmailAddress(recipient), SUBJECT, BODY, Language.SV);
    }

    UUID put(@Nullable AssociationId association, String recipient) {
        var letter = letter(association, recipient);
        return association == null
                ? outbox.put(letter)
                : product.the(Tenants.class).within(association, () -> outbox.put(letter));
    }

    Postman postman(Smtp smtp) {
        return new Postman(sql, transaction, clock, smtp);
    }

    static MailSettings settings(int port, MailSettings.Tls tls) {
        return new MailSettings(
                "localhost", port, tls, null, null, new EmailAddress("fyrklover@exempel.se"));
    }

    static Smtp open(MailServer server) {
        return new Smtp(settings(server.port(), MailSettings.Tls.NONE));
    }

    /// What the table has of a letter, as its owner sees it.
    @Nullable String kept(UUID letter, String column) throws SQLException {
        try (var owner = owner();
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        "select %s from letter where letter_id = '%s'"
                                                .formatted(column, letter))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection owner() throws SQLException {
        var database = product.database();
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    void empty() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("delete from letter");
        }
    }
}

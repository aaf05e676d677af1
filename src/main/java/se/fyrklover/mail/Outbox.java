package se.fyrklover.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// The door to letters by mail: what is put here within a transaction is sent if, and only if, the
/// transaction is done.
@Component
public class Outbox {

    private static final String WITHOUT_BODY =
            """
            letter_id, association_id, account_id, recipient, subject, null as body, language,
            made_at, not_before, attempts, last_fault, sent_at, given_up_at
            """;

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;
    private final boolean demo;

    Outbox(
            JdbcClient sql,
            Tenants tenants,
            Clock clock,
            @Value("${fyrklover.demo:false}") boolean demo) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
        this.demo = demo;
    }

    /// Puts a letter here, in the caller's transaction; one of an association within that
    /// association's work only.
    ///
    /// @return its id, of which the mail's own is made
    public UUID put(Letter letter) {
        var id = Tenants.newId();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql(
                        """
                        insert into letter (letter_id, association_id, account_id, recipient, subject,
                            body, language, made_at, not_before)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(letter.association() == null ? null : letter.association().value())
                .param(letter.account() == null ? null : letter.account().value())
                .param(letter.recipient().value())
                .param(letter.subject())
                .param(letter.body())
                .param(letter.language().tag())
                .param(now)
                .param(now)
                .update();
        return id;
    }

    /// What has not gone, of every association and of none: waiting or given up, the oldest first.
    ///
    /// For whoever runs the office; an association is told of its own by [#of].
    public List<PostedLetter> unsent() {
        return sql.sql("select * from unsent_letters() order by made_at, letter_id")
                .query((row, _) -> posted(row))
                .list();
    }

    /// An association's letters, the newest first.
    public List<PostedLetter> of(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select %s from letter
                                        where association_id = current_association()
                                        order by made_at desc, letter_id desc
                                        """
                                                .formatted(WITHOUT_BODY))
                                .query((row, _) -> posted(row))
                                .list());
    }

    /// The newest letters with what they say, where this is a demonstration.
    ///
    /// @throws IllegalStateException elsewhere: a letter is its recipient's to read
    public List<PostedLetter> newest(int most) {
        if (!demo) throw new IllegalStateException("letters are read in a demonstration alone");
        return sql.sql("select * from newest_letters(?)")
                .param(most)
                .query((row, _) -> posted(row))
                .list();
    }

    static PostedLetter posted(ResultSet row) throws SQLException {
        var association = row.getObject("association_id", UUID.class);
        var account = row.getObject("account_id", UUID.class);
        return new PostedLetter(
                row.getObject("letter_id", UUID.class),
                association == null ? null : new AssociationId(association),
                account == null ? null : new AccountId(account),
                new EmailAddress(row.getString("recipient")),
                row.getString("subject"),
                row.getString("body"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("last_fault"),
                moment(row, "sent_at"),
                moment(row, "given_up_at"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

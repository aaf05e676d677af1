package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;

/// Who may put a letter in the outbox, and who sees what there.
class OutboxTest {

    private final Letters letters = new Letters();
    private final JdbcClient sql = RunningProduct.shared().the(JdbcClient.class);
    private final Tenants tenants = RunningProduct.shared().the(Tenants.class);
    private final AssociationId kalmar = RunningProduct.shared().tenant().id();

    @AfterEach
    void empty() throws SQLException {
        letters.empty();
    }

    @Test
    void anAssociationSeesItsOwnLettersAndNoOther() {
        var own = letters.put(kalmar, "anna@exempel.se");
        letters.put(null, "eva@exempel.se");

        assertThat(letters.outbox.of(kalmar)).extracting(PostedLetter::id).containsExactly(own);
        assertThat(letters.outbox.of(new AssociationId(UUID.randomUUID()))).isEmpty();
        assertThat(sql.sql("select count(*) from letter").query(Integer.class).single()).isZero();
    }

    @Test
    void theNewestOfAnAssociationComesFirst() {
        var first = letters.put(kalmar, "anna@exempel.se");
        letters.clock.pass(Duration.ofMinutes(1));
        var second = letters.put(kalmar, "eva@exempel.se");

        assertThat(letters.outbox.of(kalmar))
                .extracting(PostedLetter::id)
                .containsExactly(second, first);
    }

    @Test
    void aLetterCannotBePutInTheNameOfAnotherAssociation() {
        var other = new AssociationId(UUID.randomUUID());

        assertThatThrownBy(() ->
                        tenants.within(
                                other,
                                () ->
                                        letters.outbox.put(
                                                Letters.letter(kalmar, "anna@exempel.se"))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatALetterSaysIsNotToBeReadNorChangedNorTakenAway() {
        letters.put(kalmar, "anna@exempel.se");

        for (var statement :
                new String[] {
                    "select body from letter",
                    "select * from letter",
                    "update letter set recipient = 'eva@exempel.se'",
                    "update letter set sent_at = null",
                    "delete from letter",
                    "insert into letter (letter_id, recipient, subject, language, made_at,"
                            + " not_before, given_up_at) values (gen_random_uuid(),"
                            + " 'a@exempel.se', 'x', 'sv', now(), now(), now())"
                })
            assertThatThrownBy(() ->
                            tenants.within(kalmar, () -> sql.sql(statement).query().listOfRows()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        assertThat(letters.outbox.of(kalmar).getFirst().body()).isNull();
    }

    @Test
    void theDatabaseItselfRefusesASecondHeaderOrRecipient() {
        for (var values :
                new String[] {
                    "E'a@exempel.se\\r\\nBcc: b@exempel.se', 'x'",
                    "'a@exempel.se b@exempel.se', 'x'",
                    "'a@exempel.se', E'x\\nBcc: b@exempel.se'"
                })
            assertThatThrownBy(() ->
                            sql.sql(
                                            """
                                            insert into letter (letter_id, language, made_at,
                                                not_before, body, recipient, subject)
                                            values (gen_random_uuid(), 'sv', now(), now(), 'Hej', %s)
                                            """
                                                    .formatted(values))
                                    .update())
                    .as(values)
                    .rootCause()
                    .hasMessageContaining("check constraint");
    }

    @Test
    void whatHasNotGoneIsSeenByWhoeverRunsTheOfficeWithoutWhatItSays() {
        var association = letters.put(kalmar, "anna@exempel.se");
        var person = letters.put(null, "eva@exempel.se");

        assertThat(letters.outbox.unsent())
                .extracting(PostedLetter::id)
                .containsExactly(association, person);
        assertThat(letters.outbox.unsent())
                .allMatch(it -> it.body() == null)
                .allMatch(it -> it.standing() == PostedLetter.Standing.WAITING);
    }

    @Test
    void aLetterOfATransactionThatIsUndoneWasNeverThere() {
        RunningProduct.shared()
                .the(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    letters.outbox.put(Letters.letter(null, "anna@exempel.se"));
                    assertThat(letters.outbox.unsent()).hasSize(1);
                    status.setRollbackOnly();
                });

        assertThat(letters.outbox.unsent()).isEmpty();
    }

    @Test
    void lettersAreReadInADemonstrationAlone() {
        letters.put(kalmar, "anna@exempel.se");
        letters.clock.pass(Duration.ofMinutes(1));
        letters.put(null, "eva@exempel.se");

        assertThatThrownBy(() -> letters.outbox.newest(10))
                .isInstanceOf(IllegalStateException.class);
        var demo = new Outbox(sql, tenants, letters.clock, true);
        assertThat(demo.newest(10))
                .extracting(it -> it.recipient().value())
                .containsExactly("eva@exempel.se", "anna@exempel.se");
        assertThat(demo.newest(1))
                .singleElement()
                .extracting(PostedLetter::body)
                .isEqualTo(Letters.BODY);
    }
}

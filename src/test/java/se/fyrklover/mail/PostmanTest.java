package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.shared.AssociationId;

/// Letters go to a real conversation on this machine, once each, or wait and say why.
class PostmanTest {

    private final Letters letters = new Letters();
    private final MailServer server = new MailServer();
    private final Postman postman = letters.postman(Letters.open(server));
    private final AssociationId kalmar = RunningProduct.shared().tenant().id();

    /// Other tests leave letters that wait.
    @BeforeEach
    void begin() throws SQLException {
        letters.empty();
    }

    @AfterEach
    void close() throws SQLException {
        server.close();
        letters.empty();
    }

    private void round() {
        postman.round(() -> false);
    }

    private PostedLetter unsent(UUID id) {
        return letters.outbox.unsent().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage read(MailServer.Received mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLetterGoesAsPlainTextAsItWasWritten() throws MessagingException, IOException {
        var id = letters.put(kalmar, "anna@exempel.se");
        round();

        assertThat(server.received).hasSize(1);
        var mail = server.received.getFirst();
        assertThat(mail.from()).startsWith("MAIL FROM:<fyrklover@exempel.se>");
        assertThat(mail.to()).startsWith("RCPT TO:<anna@exempel.se>");
        var message = read(mail);
        assertThat(message.getSubject()).isEqualTo(Letters.SUBJECT);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@exempel.se>");
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("sv");
        assertThat(String.valueOf(message.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo(Letters.BODY.strip());
        assertThat(mail.text().split("\n\n", 2)[0])
                .matches(it -> it.chars().allMatch(letter -> letter < 128), "headers in ASCII");
    }

    @Test
    void whatWasSentIsBlanked() throws SQLException {
        var id = letters.put(kalmar, "anna@exempel.se");
        assertThat(letters.kept(id, "body")).isEqualTo(Letters.BODY);

        round();

        assertThat(letters.kept(id, "body")).isNull();
        var sent = letters.outbox.of(kalmar).getFirst();
        assertThat(sent.standing()).isEqualTo(PostedLetter.Standing.SENT);
        assertThat(sent.sentAt()).isEqualTo(letters.clock.instant());
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(letters.outbox.unsent()).isEmpty();
        round();
        assertThat(server.received).hasSize(1);
    }

    /// After the first no: 1 minute, then 5, 15, 60, and 360 each time.
    @Test
    void whatIsRefusedIsTriedAgainAfterLongerAndLongerPauses() {
        var id = letters.put(kalmar, "refused@exempel.se");
        server.toRefused = "451 4.3.0 come back later";
        round();

        var tried = 1;
        for (var minutes : new int[] {1, 5, 15, 60, 360, 360}) {
            var waiting = unsent(id);
            assertThat(waiting.attempts()).isEqualTo(tried);
            assertThat(waiting.lastFault()).contains("451 4.3.0 come back later");
            assertThat(waiting.notBefore())
                    .isEqualTo(letters.clock.instant().plus(Duration.ofMinutes(minutes)));
            letters.clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            round();
            assertThat(unsent(id).attempts()).isEqualTo(tried);
            letters.clock.pass(Duration.ofSeconds(1));
            round();
            tried++;
        }
        assertThat(server.received).isEmpty();

        server.toRefused = "250 ok";
        letters.clock.pass(Duration.ofHours(6));
        round();
        assertThat(server.received).hasSize(1);
        assertThat(letters.outbox.of(kalmar).getFirst())
                .matches(it -> it.standing() == PostedLetter.Standing.SENT)
                .matches(it -> it.lastFault() == null)
                .matches(it -> it.attempts() == 8);
    }

    /// 81 minutes to the fifth try, then every 6 hours: the sixteenth is at 67 h 21 min, the
    /// seventeenth at 73 h 21 min, which is past 72.
    @Test
    void afterThreeDaysItIsGivenUpInPlainSight() throws SQLException {
        var id = letters.put(kalmar, "refused@exempel.se");
        for (var minute = 0; minute <= 74 * 60; minute += 1) {
            if (minute % 60 == 21 || minute < 90) round();
            letters.clock.pass(Duration.ofMinutes(1));
        }

        var given = unsent(id);
        assertThat(given.standing()).isEqualTo(PostedLetter.Standing.GIVEN_UP);
        assertThat(given.attempts()).isEqualTo(17);
        assertThat(given.lastFault()).contains("550 5.1.1 nobody of that name");
        assertThat(letters.outbox.of(kalmar)).containsExactly(given);
        assertThat(letters.kept(id, "body")).isNull();

        server.toRefused = "250 ok";
        letters.clock.pass(Duration.ofDays(1));
        round();
        assertThat(server.received).isEmpty();
    }

    @Test
    void aLetterThatCannotGoHoldsUpNoOther() {
        letters.put(null, "refused@exempel.se");
        letters.put(null, "anna@exempel.se");
        round();

        assertThat(server.to("anna@exempel.se")).hasSize(1);
        assertThat(letters.outbox.unsent()).hasSize(1);
    }

    @Test
    void withNoServerThereTheLetterWaits() {
        var id = letters.put(null, "anna@exempel.se");
        server.close();
        round();

        assertThat(unsent(id).attempts()).isEqualTo(1);
        assertThat(unsent(id).lastFault()).contains("connect to host").doesNotContain("\n");
        assertThat(unsent(id).standing()).isEqualTo(PostedLetter.Standing.WAITING);
    }

    @Test
    void ofManyPostmenOneSendsEachLetter() throws InterruptedException {
        var all =
                IntStream.range(0, 24)
                        .mapToObj(at -> letters.put(kalmar, "anna" + at + "@exempel.se"))
                        .toList();
        var postmen =
                IntStream.range(0, 4).mapToObj(_ -> Thread.ofVirtual().start(this::round)).toList();
        for (var each : postmen) each.join();

        assertThat(server.received).hasSize(24);
        assertThat(server.received).extracting(MailServer.Received::to).doesNotHaveDuplicates();
        assertThat(letters.outbox.of(kalmar))
                .hasSize(all.size())
                .allMatch(it -> it.attempts() == 1)
                .allMatch(it -> it.standing() == PostedLetter.Standing.SENT);
    }

    @Test
    void whileOneHoldsALetterAnotherDoesNotTakeIt() throws InterruptedException {
        letters.put(null, "anna@exempel.se");
        var thinking = new CountDownLatch(1);
        server.thinking = thinking;
        var first = Thread.ofVirtual().start(this::round);
        while (server.received.isEmpty()) Thread.sleep(5);

        round();
        thinking.countDown();
        first.join();
        round();

        assertThat(server.received).hasSize(1);
        assertThat(letters.outbox.unsent()).isEmpty();
    }

    /// As when the process ends between the server's yes and our note of it.
    @Test
    void whatGoesTwiceHasTheSameId() throws MessagingException {
        letters.put(null, "anna@exempel.se");
        letters.transaction.executeWithoutResult(status -> {
            round();
            status.setRollbackOnly();
        });
        round();

        assertThat(server.received).hasSize(2);
        assertThat(read(server.received.getFirst()).getMessageID())
                .isEqualTo(read(server.received.getLast()).getMessageID());
    }

    @Test
    void aStoppedPostmanTakesNoLetter() {
        letters.put(null, "anna@exempel.se");
        postman.round(() -> true);

        assertThat(server.said).isEmpty();
    }
}

package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.fyrklover.RunningProduct;

/// Letters go by themselves while the pages are served, and ending waits for the one in hand.
class RoundsTest {

    private final Letters letters = new Letters();
    private final MailServer server = new MailServer();

    @AfterEach
    void close() throws SQLException {
        server.close();
        letters.empty();
    }

    private Rounds rounds(Optional<MailSettings> settings) {
        return new Rounds(
                letters.sql, letters.transaction, letters.clock, settings, Duration.ofMillis(20));
    }

    private Rounds rounds() {
        return rounds(Optional.of(Letters.settings(server.port(), MailSettings.Tls.NONE)));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }

    @Test
    void lettersGoByThemselvesUntilItIsStopped() throws InterruptedException {
        var rounds = rounds();
        rounds.start();
        letters.put(null, "anna@exempel.se");
        await(() -> server.received.size() == 1);
        letters.put(null, "eva@exempel.se");
        await(() -> server.received.size() == 2);
        rounds.stop();

        assertThat(rounds.isRunning()).isFalse();
        letters.put(null, "ida@exempel.se");
        Thread.sleep(100);
        assertThat(server.received).hasSize(2);
    }

    @Test
    void theLetterInHandIsFinishedBeforeTheEnd() throws InterruptedException {
        var thinking = new CountDownLatch(1);
        server.thinking = thinking;
        letters.put(null, "anna@exempel.se");
        letters.put(null, "eva@exempel.se");
        var rounds = rounds();
        rounds.start();
        await(() -> server.received.size() == 1);
        var ending = Thread.ofVirtual().start(rounds::stop);
        Thread.sleep(50);
        thinking.countDown();
        ending.join();

        assertThat(server.received).hasSize(1);
        assertThat(letters.outbox.unsent())
                .singleElement()
                .matches(it -> it.recipient().value().equals("eva@exempel.se"))
                .matches(it -> it.attempts() == 0);
    }

    @Test
    void withoutAServerLettersWaitForOne() {
        var rounds = rounds(Optional.empty());
        rounds.start();
        letters.put(null, "anna@exempel.se");

        assertThat(rounds.isRunning()).isFalse();
        assertThat(letters.outbox.unsent()).singleElement().matches(it -> it.attempts() == 0);
    }

    @Test
    void onlyTheProcessThatServesPagesSends() {
        assertThat(RunningProduct.shared().context().getBeansOfType(Rounds.class)).hasSize(1);
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of())
                .withUserConfiguration(Rounds.class)
                .run(command -> assertThat(command).doesNotHaveBean(Rounds.class));
    }
}

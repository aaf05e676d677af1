package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.secret.Token;

/// How long a session stands, at the door.
class SessionsTest {

    private static final Sessions.Origin HERE = new Sessions.Origin("192.0.2.1", "Firefox/140.0");

    private final RunningProduct product = RunningProduct.shared();
    private final MovedClock clock = new MovedClock();
    private final Account account = Someone.bare();
    private final Sessions door =
            new Sessions(
                    product.the(JdbcClient.class),
                    product.the(Tenants.class),
                    product.the(PersonalRecord.class),
                    clock);
    private final Token token = door.open(account, Sessions.Way.PASSWORD, HERE);

    private boolean stands() {
        return door.caller(token, HERE).isPresent();
    }

    @Test
    void twoHoursWithoutAQuestionEndIt() {
        clock.forward(Sessions.IDLE.minusMinutes(1));
        assertThat(stands()).isTrue();
        clock.forward(Sessions.IDLE.minusMinutes(1));
        assertThat(stands()).isTrue();

        clock.forward(Sessions.IDLE);
        assertThat(stands()).isFalse();
        assertThat(door.of(account)).isEmpty();
    }

    @Test
    void twelveHoursEndItWhateverIsAsked() {
        for (int hour = 1; hour < 12; hour++) {
            clock.forward(Duration.ofHours(1));
            assertThat(stands()).as("after %d hours", hour).isTrue();
        }

        clock.forward(Duration.ofHours(1));
        assertThat(stands()).isFalse();
    }

    @Test
    void noTwoHaveTheSameTokenAndOnlyADigestOfItIsKept() {
        assertThat(door.open(account, Sessions.Way.PASSWORD, HERE)).isNotEqualTo(token);
        var kept =
                product.the(Tenants.class)
                        .as(
                                account.id(),
                                () ->
                                        product.the(JdbcClient.class)
                                                .sql("select session::text from session")
                                                .query(String.class)
                                                .list());
        assertThat(kept)
                .hasSize(2)
                .noneMatch(it -> it.contains(token.text()))
                .anyMatch(it -> it.contains(token.digest().hex()));
    }

    @Test
    void oneOfThemIsEndedByItsOwnerAlone() {
        var other = Someone.inNothing();
        var mine = door.of(account).getFirst().id();

        door.end(other.person(), mine);
        assertThat(stands()).isTrue();
        door.end(door.caller(token, HERE).orElseThrow(), mine);
        assertThat(stands()).isFalse();
    }
}

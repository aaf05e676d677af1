package se.fyrklover.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class TurnsTest {

    private final Turns turns = new Turns(1, Duration.ofMillis(20));

    @Test
    void whoeverComesWhileAllAreTakenIsToldToComeAgain() throws IOException {
        var said =
                turns.take(() -> {
                    assertThatThrownBy(() -> turns.take(() -> "the second"))
                            .isInstanceOfSatisfying(
                                    ResponseStatusException.class,
                                    it -> assertThat(it.getStatusCode().value()).isEqualTo(503));
                    return "the first";
                });

        assertThat(said).isEqualTo("the first");
        assertThat(turns.take(() -> "the third")).isEqualTo("the third");
    }

    @Test
    void aTurnIsGivenBackWhateverBecomesOfTheWork() throws IOException {
        assertThatThrownBy(() ->
                        turns.take(() -> {
                            throw new IOException("the disk is full");
                        }))
                .hasMessage("the disk is full");

        assertThat(turns.take(() -> "the next")).isEqualTo("the next");
    }
}

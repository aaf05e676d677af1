package se.fyrklover.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.fyrklover.access.MovedClock;

/// What is written of requests that try to get round the defences.
class RefusedRequestsTest {

    private final MovedClock clock = new MovedClock();
    private final RefusedRequests filter = new RefusedRequests(clock);
    private final Logger log = (Logger) LoggerFactory.getLogger(RefusedRequests.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    private void ask(int answered, boolean forged) throws Exception {
        var request = new MockHttpServletRequest("POST", "/kloverbygden/personer");
        request.setRemoteAddr("192.0.2.44");
        if (forged) request.setAttribute(SecurityChain.REFUSED_FORM, true);
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (_, response) -> ((HttpServletResponse) response).setStatus(answered));
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void whoTriesToGetRoundTheDefencesIsInTheProgramsLog() throws Exception {
        ask(403, true);
        ask(421, false);
        ask(429, false);

        assertThat(told())
                .containsExactly(
                        "Refused with 403 (not our form): POST /kloverbygden/personer from 192.0.2.44",
                        "Refused with 421: POST /kloverbygden/personer from 192.0.2.44",
                        "Refused with 429: POST /kloverbygden/personer from 192.0.2.44");
    }

    @Test
    void whatIsAnsweredAndWhatARoleDoesNotLetIsNotThere() throws Exception {
        for (var usual : List.of(200, 303, 403, 404, 422)) ask(usual, false);

        assertThat(told()).isEmpty();
    }

    @Test
    void soManyLinesAMinuteAndThenTheNumberOfTheRest() throws Exception {
        for (int i = 0; i < RefusedRequests.LINES_A_MINUTE + 7; i++) ask(429, false);
        assertThat(told()).hasSize(RefusedRequests.LINES_A_MINUTE);

        clock.forward(Duration.ofSeconds(61));
        ask(421, false);

        assertThat(told()).hasSize(RefusedRequests.LINES_A_MINUTE + 2);
        assertThat(told().get(RefusedRequests.LINES_A_MINUTE)).startsWith("7 more were refused");
        assertThat(told().getLast()).startsWith("Refused with 421");
    }
}

package se.fyrklover;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// The program's log, as it is written.
class ProgramLogTest {

    private static final String FORGED = "2026-01-01T00:00:00.000+01:00 ERROR [main] x: påhittat";

    @Test
    void whatIsQuotedCannotPassForAnEventOfItsOwn() throws IOException {
        var fault = new IllegalStateException("läste\n" + FORGED + "\r" + FORGED);

        var lines = written("fick ”\r\n" + FORGED + "”", fault).lines().toList();

        assertThat(lines).hasSizeGreaterThan(4);
        assertThat(lines.getFirst()).matches("\\d{4}-.* WARN .* fick ” / 2026-.*påhittat”");
        assertThat(lines.subList(1, lines.size())).allMatch(it -> it.startsWith("| "));
        assertThat(String.join("\n", lines)).contains("| java.lang.IllegalStateException: läste");
    }

    @Test
    void anEventWithoutAFaultIsOneLine() throws IOException {
        assertThat(written("allt är väl").lines()).hasSize(1);
    }

    private static String written(String message, Throwable... faults) throws IOException {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        Logger logger = context.getLogger("se.fyrklover.Somewhere");
        var event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLoggerName(logger.getName());
        event.setLevel(Level.WARN);
        event.setMessage(message);
        event.setThreadName("main");
        event.setInstant(Instant.EPOCH);
        for (var fault : faults) event.setThrowableProxy(new ThrowableProxy(fault));
        return layout.doLayout(event);
    }

    private static String pattern() throws IOException {
        var properties = new Properties();
        try (var file =
                Objects.requireNonNull(
                        ProgramLogTest.class.getResourceAsStream("/application.properties"))) {
            properties.load(file);
        }
        return Objects.requireNonNull(properties.getProperty("logging.pattern.file"));
    }
}

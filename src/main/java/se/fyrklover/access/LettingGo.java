package se.fyrklover.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets go of sessions and invitations that nobody has use of any more, a minute after the start
/// and each day from then on; the log keeps that they were.
@Component
@ConditionalOnWebApplication
class LettingGo implements DisposableBean {

    /// A session is kept so long after it was last seen, for whoever asks where somebody was.
    static final Duration SESSIONS = Duration.ofDays(30);

    /// An invitation, or an address that works once, is kept so long after it was of use.
    static final Duration INVITATIONS = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(LettingGo.class);
    private static final long DAY = TimeUnit.DAYS.toMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final ScheduledExecutorService days =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("letting-go").factory());

    LettingGo(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        var _ = days.scheduleWithFixedDelay(this::tryTo, 1, DAY, TimeUnit.MINUTES);
    }

    private void tryTo() {
        try {
            letGo();
        } catch (RuntimeException failed) {
            LOG.warn("Old sessions and invitations could not be let go of", failed);
        }
    }

    void letGo() {
        call("let_go_of_sessions", SESSIONS);
        call("let_go_of_invitations", INVITATIONS);
    }

    private void call(String function, Duration kept) {
        sql.sql("select " + function + "(?)")
                .param(Instant.now(clock).minus(kept).atOffset(ZoneOffset.UTC))
                .query((_, _) -> function)
                .single();
    }

    @Override
    public void destroy() {
        days.shutdown();
    }
}

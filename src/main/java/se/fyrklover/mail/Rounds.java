package se.fyrklover.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends the postman out every few seconds, in the process that serves the pages and where a mail
/// server is named; nothing of the mail's own code is loaded otherwise.
@Component
@ConditionalOnWebApplication
class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration TO_FINISH = Duration.ofSeconds(4);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Optional<MailSettings> settings;
    private final Duration between;

    private @Nullable Walk walk;

    /// The thread that walks, and the sign for it to stop.
    private record Walk(Thread thread, CountDownLatch stopping) {}

    @Autowired
    Rounds(JdbcClient sql, TransactionTemplate transaction, Clock clock, Environment environment) {
        this(sql, transaction, clock, MailSettings.of(environment), BETWEEN);
    }

    Rounds(
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock,
            Optional<MailSettings> settings,
            Duration between) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
        this.between = between;
    }

    @Override
    public synchronized void start() {
        if (walk != null || settings.isEmpty()) return;
        var server = settings.get();
        var stopping = new CountDownLatch(1);
        walk =
                new Walk(
                        Thread.ofVirtual().name("mail").start(() -> walk(server, stopping)),
                        stopping);
    }

    private void walk(MailSettings server, CountDownLatch stopping) {
        var postman = new Postman(sql, transaction, clock, new Smtp(server));
        try {
            do {
                try {
                    postman.round(() -> stopping.getCount() == 0);
                } catch (RuntimeException unforeseen) {
                    LOG.warn("Letters could not be sent; trying again", unforeseen);
                }
            } while (!stopping.await(between.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets a conversation with the mail server end, since one that is cut off may have been heard.
    @Override
    public synchronized void stop() {
        var ending = walk;
        walk = null;
        if (ending == null) return;
        ending.stopping().countDown();
        try {
            if (!ending.thread().join(TO_FINISH)) ending.thread().interrupt();
        } catch (InterruptedException _) {
            ending.thread().interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return walk != null;
    }
}

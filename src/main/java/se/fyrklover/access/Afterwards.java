package se.fyrklover.access;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Does what the asker's answer must not wait for, since how long it takes would tell whether there
/// is such an account; one thing after the other.
@Component
class Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    /// When so much waits, whoever asks for more does it.
    private static final int MOST = 1_000;

    private static final int SECONDS_AT_THE_END = 5;

    private final ThreadPoolExecutor turns =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST),
                    Thread.ofPlatform().daemon().name("afterwards").factory(),
                    new ThreadPoolExecutor.CallerRunsPolicy());

    void run(Runnable work) {
        turns.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error("what was to be done afterwards failed", failed);
            }
        });
    }

    @PreDestroy
    void finish() throws InterruptedException {
        turns.shutdown();
        if (!turns.awaitTermination(SECONDS_AT_THE_END, TimeUnit.SECONDS))
            LOG.warn("{} things were left undone", turns.shutdownNow().size());
    }
}

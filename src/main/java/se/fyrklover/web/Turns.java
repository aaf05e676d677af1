package se.fyrklover.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Lets so many documents be set or read at once, each of which takes much memory and a processor;
/// others wait their turn, and are told to come again where it takes too long.
public final class Turns {

    private final Semaphore free;
    private final Duration patience;

    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /// What is made when the turn has come.
    public interface Work<T> {

        T make() throws IOException;
    }

    /// Does the work when the turn has come.
    ///
    /// @throws ResponseStatusException if it does not come
    public <T> T take(Work<T> work) throws IOException {
        if (!hasCome()) throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        try {
            return work.make();
        } finally {
            free.release();
        }
    }

    private boolean hasCome() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

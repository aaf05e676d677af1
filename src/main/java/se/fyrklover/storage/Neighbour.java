package se.fyrklover.storage;

import java.sql.SQLException;
import java.util.function.Consumer;
import se.fyrklover.shared.Phrase;

/// The other Fyrklöver on our data directory: it lets us in, or it has gone and left us the lock.
sealed interface Neighbour {

    record Answers(Logins logins) implements Neighbour {}

    record Left(DirectoryLock lock) implements Neighbour {}

    int TRIES = 300;
    int MILLIS_BETWEEN_TRIES = 200;

    /// Waits for one that is starting or stopping, but not for ever.
    static Neighbour awaitOn(DataDirectory directory, Consumer<Phrase> progress)
            throws StorageUnavailable {
        for (int tries = 0; tries < TRIES; tries++) {
            var running = ConnectionFile.read(directory);
            if (running.isPresent() && answers(running.get().owner())) {
                return new Answers(running.get());
            }
            var lock = DirectoryLock.tryAcquire(directory);
            if (lock.isPresent()) {
                return new Left(lock.get());
            }
            if (tries == 0) {
                progress.accept(Phrase.of("storage.progress.waiting"));
            }
            Pause.ofMillis(MILLIS_BETWEEN_TRIES);
        }
        throw DirectoryLock.inUse(directory);
    }

    private static boolean answers(DatabaseAddress address) {
        try (var connection = address.connect()) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }
}

package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Phrase;

/// A PostgreSQL of our own on a data directory we have locked: made if need be, started, and
/// stopped.
final class EmbeddedDatabase implements AutoCloseable {

    private final DataDirectory directory;
    private final DirectoryLock lock;
    private @Nullable Postmaster postmaster;

    EmbeddedDatabase(DataDirectory directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    Logins start(Consumer<Phrase> progress) throws StorageUnavailable {
        var started = false;
        try {
            var logins = startLocked(progress);
            started = true;
            return logins;
        } catch (IOException e) {
            var what = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw StorageUnavailable.because("storage.directory.failed", directory.path(), what);
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private Logins startLocked(Consumer<Phrase> progress) throws IOException, StorageUnavailable {
        var archive = Platform.ofThisMachine().archive();
        directory.tidy();
        var launch = Launch.on(directory);
        var binaries = Binaries.unpacked(archive, directory, progress);
        Orphan.stop(directory, progress);
        var passwords = Passwords.of(directory);
        new Cluster(directory, binaries, launch).create(passwords, progress);
        progress.accept(Phrase.of("storage.progress.starting"));
        var server = Postmaster.start(directory, binaries, launch);
        postmaster = server;
        var logins = EmbeddedLogins.ensure(server.port(), passwords);
        ConnectionFile.write(directory, logins);
        return logins;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(directory.connection());
        } catch (IOException _) {
            // One who would join through a stale file finds nobody there, and waits for the lock.
        }
        if (postmaster != null) {
            postmaster.stop();
        }
        lock.close();
    }
}

package se.fyrklover.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Says that this process alone runs a data directory; the system lets go of it even after `kill
/// -9`.
final class DirectoryLock implements AutoCloseable {

    /// POSIX drops a lock when its process closes *any* handle on the file, so we never open one
    /// twice.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<DirectoryLock> tryAcquire(DataDirectory directory) throws StorageUnavailable {
        var file = directory.lock();
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (signed(channel)) {
                return Optional.of(new DirectoryLock(file, channel));
            }
            HELD_HERE.remove(file);
            return Optional.empty();
        } catch (IOException _) {
            HELD_HERE.remove(file);
            throw StorageUnavailable.because("storage.directory.not-writable", directory.path());
        }
    }

    /// Locks the file and writes our process number in it; closes it if somebody else has the lock.
    private static boolean signed(FileChannel channel) throws IOException {
        var locked = false;
        try {
            locked = channel.tryLock() != null;
            if (locked) {
                var pid = Long.toString(ProcessHandle.current().pid());
                channel.truncate(0).write(StandardCharsets.US_ASCII.encode(pid));
            }
            return locked;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    static StorageUnavailable inUse(DataDirectory directory) {
        return StorageUnavailable.because(
                "storage.directory.in-use", directory.path(), holder(directory));
    }

    private static String holder(DataDirectory directory) {
        if (HELD_HERE.contains(directory.lock())) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(directory.lock()).strip();
        } catch (IOException _) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The system lets go of it when the process ends.
        } finally {
            HELD_HERE.remove(file);
        }
    }
}

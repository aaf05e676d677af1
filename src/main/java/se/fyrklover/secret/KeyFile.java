package se.fyrklover.secret;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// A master key in a file that its owner alone may read.
final class KeyFile {

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    /// More than a key is long, so that a wrong path does not become a long reading.
    private static final int LONGEST = 200;

    private KeyFile() {}

    static MasterKey read(Path file) throws KeyUnavailable {
        try {
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file)))
                throw new KeyUnavailable("secret.key.open", file.toString());
            return KeySource.read(content(file))
                    .orElseThrow(() -> new KeyUnavailable("secret.key.file", file.toString()));
        } catch (IOException _) {
            throw new KeyUnavailable("secret.key.unreadable", file.toString());
        }
    }

    private static String content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
        }
    }

    /// On the disk before it is used: what is sealed must not outlive its key at a power cut.
    ///
    /// A temporary file is born with mode 0600, so there is no moment when others can read it.
    static void write(Path file, MasterKey key) throws KeyUnavailable {
        var folder = file.toAbsolutePath().resolveSibling("");
        try {
            var unfinished = Files.createTempFile(folder, ".fyrklover-", ".new");
            try {
                Files.writeString(unfinished, KeySource.written(key) + "\n");
                force(unfinished, StandardOpenOption.WRITE);
                Files.move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            force(folder, StandardOpenOption.READ);
        } catch (IOException _) {
            throw new KeyUnavailable("secret.key.not-writable", file.toString());
        }
    }

    static void remove(Path file) throws KeyUnavailable {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            throw new KeyUnavailable("secret.key.not-writable", file.toString());
        }
    }

    /// Puts one file in another's place; a power cut leaves the one or the other.
    static void move(Path from, Path to) throws KeyUnavailable {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            force(to.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
        } catch (IOException _) {
            throw new KeyUnavailable("secret.key.not-writable", to.toString());
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}

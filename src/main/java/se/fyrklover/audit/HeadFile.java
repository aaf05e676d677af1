package se.fyrklover.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import se.fyrklover.shared.AssociationId;

/// The file beside the database where the heads of all chains stand, for its owner alone to read.
public final class HeadFile {

    private static final String NAME = "audit-heads.properties";

    private final Path file;

    public HeadFile(Path dataDirectory) {
        this.file = dataDirectory.resolve(NAME);
    }

    public Path path() {
        return file;
    }

    /// What was written there last; nothing where nothing has been.
    ///
    /// @throws IOException where it is there and cannot be understood
    public Map<AssociationId, Anchor> read() throws IOException {
        var heads =
                new TreeMap<AssociationId, Anchor>(
                        java.util.Comparator.comparing(AssociationId::value));
        if (Files.notExists(file)) return heads;
        var content = new Properties();
        try (var in = Files.newInputStream(file)) {
            content.load(in);
            for (var name : content.stringPropertyNames())
                heads.put(
                        new AssociationId(UUID.fromString(name)),
                        Anchor.parse(content.getProperty(name), "file").orThrow());
        } catch (IllegalArgumentException malformed) {
            throw new IOException(file + ": " + malformed.getMessage(), malformed);
        }
        return heads;
    }

    /// Whole or not at all, and on the disk before the old one is gone; a temporary file is born
    /// with mode 0600.
    void write(Map<AssociationId, Anchor> heads) throws IOException {
        var content = new Properties();
        heads.forEach((association, head) ->
                content.setProperty(association.toString(), head.number() + ":" + head.mac()));
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = Files.createTempFile(folder, ".fyrklover-", ".new");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                content.store(out, null);
            }
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}

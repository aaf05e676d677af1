package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// A file of secrets that only its owner can read, and that is whole or not there.
final class PrivateFile {

    private PrivateFile() {}

    /// A temporary file is born with mode 0600, so there is no moment when others can read it.
    static void write(Path file, Properties content) throws IOException {
        var unfinished = Files.createTempFile(file.getParent(), ".fyrklover-", ".new");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                content.store(out, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static Properties read(Path file) throws IOException {
        var content = new Properties();
        try (var in = Files.newInputStream(file)) {
            content.load(in);
        }
        return content;
    }
}

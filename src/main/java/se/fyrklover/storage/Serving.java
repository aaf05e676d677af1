package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// The Fyrklöver that shows the pages of a data directory, so that another command can ask it.
///
/// @param process the number of its process
/// @param port the port of this machine that it answers at
public record Serving(long process, int port) {

    /// Says in the data directory that this process answers at a port. It only helps: where it
    /// cannot be said, other commands do their own work.
    public static void announce(Path dataDirectory, int port) {
        var content = new Properties();
        content.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        content.setProperty("port", Integer.toString(port));
        content.setProperty("build", build());
        try {
            PrivateFile.write(file(dataDirectory), content);
        } catch (IOException _) {
            withdraw(dataDirectory);
        }
    }

    /// Takes it back, as the process ends.
    public static void withdraw(Path dataDirectory) {
        try {
            Files.deleteIfExists(file(dataDirectory));
        } catch (IOException _) {
            // Its process will be gone, and the note is not believed then.
        }
    }

    /// Who serves the data directory now: a process that lives, and is of the same build as this.
    public static Optional<Serving> on(Path dataDirectory) {
        try {
            var content = PrivateFile.read(file(dataDirectory));
            var serving =
                    new Serving(
                            Long.parseLong(content.getProperty("process", "")),
                            Integer.parseInt(content.getProperty("port", "")));
            return build().equals(content.getProperty("build")) && serving.isAlive()
                    ? Optional.of(serving)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    /// Which build this is, as the launcher says: one that was built since may set a document in
    /// another way.
    private static String build() {
        return System.getProperty("fyrklover.build", "");
    }

    private static Path file(Path dataDirectory) {
        return new DataDirectory(dataDirectory).serving();
    }
}

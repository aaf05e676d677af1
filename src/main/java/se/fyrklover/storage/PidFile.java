package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// PostgreSQL's own note in its directory: which process runs it, and whether it takes connections.
record PidFile(long pid, boolean ready) {

    private static final int STATUS = 7;

    static Optional<PidFile> of(DataDirectory directory) {
        try {
            return read(Files.readAllLines(directory.cluster().resolve("postmaster.pid")));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<PidFile> read(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PidFile(
                                Long.parseLong(lines.getFirst().strip()),
                                lines.size() > STATUS
                                        && lines.get(STATUS).strip().equals("ready")));
    }
}

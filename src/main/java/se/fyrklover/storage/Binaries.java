package se.fyrklover.storage;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import se.fyrklover.shared.Phrase;

/// PostgreSQL's programs, unpacked once beside the data.
record Binaries(Path folder) {

    static Binaries unpacked(URL archive, DataDirectory directory, Consumer<Phrase> progress)
            throws IOException {
        var version = Platform.version(archive);
        var folder = directory.path().resolve("postgresql-" + version);
        if (!Files.exists(folder)) {
            progress.accept(Phrase.of("storage.progress.unpacking", version));
            var unfinished = directory.newFolder();
            try (var content = archive.openStream()) {
                Archive.unpack(content, unfinished);
            }
            makeWhole(unfinished, folder);
        }
        return new Binaries(folder);
    }

    /// Writes out to disk before the rename, or a power cut could leave empty files under the real
    /// name.
    private static void makeWhole(Path unfinished, Path folder) throws IOException {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        Command.run(new ProcessBuilder("sync", "-f", unfinished.toString()));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    String program(String name) {
        return folder.resolve("bin", name).toString();
    }
}

package se.fyrklover.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// The folder that holds all of an embedded database, and the names of what is in it.
record DataDirectory(Path path) {

    private static final String UNFINISHED = ".fyrklover-new-";

    static DataDirectory prepare(Path chosen) throws StorageUnavailable {
        try {
            Files.createDirectories(chosen);
            var directory = new DataDirectory(chosen.toRealPath());
            Files.createDirectories(directory.log().getParent());
            Files.delete(Files.createTempFile(directory.path(), ".fyrklover-", ".try"));
            return directory;
        } catch (IOException _) {
            throw StorageUnavailable.because(
                    "storage.directory.not-writable", chosen.toAbsolutePath().normalize());
        }
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path passwords() {
        return path.resolve("passwords.properties");
    }

    Path connection() {
        return path.resolve("connection.properties");
    }

    Path serving() {
        return path.resolve("serving.properties");
    }

    Path log() {
        return path.resolve("log", "postgresql.log");
    }

    Path creationLog() {
        return path.resolve("log", "initdb.log");
    }

    /// A folder for work that counts only once it is finished and renamed.
    Path newFolder() throws IOException {
        return Files.createTempDirectory(path, UNFINISHED);
    }

    /// Removes what a killed process left, and closes the log to others: it may quote records.
    void tidy() throws IOException {
        Files.deleteIfExists(connection());
        Files.deleteIfExists(serving());
        try (var entries = Files.newDirectoryStream(path, UNFINISHED + "*")) {
            for (var entry : entries) {
                removeUnlessBusy(entry);
            }
        }
        Files.setPosixFilePermissions(
                log().getParent(), PosixFilePermissions.fromString("rwx------"));
    }

    /// A program killed with us may still be clearing up; what it leaves, the next start removes.
    private static void removeUnlessBusy(Path tree) throws IOException {
        try {
            remove(tree);
        } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException _) {
            // It is in nobody's way: each start makes a folder of its own.
        }
    }

    static void remove(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (var entry : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}

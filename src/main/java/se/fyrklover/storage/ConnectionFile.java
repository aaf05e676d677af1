package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;

/// Tells other commands of the same user how to enter the PostgreSQL that is running.
final class ConnectionFile {

    private ConnectionFile() {}

    static void write(DataDirectory directory, DatabaseAddress address) throws IOException {
        var content = new Properties();
        content.setProperty("url", address.jdbcUrl());
        content.setProperty("user", address.user());
        content.setProperty("password", address.password());
        PrivateFile.write(directory.connection(), content);
    }

    static Optional<DatabaseAddress> read(DataDirectory directory) throws StorageUnavailable {
        try {
            var content = PrivateFile.read(directory.connection());
            return Optional.of(
                    new DatabaseAddress(
                            content.getProperty("url", ""),
                            content.getProperty("user", ""),
                            content.getProperty("password", "")));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            throw StorageUnavailable.because("storage.file.unreadable", directory.connection());
        }
    }
}

package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;

/// Tells other commands of the same user how to enter the PostgreSQL that is running.
final class ConnectionFile {

    private ConnectionFile() {}

    static void write(DataDirectory directory, Logins logins) throws IOException {
        var content = new Properties();
        content.setProperty("url", logins.owner().jdbcUrl());
        content.setProperty("user", logins.owner().user());
        content.setProperty("password", logins.owner().password());
        content.setProperty("application.user", logins.application().user());
        content.setProperty("application.password", logins.application().password());
        PrivateFile.write(directory.connection(), content);
    }

    /// One that a Fyrklöver from before there were two wrote has the owner's login alone.
    static Optional<Logins> read(DataDirectory directory) throws StorageUnavailable {
        try {
            var content = PrivateFile.read(directory.connection());
            var url = content.getProperty("url", "");
            var user = content.getProperty("user", "");
            var password = content.getProperty("password", "");
            return Optional.of(
                    new Logins(
                            new DatabaseAddress(url, user, password),
                            new DatabaseAddress(
                                    url,
                                    content.getProperty("application.user", user),
                                    content.getProperty("application.password", password))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            throw StorageUnavailable.because("storage.file.unreadable", directory.connection());
        }
    }
}

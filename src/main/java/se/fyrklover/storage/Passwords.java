package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/// The secrets of an embedded database: nobody chooses them and nobody types them.
record Passwords(String superuser, String login, String application, String backup) {

    private static final List<String> NAMES =
            List.of("superuser", "login", "application", "backup");

    /// Written before the cluster is made, so that a cluster never stands without its passwords.
    ///
    /// A directory from before there were as many gets those that it lacks.
    static Passwords of(DataDirectory directory) throws IOException, StorageUnavailable {
        var file = directory.passwords();
        if (!Files.exists(file) && Files.exists(directory.cluster())) {
            throw StorageUnavailable.because("storage.passwords.missing", file);
        }
        var content = Files.exists(file) ? read(directory) : new Properties();
        if (!content.stringPropertyNames().containsAll(NAMES)) {
            NAMES.forEach(name -> content.putIfAbsent(name, random()));
            PrivateFile.write(file, content);
        }
        return of(content);
    }

    /// Those of a database that runs.
    static Passwords kept(DataDirectory directory) throws StorageUnavailable {
        return of(read(directory));
    }

    private static Properties read(DataDirectory directory) throws StorageUnavailable {
        try {
            return PrivateFile.read(directory.passwords());
        } catch (IOException _) {
            throw StorageUnavailable.because("storage.file.unreadable", directory.passwords());
        }
    }

    private static Passwords of(Properties content) {
        return new Passwords(
                content.getProperty("superuser", ""),
                content.getProperty("login", ""),
                content.getProperty("application", ""),
                content.getProperty("backup", ""));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}

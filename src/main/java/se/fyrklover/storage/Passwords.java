package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The secrets of an embedded database: nobody chooses them and nobody types them.
record Passwords(String superuser, String login) {

    /// Written before the cluster is made, so that a cluster never stands without its passwords.
    static Passwords of(DataDirectory directory) throws IOException, StorageUnavailable {
        var file = directory.passwords();
        if (!Files.exists(file)) {
            if (Files.exists(directory.cluster())) {
                throw StorageUnavailable.because("storage.passwords.missing", file);
            }
            write(directory);
        }
        if (!Files.isReadable(file)) {
            throw StorageUnavailable.because("storage.file.unreadable", file);
        }
        var content = PrivateFile.read(file);
        return new Passwords(
                content.getProperty("superuser", ""), content.getProperty("login", ""));
    }

    private static void write(DataDirectory directory) throws IOException {
        var content = new Properties();
        content.setProperty("superuser", random());
        content.setProperty("login", random());
        PrivateFile.write(directory.passwords(), content);
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

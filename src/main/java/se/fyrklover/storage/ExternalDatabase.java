package se.fyrklover.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// A PostgreSQL that somebody else runs: its address, and whether it is one we can work in.
final class ExternalDatabase {

    private ExternalDatabase() {}

    static DatabaseAddress enter(String jdbcUrl, Map<String, String> environment)
            throws StorageUnavailable {
        var address = address(jdbcUrl, environment);
        var version = version(address);
        if (version.isTooOld()) {
            throw StorageUnavailable.because(
                    "storage.external.too-old",
                    address.jdbcUrl(),
                    version,
                    ServerVersion.OLDEST_MAJOR);
        }
        ApplicationRole.ensureFor(address);
        return address;
    }

    /// Takes the login out of the address, so that the address can be shown.
    static DatabaseAddress address(String jdbcUrl, Map<String, String> environment)
            throws StorageUnavailable {
        var parts = jdbcUrl.split("\\?", 2);
        var kept = new ArrayList<String>();
        var login = new HashMap<String, String>();
        for (var parameter : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            var name = parameter.split("=", 2)[0];
            if (name.equals("user") || name.equals("password")) {
                login.put(name, decoded(parameter.substring(name.length())));
            } else {
                kept.add(parameter);
            }
        }
        login.putIfAbsent("user", environment.getOrDefault("FYRKLOVER_DATABASE_USER", ourselves()));
        login.putIfAbsent("password", environment.getOrDefault("FYRKLOVER_DATABASE_PASSWORD", ""));
        var shown = parts[0] + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
        if (!isUnderstood(shown)) {
            throw StorageUnavailable.because("storage.external.unreadable", shown);
        }
        return new DatabaseAddress(
                shown, login.getOrDefault("user", ""), login.getOrDefault("password", ""));
    }

    private static boolean isUnderstood(String jdbcUrl) {
        try {
            return jdbcUrl.startsWith("jdbc:postgresql:")
                    && DriverManager.getDriver(jdbcUrl) != null;
        } catch (SQLException _) {
            return false;
        }
    }

    /// PostgreSQL's own habit: who names no user enters as the user of the system.
    private static String ourselves() {
        return System.getProperty("user.name");
    }

    /// A password with a lone `%` in it is taken as it stands.
    private static String decoded(String value) {
        var text = value.replaceFirst("^=", "");
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static ServerVersion version(DatabaseAddress address) throws StorageUnavailable {
        try (var connection = Entrance.to(address);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select current_setting('server_version_num')::int")) {
            rows.next();
            return new ServerVersion(rows.getInt(1));
        } catch (SQLException e) {
            throw Entrance.refusal(address, e);
        }
    }
}

package se.fyrklover.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A PostgreSQL that somebody else runs: its address, and whether it is one we can work in.
final class ExternalDatabase {

    private ExternalDatabase() {}

    /// Where no login of the application's own is named, it enters as the owner and steps down.
    static Logins enter(String jdbcUrl, Map<String, String> environment) throws StorageUnavailable {
        var owner = address(jdbcUrl, environment);
        var version = version(owner);
        if (version.isTooOld()) {
            throw StorageUnavailable.because(
                    "storage.external.too-old",
                    owner.jdbcUrl(),
                    version,
                    ServerVersion.OLDEST_MAJOR);
        }
        var logins = new Logins(owner, named("APPLICATION", owner, environment).orElse(owner));
        ApplicationRole.ensureFor(logins);
        return logins;
    }

    /// The backup's login, for the one who is about to take one; a login that row security holds
    /// back would give a backup with nothing in it.
    static DatabaseAddress backup(String jdbcUrl, Map<String, String> environment)
            throws StorageUnavailable {
        var backup =
                named("BACKUP", address(jdbcUrl, environment), environment)
                        .orElseThrow(() -> StorageUnavailable.because("storage.backup.none"));
        var sees =
                """
                select (rolsuper or rolbypassrls)::int from pg_roles where rolname = session_user
                """;
        if (number(backup, sees) == 0) {
            throw StorageUnavailable.because("storage.backup.held-back", backup.user());
        }
        return backup;
    }

    private static Optional<DatabaseAddress> named(
            String purpose, DatabaseAddress there, Map<String, String> environment) {
        var variable = "FYRKLOVER_DATABASE_" + purpose;
        return Optional.ofNullable(environment.get(variable + "_USER"))
                .filter(user -> !user.isBlank())
                .map(user ->
                        new DatabaseAddress(
                                there.jdbcUrl(),
                                user,
                                environment.getOrDefault(variable + "_PASSWORD", "")));
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
        return new ServerVersion(
                number(address, "select current_setting('server_version_num')::int"));
    }

    private static int number(DatabaseAddress address, String question) throws StorageUnavailable {
        try (var connection = Entrance.to(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw Entrance.refusal(address, e);
        }
    }
}

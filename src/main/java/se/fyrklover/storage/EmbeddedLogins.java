package se.fyrklover.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Makes the three logins and the database that the embedded PostgreSQL is there for.
final class EmbeddedLogins {

    private static final String OWNER = "fyrklover";
    private static final String BACKUP = "fyrklover_backup";

    private EmbeddedLogins() {}

    static Logins ensure(int port, Passwords passwords) throws StorageUnavailable {
        var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        var superuser = new DatabaseAddress(server + "postgres", "postgres", passwords.superuser());
        try (var connection = Entrance.to(superuser)) {
            execute(connection, "set log_min_error_statement = panic");
            ensure(connection, OWNER, "nobypassrls", passwords.login());
            ensure(connection, Logins.APPLICATION, "nobypassrls", passwords.application());
            ensure(connection, BACKUP, "bypassrls", passwords.backup());
            ensureDatabase(connection);
            ensureRights(connection);
        } catch (SQLException e) {
            throw Entrance.refusal(superuser, e);
        }
        return new Logins(
                new DatabaseAddress(server + OWNER, OWNER, passwords.login()),
                new DatabaseAddress(server + OWNER, Logins.APPLICATION, passwords.application()));
    }

    /// The backup's login, for the one who is about to take one.
    static DatabaseAddress backup(String jdbcUrl, DataDirectory directory)
            throws StorageUnavailable {
        return new DatabaseAddress(jdbcUrl, BACKUP, Passwords.kept(directory).backup());
    }

    /// Sets powers and password each time, so that the file of passwords is always right, and no
    /// login stronger than it was made.
    private static void ensure(Connection connection, String role, String sight, String password)
            throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
            execute(connection, "create role " + role);
        }
        execute(
                connection,
                """
                alter role %s login nosuperuser nocreatedb nocreaterole noreplication %s
                    password '%s'
                """
                        .formatted(role, sight, password));
    }

    private static void ensureDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = 'fyrklover'")) {
            execute(connection, "create database fyrklover owner fyrklover");
        }
    }

    /// Everybody may enter a database and make tables for the moment in it, unless it is said that
    /// they may not.
    private static void ensureRights(Connection connection) throws SQLException {
        for (var sql :
                List.of(
                        "revoke all on database postgres, template1, fyrklover from public",
                        "grant connect on database fyrklover to fyrklover_app, fyrklover_backup",
                        "grant pg_read_all_data to fyrklover_backup",
                        "alter role fyrklover_backup set default_transaction_read_only = on")) {
            execute(connection, sql);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

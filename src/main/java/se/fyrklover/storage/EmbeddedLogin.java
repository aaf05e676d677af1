package se.fyrklover.storage;

import java.sql.Connection;
import java.sql.SQLException;

/// Makes the login and the database that the embedded PostgreSQL is there for.
final class EmbeddedLogin {

    private EmbeddedLogin() {}

    static DatabaseAddress ensure(int port, Passwords passwords) throws StorageUnavailable {
        var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        var owner = new DatabaseAddress(server + "postgres", "postgres", passwords.superuser());
        try (var connection = Entrance.to(owner)) {
            ensureLogin(connection, passwords.login());
            ensureDatabase(connection);
        } catch (SQLException e) {
            throw Entrance.refusal(owner, e);
        }
        var address = new DatabaseAddress(server + "fyrklover", "fyrklover", passwords.login());
        ApplicationRole.ensureFor(address);
        return address;
    }

    /// Sets the password each time, so that the file of passwords is always right.
    private static void ensureLogin(Connection connection, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set log_min_error_statement = panic");
            if (!exists(connection, "select from pg_roles where rolname = 'fyrklover'")) {
                statement.execute("create role fyrklover login createrole");
            }
            statement.execute("alter role fyrklover password '" + password + "'");
        }
    }

    private static void ensureDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = 'fyrklover'")) {
            try (var statement = connection.createStatement()) {
                statement.execute("create database fyrklover owner fyrklover");
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}

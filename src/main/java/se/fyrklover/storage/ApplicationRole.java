package se.fyrklover.storage;

import java.sql.Connection;
import java.sql.SQLException;

/// The role the application works under: it owns nothing and no row security is waived for it.
record ApplicationRole(boolean exists, boolean trusted, boolean assumable) {

    private static final String LACKS_RIGHT = "42501";
    private static final String MADE_MEANWHILE = "42710";
    private static final String MADE_AT_THE_SAME_TIME = "23505";

    static void ensureFor(DatabaseAddress login) throws StorageUnavailable {
        try (var connection = Entrance.to(login)) {
            ensure(connection);
        } catch (SQLException e) {
            throw LACKS_RIGHT.equals(e.getSQLState())
                    ? StorageUnavailable.because("storage.role.not-allowed", login.user())
                    : Entrance.refusal(login, e);
        }
    }

    private static void ensure(Connection connection) throws SQLException, StorageUnavailable {
        if (!read(connection).exists()) {
            create(connection);
        }
        var role = read(connection);
        if (!role.trusted()) {
            throw StorageUnavailable.because("storage.role.bypasses");
        }
        if (!role.assumable()) {
            execute(connection, "grant fyrklover_app to current_user with set true, inherit false");
        }
    }

    private static void create(Connection connection) throws SQLException {
        try {
            execute(connection, "create role fyrklover_app nologin");
        } catch (SQLException e) {
            if (!MADE_MEANWHILE.equals(e.getSQLState())
                    && !MADE_AT_THE_SAME_TIME.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static ApplicationRole read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select not rolsuper and not rolbypassrls as trusted,
                                       pg_has_role(current_user, oid, 'set') as assumable
                                from pg_roles where rolname = 'fyrklover_app'
                                """)) {
            return rows.next()
                    ? new ApplicationRole(
                            true, rows.getBoolean("trusted"), rows.getBoolean("assumable"))
                    : new ApplicationRole(false, true, false);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

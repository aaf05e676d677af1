package se.fyrklover.storage;

import java.sql.Connection;
import java.sql.SQLException;

/// The role that the application works under in a database that somebody else runs: it owns nothing
/// and no row security is waived for it.
final class ApplicationRole {

    private static final String LACKS_RIGHT = "42501";
    private static final String MADE_MEANWHILE = "42710";
    private static final String MADE_AT_THE_SAME_TIME = "23505";

    private ApplicationRole() {}

    /// Makes the role where it is not, lets the application's login take it on, and refuses a role
    /// or a login that could do more than it should.
    static void ensureFor(Logins logins) throws StorageUnavailable {
        try (var owner = Entrance.to(logins.owner())) {
            ensureRole(owner, logins.owner());
            try (var application = Entrance.to(logins.application())) {
                ensureAssumable(owner, application, logins);
                if (!logins.application().equals(logins.owner())) {
                    ensureLess(owner, application, logins);
                }
            }
        } catch (SQLException e) {
            throw Entrance.refusal(logins.owner(), e);
        }
    }

    private static void ensureRole(Connection owner, DatabaseAddress login)
            throws SQLException, StorageUnavailable {
        if (!says(owner, "select true from pg_roles where rolname = 'fyrklover_app'")) {
            create(owner, login);
        }
        if (says(
                owner,
                "select rolsuper or rolbypassrls from pg_roles where rolname = 'fyrklover_app'")) {
            throw StorageUnavailable.because("storage.role.bypasses");
        }
    }

    private static void create(Connection owner, DatabaseAddress login)
            throws SQLException, StorageUnavailable {
        try {
            execute(owner, "create role fyrklover_app nologin");
        } catch (SQLException e) {
            if (LACKS_RIGHT.equals(e.getSQLState())) {
                throw notAllowed(login, login.user());
            }
            if (!MADE_MEANWHILE.equals(e.getSQLState())
                    && !MADE_AT_THE_SAME_TIME.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void ensureAssumable(Connection owner, Connection application, Logins logins)
            throws SQLException, StorageUnavailable {
        if (says(application, "select pg_has_role(session_user, 'fyrklover_app', 'set')")) {
            return;
        }
        var grant = "select format('grant fyrklover_app to %I with set true, inherit false', ?)";
        try {
            execute(owner, ask(owner, grant, ask(application, "select session_user")));
        } catch (SQLException e) {
            if (LACKS_RIGHT.equals(e.getSQLState())) {
                throw notAllowed(logins.owner(), logins.application().user());
            }
            throw e;
        }
    }

    /// A login of the application's own is one only if it cannot become what it is kept apart from.
    private static void ensureLess(Connection owner, Connection application, Logins logins)
            throws SQLException, StorageUnavailable {
        var stronger =
                """
                select rolsuper or rolbypassrls or rolcreaterole
                    or pg_has_role(oid, ?, 'member')
                from pg_roles where rolname = session_user
                """;
        if (says(application, stronger, ask(owner, "select session_user"))) {
            throw StorageUnavailable.because(
                    "storage.application.too-strong", logins.application().user());
        }
    }

    private static StorageUnavailable notAllowed(DatabaseAddress owner, String login) {
        return StorageUnavailable.because("storage.role.not-allowed", owner.user(), login);
    }

    private static boolean says(Connection connection, String question, String... arguments)
            throws SQLException {
        return "t".equals(ask(connection, question, arguments));
    }

    private static String ask(Connection connection, String question, String... arguments)
            throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

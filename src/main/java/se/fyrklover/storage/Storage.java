package se.fyrklover.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Phrase;

/// A database that is there until it is closed: started by us, joined, or somebody else's.
public final class Storage implements AutoCloseable {

    private interface BackupLogin {
        DatabaseAddress ask() throws StorageUnavailable;
    }

    private final DatabaseAddress application;
    private final BackupLogin backup;
    private final Runnable ending;
    private @Nullable DatabaseAddress owner;
    private boolean closed;

    private Storage(Logins logins, BackupLogin backup, Runnable ending) {
        this.owner = logins.owner();
        this.application = logins.application();
        this.backup = backup;
        this.ending = ending;
    }

    /// Starts PostgreSQL on a data directory that no other Fyrklöver is using.
    public static Storage open(Path dataDirectory, Consumer<Phrase> progress)
            throws StorageUnavailable {
        var directory = DataDirectory.prepare(dataDirectory);
        var lock = DirectoryLock.tryAcquire(directory);
        if (lock.isEmpty()) {
            throw DirectoryLock.inUse(directory);
        }
        return start(directory, lock.get(), progress);
    }

    /// Joins the Fyrklöver that is running on the data directory, or starts PostgreSQL if none is.
    public static Storage openOrJoin(Path dataDirectory, Consumer<Phrase> progress)
            throws StorageUnavailable {
        var directory = DataDirectory.prepare(dataDirectory);
        var lock = DirectoryLock.tryAcquire(directory);
        if (lock.isPresent()) {
            return start(directory, lock.get(), progress);
        }
        return switch (Neighbour.awaitOn(directory, progress)) {
            case Neighbour.Answers(var logins) -> of(logins, directory, () -> {});
            case Neighbour.Left(var freed) -> start(directory, freed, progress);
        };
    }

    /// Enters a PostgreSQL that somebody else runs.
    ///
    /// The owner's login is taken from the address, else from `FYRKLOVER_DATABASE_USER` and
    /// `FYRKLOVER_DATABASE_PASSWORD` in the environment given; those of the application and of the
    /// backup from `FYRKLOVER_DATABASE_APPLICATION_USER`, `FYRKLOVER_DATABASE_BACKUP_USER` and
    /// their passwords.
    public static Storage connect(String jdbcUrl, Map<String, String> environment)
            throws StorageUnavailable {
        return new Storage(
                ExternalDatabase.enter(jdbcUrl, environment),
                () -> ExternalDatabase.backup(jdbcUrl, environment),
                () -> {});
    }

    private static Storage start(
            DataDirectory directory, DirectoryLock lock, Consumer<Phrase> progress)
            throws StorageUnavailable {
        var database = new EmbeddedDatabase(directory, lock);
        return of(database.start(progress), directory, database::close);
    }

    private static Storage of(Logins logins, DataDirectory directory, Runnable ending) {
        var there = logins.owner().jdbcUrl();
        return new Storage(logins, () -> EmbeddedLogins.backup(there, directory), ending);
    }

    /// Whether a table is there and has rows that the owner of the tables may look up.
    public boolean isInUse(String table) throws StorageUnavailable {
        try (var connection = Entrance.to(address());
                var statement = connection.createStatement();
                var there = statement.executeQuery("select to_regclass('" + table + "')")) {
            return there.next() && there.getString(1) != null && hasRows(connection, table);
        } catch (SQLException e) {
            throw Entrance.refusal(address(), e);
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select exists (select from " + table + ")")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /// Where the owner of the tables enters; nobody has it any longer once they are migrated.
    public DatabaseAddress address() {
        return Objects.requireNonNull(owner, "the owner's login was let go of");
    }

    /// Where the application enters, for as long as it runs.
    public DatabaseAddress application() {
        return application;
    }

    /// Where the one enters who takes a backup: sees every row and writes none.
    ///
    /// @throws StorageUnavailable where no such login is named, or it does not see every row
    public DatabaseAddress backup() throws StorageUnavailable {
        return backup.ask();
    }

    /// Brings the tables up to date as their owner, and then lets go of the owner's login.
    ///
    /// A migration and the line that tells of it are one transaction, which Flyway makes them only
    /// where its lock is a session's; else a kill between the two leaves tables that nobody knows
    /// of, and no start after that succeeds.
    ///
    /// @param folders on the class path, in which one sequence of migrations stands
    public void migrate(String... folders) {
        var login = address();
        Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .locations(folders)
                .failOnMissingLocations(true)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
        owner = null;
    }

    /// Stops PostgreSQL if we started it; a second caller waits until the first is done.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            ending.run();
        }
    }
}

package se.fyrklover.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import se.fyrklover.shared.Phrase;

/// A database that is there until it is closed: started by us, joined, or somebody else's.
public final class Storage implements AutoCloseable {

    private final DatabaseAddress address;
    private final Runnable ending;
    private boolean closed;

    private Storage(DatabaseAddress address, Runnable ending) {
        this.address = address;
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
            case Neighbour.Answers(var address) -> new Storage(address, () -> {});
            case Neighbour.Left(var freed) -> start(directory, freed, progress);
        };
    }

    /// Enters a PostgreSQL that somebody else runs.
    ///
    /// The login is taken from the address, else from `FYRKLOVER_DATABASE_USER` and
    /// `FYRKLOVER_DATABASE_PASSWORD` in the environment given.
    public static Storage connect(String jdbcUrl, Map<String, String> environment)
            throws StorageUnavailable {
        return new Storage(ExternalDatabase.enter(jdbcUrl, environment), () -> {});
    }

    private static Storage start(
            DataDirectory directory, DirectoryLock lock, Consumer<Phrase> progress)
            throws StorageUnavailable {
        var database = new EmbeddedDatabase(directory, lock);
        return new Storage(database.start(progress), database::close);
    }

    /// Whether a table is there and has rows that the owner of the tables may look up.
    public boolean isInUse(String table) throws StorageUnavailable {
        try (var connection = Entrance.to(address);
                var statement = connection.createStatement();
                var there = statement.executeQuery("select to_regclass('" + table + "')")) {
            return there.next() && there.getString(1) != null && hasRows(connection, table);
        } catch (SQLException e) {
            throw Entrance.refusal(address, e);
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select exists (select from " + table + ")")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    public DatabaseAddress address() {
        return address;
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

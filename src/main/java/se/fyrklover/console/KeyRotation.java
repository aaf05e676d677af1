package se.fyrklover.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.participation.RoomKeys;
import se.fyrklover.secret.KeySource;
import se.fyrklover.secret.KeyUnavailable;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.storage.DatabaseAddress;

/// Gives a room that is not running a new master key.
///
/// The order is such that the key in place opens the room wherever it is stopped: the new key is
/// written beside the old one; the database keeps the room's key under both; the new file takes the
/// old one's place; the database lets go of the old one. What was left half done is tidied away by
/// the next start, or begun anew by the next rotation.
final class KeyRotation {

    /// Where the next key stands, where keys are kept in the environment.
    private static final String NEXT = Product.ROOM_KEY + "_NEXT";

    private final Console console;
    private final Options.Room options;

    KeyRotation(Console console, Options.Room options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        try (var storage = Product.storage(console, options, false)) {
            var source = Product.roomKey(options);
            var inEnvironment = source.isInEnvironment(System.getenv());
            var old = source.key(System.getenv(), true);
            storage.migrate(Product.ROOM_MIGRATIONS);
            try (var connection = enter(storage.application())) {
                var keys = new RoomKeys(connection);
                var next = next(inEnvironment);
                if (!inEnvironment) source.prepare(next);
                if (!keys.admit(old, next))
                    throw new Refusal("console.other-key", Product.ROOM_KEY);
                if (!inEnvironment) {
                    source.adopt();
                    keys.finish(next);
                }
            }
            console.print(
                    inEnvironment
                            ? console.words().say("console.rotated-both", Product.ROOM_KEY, NEXT)
                            : console.words().say("console.rotated", source.file().toString()));
            return Console.DONE;
        } catch (KeyUnavailable unavailable) {
            throw new Refusal(unavailable.phrase());
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static MasterKey next(boolean inEnvironment) throws KeyUnavailable, Refusal {
        if (!inEnvironment) return MasterKey.random();
        var value = Optional.ofNullable(System.getenv(NEXT));
        if (value.isEmpty()) throw new Refusal("console.rotate-what", Product.ROOM_KEY, NEXT);
        return new KeySource(NEXT, java.nio.file.Path.of("")).key(Map.of(NEXT, value.get()), true);
    }

    static Connection enter(DatabaseAddress address) throws SQLException {
        var connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set role fyrklover_app");
        }
        return connection;
    }
}

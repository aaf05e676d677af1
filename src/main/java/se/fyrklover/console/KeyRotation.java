package se.fyrklover.console;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import se.fyrklover.access.KeptKeys;
import se.fyrklover.access.Role;
import se.fyrklover.secret.KeySource;
import se.fyrklover.secret.KeyUnavailable;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.storage.DatabaseAddress;

/// Gives an office or a room that is not running a new master key.
///
/// The order is such that the key in place opens the house wherever it is stopped: the new key is
/// written beside the old one; the database keeps the house's key under both; the new file takes
/// the old one's place; the database lets go of the old one. What was left half done is tidied away
/// by the next start, or begun anew by the next rotation.
final class KeyRotation {

    /// What follows `serve` and `room` to ask for it.
    static final String ASKED = "rotate-key";

    private final Console console;
    private final Options.Kept options;
    private final Role.House house;

    KeyRotation(Console console, Options.Kept options, Role.House house) {
        this.console = console;
        this.options = options;
        this.house = house;
    }

    int run() throws Refusal {
        LoggingSystem.get(KeyRotation.class.getClassLoader()).beforeInitialize();
        try (var storage = Product.storage(console, options, false)) {
            var source = Product.keySource(options, house);
            var inEnvironment = source.isInEnvironment(System.getenv());
            var old = source.key(System.getenv(), true);
            storage.migrate(Product.migrations(house));
            try (var connection = enter(storage.application())) {
                var keys = new KeptKeys(connection, house);
                var next = next(inEnvironment);
                if (!inEnvironment) source.prepare(next);
                if (!keys.admit(old, next))
                    throw new Refusal("console.other-key", source.variable());
                if (!inEnvironment) {
                    source.adopt();
                    keys.finish(next);
                }
            }
            console.print(
                    inEnvironment
                            ? console.words()
                                    .say("console.rotated-both", source.variable(), nextVariable())
                            : console.words().say("console.rotated", source.file().toString()));
            return Console.DONE;
        } catch (KeyUnavailable unavailable) {
            throw new Refusal(unavailable.phrase());
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /// Where the next key stands, where keys are kept in the environment.
    private String nextVariable() {
        return Product.keySource(options, house).variable() + "_NEXT";
    }

    private MasterKey next(boolean inEnvironment) throws KeyUnavailable, Refusal {
        if (!inEnvironment) return MasterKey.random();
        var name = nextVariable();
        var value = Optional.ofNullable(System.getenv(name));
        if (value.isEmpty())
            throw new Refusal(
                    "console.rotate-what", Product.keySource(options, house).variable(), name);
        return new KeySource(name, Path.of("")).key(Map.of(name, value.get()), true);
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

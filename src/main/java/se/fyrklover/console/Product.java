package se.fyrklover.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.fyrklover.access.HouseKey;
import se.fyrklover.access.KeptKeys;
import se.fyrklover.access.Role;
import se.fyrklover.access.UnusableProvider;
import se.fyrklover.mail.UnusableMailSettings;
import se.fyrklover.secret.KeySource;
import se.fyrklover.secret.KeyUnavailable;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.shared.Phrase;
import se.fyrklover.storage.DatabaseAddress;
import se.fyrklover.storage.Storage;
import se.fyrklover.storage.StorageUnavailable;

/// The product while it runs: its database and everything upon it, opened together and closed in
/// turn.
final class Product implements AutoCloseable {

    /// The environment's name for the master key, where it is not kept in a file.
    static final String KEY = "FYRKLOVER_KEY";

    static final String ROOM_KEY = "FYRKLOVER_ROOM_KEY";

    /// What both houses' tables are made by, and each house's own.
    static String[] migrations(Role.House house) {
        return new String[] {
            "classpath:db/access",
            house == Role.House.ROOM ? "classpath:db/room" : "classpath:db/migration"
        };
    }

    private final Storage storage;
    private final ConfigurableApplicationContext context;

    private Product(Storage storage, ConfigurableApplicationContext context) {
        this.storage = storage;
        this.context = context;
    }

    /// For a command that does one thing: joins a running Fyrklöver's database, or starts it.
    static Product open(Console console, Options.Kept options) throws Refusal {
        return start(console, options, true, Map.of(), WebApplicationType.NONE);
    }

    /// For pages: the database is this process's own while it runs.
    static Product serve(Console console, Options.Serve options, Listening listening, boolean demo)
            throws Refusal {
        var settings = new HashMap<>(listening.settings());
        settings.put("fyrklover.dev", options.dev);
        settings.put("fyrklover.demo", demo);
        return start(console, options, false, settings, WebApplicationType.SERVLET);
    }

    private static Product start(
            Console console,
            Options.Kept options,
            boolean join,
            Map<String, Object> settings,
            WebApplicationType kind)
            throws Refusal {
        var storage = storage(console, options, join);
        try {
            console.tell(Phrase.of("console.starting"));
            var key = housesKey(options, Role.House.OFFICE, storage);
            var all = new HashMap<>(database(storage.application()));
            all.put("fyrklover.data", data(options).toString());
            all.put("logging.file.name", log(options).toString());
            var context =
                    new SpringApplicationBuilder(console.application())
                            .web(kind)
                            // A command makes what it asks for, and not what signs people in.
                            .lazyInitialization(kind == WebApplicationType.NONE)
                            .registerShutdownHook(false)
                            .properties(all)
                            .initializers(
                                    it -> obey(it, settings),
                                    it -> it.getBeanFactory().registerSingleton("masterKey", key))
                            .run();
            var product = new Product(storage, context);
            if (product.the(HouseKey.class).fits()) return product;
            context.close();
            throw new Refusal("console.other-key", KEY);
        } catch (Refusal refused) {
            storage.close();
            throw refused;
        } catch (RuntimeException failed) {
            storage.close();
            throw refusal(failed, settings);
        }
    }

    /// A room's pages: its database, its key and its people are its own.
    static Product room(Console console, Options.Room options, Listening listening) throws Refusal {
        var settings = new HashMap<>(listening.settings());
        settings.put("fyrklover.dev", options.dev);
        settings.put("fyrklover.demo", options.demo);
        // Beside an office at the same name, a browser would mix up their cookies.
        settings.put("fyrklover.cookies", "room");
        settings.put("fyrklover.office", options.office == null ? "" : options.office);
        var storage = storage(console, options, false);
        try {
            console.tell(Phrase.of("console.starting-room"));
            var key = housesKey(options, Role.House.ROOM, storage);
            var all = new HashMap<>(database(storage.application()));
            all.put("logging.file.name", log(options).toString());
            return new Product(
                    storage,
                    new SpringApplicationBuilder(console.room())
                            .web(WebApplicationType.SERVLET)
                            .registerShutdownHook(false)
                            .properties(all)
                            .initializers(
                                    it -> obey(it, settings),
                                    it -> it.getBeanFactory().registerSingleton("masterKey", key))
                            .run());
        } catch (Refusal refused) {
            storage.close();
            throw refused;
        } catch (RuntimeException failed) {
            storage.close();
            throw refusal(failed, settings);
        }
    }

    /// What the command says stands, whatever else the environment says.
    private static void obey(ConfigurableApplicationContext context, Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", settings));
    }

    static KeySource keySource(Options.Kept options, Role.House house) {
        return new KeySource(
                house == Role.House.ROOM ? ROOM_KEY : KEY, data(options).resolve("master.key"));
    }

    /// The key that everything in the house hangs on, when its tables have been made.
    private static MasterKey housesKey(Options.Kept options, Role.House house, Storage storage)
            throws Refusal {
        // The tables are made before there is a log to write in; the screen is no log.
        LoggingSystem.get(Product.class.getClassLoader()).beforeInitialize();
        var source = keySource(options, house);
        makeFolder(data(options));
        try {
            var used = house == Role.House.ROOM ? "room_key" : "house_key";
            var operators = source.key(System.getenv(), storage.isInUse(used));
            storage.migrate(migrations(house));
            try (var connection = KeyRotation.enter(storage.application())) {
                return new KeptKeys(connection, house)
                        .open(operators)
                        .orElseThrow(() -> new Refusal("console.other-key", source.variable()));
            }
        } catch (KeyUnavailable unavailable) {
            throw new Refusal(unavailable.phrase());
        } catch (StorageUnavailable unavailable) {
            throw new Refusal(unavailable.phrase());
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /// With a database that is named, nothing else has made the folder that the key is kept in;
    /// where it cannot be made, whoever writes there says so.
    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException _) {
            return;
        }
    }

    static void requireFree(Listening listening) throws Refusal {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(listening.at(), listening.port()));
        } catch (IOException taken) {
            throw new Refusal("console.port-taken", String.valueOf(listening.port()));
        }
    }

    private static Refusal refusal(RuntimeException failed, Map<String, Object> settings) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.BindException)
                return new Refusal(
                        "console.port-taken", String.valueOf(settings.get("server.port")));
            if (cause instanceof UnusableMailSettings unusable)
                return new Refusal(unusable.phrase());
            if (cause instanceof UnusableProvider unusable) return new Refusal(unusable.phrase());
            if (cause instanceof FlywayException && !LostDatabase.isBehind(cause))
                return new Refusal(
                        "console.schema",
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
        }
        throw failed;
    }

    static Storage storage(Console console, Options.Kept options, boolean join) throws Refusal {
        try {
            if (options.database != null) return Storage.connect(options.database, System.getenv());
            var data = data(options);
            return join
                    ? Storage.openOrJoin(data, console::tell)
                    : Storage.open(data, console::tell);
        } catch (StorageUnavailable unavailable) {
            throw new Refusal(unavailable.phrase());
        }
    }

    /// The application's login alone: the owner's is never told to what runs upon the database.
    private static Map<String, Object> database(DatabaseAddress address) {
        return Map.of(
                "spring.datasource.url", address.jdbcUrl(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password());
    }

    /// `--data`, else FYRKLOVER_DATA, else where the system keeps a user's data; root's is the
    /// machine's.
    static Path data(Options.Kept options) {
        if (options.data != null) return options.data.toAbsolutePath();
        var named = System.getenv("FYRKLOVER_DATA");
        if (named != null && !named.isBlank()) return Path.of(named).toAbsolutePath();
        var home = System.getProperty("user.home");
        if ("root".equals(System.getProperty("user.name"))) return Path.of("/var/lib/fyrklover");
        if (Files.isDirectory(Path.of(home, "Library", "Application Support")))
            return Path.of(home, "Library", "Application Support", "Fyrklover");
        var xdg = System.getenv("XDG_DATA_HOME");
        return xdg == null || xdg.isBlank()
                ? Path.of(home, ".local", "share", "fyrklover")
                : Path.of(xdg, "fyrklover");
    }

    /// Where the program writes what went wrong, wherever the database is.
    static Path log(Options.Kept options) {
        return data(options).resolve("log/fyrklover.log");
    }

    <T> T the(Class<T> door) {
        return context.getBean(door);
    }

    @Override
    public void close() {
        context.close();
        storage.close();
    }
}

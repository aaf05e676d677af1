package se.fyrklover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fyrklover.access.Caller;
import se.fyrklover.access.SomeProvider;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.storage.DatabaseAddress;
import se.fyrklover.storage.Storage;

/// The whole product with Kalmar's package in it, as a reader meets it: started when a test first
/// asks, shared by all, and closed when the JVM ends.
public final class RunningProduct {

    /// The association that is in it.
    public static final String SLUG = "kalmar";

    private static final class Started {
        static final RunningProduct ONLY = withKalmar();
    }

    private final Storage storage;
    private final DatabaseAddress owner;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningProduct(Storage storage, Path folder, Map<String, Object> more) {
        this.storage = storage;
        this.owner = storage.address();
        this.context = run(storage, folder, more);
    }

    public static RunningProduct shared() {
        return Started.ONLY;
    }

    /// Another, with nothing and nobody in it yet, as it has just been installed; what it would
    /// have sent is read on a page.
    public static RunningProduct justInstalled() {
        return start(Map.of("fyrklover.demo", true));
    }

    private static RunningProduct withKalmar() {
        var product = start(Map.of());
        product.bring(home().resolve("packages").resolve(SLUG));
        return product;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T the(Class<T> door) {
        return context.getBean(door);
    }

    /// The owner's login, as migrations use it.
    public DatabaseAddress database() {
        return owner;
    }

    /// The database that it runs on, with the other logins.
    public Storage storage() {
        return storage;
    }

    /// With no slash at the end.
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Tenant tenant() {
        return the(Tenants.class).find(SLUG).orElseThrow();
    }

    /// What is known of the association now.
    public Snapshot snapshot() {
        var tenant = tenant();
        return the(AllFigures.class).of(tenant.id(), tenant.revision());
    }

    /// What a path of ours answers; a redirection is an answer.
    public HttpResponse<String> get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(baseUrl() + path)).build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(path, unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, interrupted);
        }
    }

    private static RunningProduct start(Map<String, Object> more) {
        try {
            var folder = Files.createTempDirectory("fyrklover-test-");
            // PostgreSQL never runs as root: then it is another user that must get in here.
            if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var storage = Storage.open(folder, _ -> {});
            var product = new RunningProduct(storage, folder, more);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> product.close(folder)));
            return product;
        } catch (Exception failed) {
            throw new IllegalStateException("the product did not start", failed);
        }
    }

    private static ConfigurableApplicationContext run(
            Storage storage, Path folder, Map<String, Object> more) {
        var database = storage.application();
        var settings = new HashMap<>(more);
        settings.put("server.port", 0);
        settings.put("fyrklover.dev", false);
        settings.putAll(SomeProvider.shared().settings());
        settings.put("logging.file.name", folder.resolve("log/fyrklover.log").toString());
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        return new SpringApplicationBuilder(Fyrklover.class)
                .registerShutdownHook(false)
                .properties(settings)
                .initializers(
                        it ->
                                it.getBeanFactory()
                                        .registerSingleton("masterKey", MasterKey.random()),
                        _ -> storage.migrate("classpath:db/access", "classpath:db/migration"))
                .run();
    }

    /// Brings in a package that is new here.
    public void bring(Path source) {
        var result = the(Imports.class).bring(new Caller.Operator(), source);
        if (!(result instanceof Imports.Result.Imported))
            throw new IllegalStateException(source + ": " + result);
    }

    /// The checkout, as the build names it.
    public static Path home() {
        return Path.of(System.getProperty("fyrklover.home", ""));
    }

    private void close(Path folder) {
        context.close();
        storage.close();
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException left) {
            System.err.println("left behind: " + folder + ": " + left);
        }
    }
}

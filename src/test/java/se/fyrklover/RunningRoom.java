package se.fyrklover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.KeptKeys;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Tenant;
import se.fyrklover.participation.RoomBeginnings;
import se.fyrklover.participation.RoomInterventions;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.storage.DatabaseAddress;
import se.fyrklover.storage.Storage;

/// A room with two interventions of the invented association, each with a lead, a coordinator and a
/// team member: started when a test first asks, shared by all, and closed when the JVM ends.
public final class RunningRoom {

    public static final String SLUG = "kloverbygden";

    /// The interventions in it.
    public static final List<String> INTERVENTIONS = List.of("bron", "stigen");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final class Started {
        static final RunningRoom ONLY = start();
    }

    private final Path folder;
    private final DatabaseAddress owner;
    private final Storage storage;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningRoom(Path folder) throws Exception {
        this.folder = folder;
        this.storage = Storage.open(folder, _ -> {});
        this.owner = storage.address();
        storage.migrate("classpath:db/access", "classpath:db/room");
        this.context = run();
    }

    public static RunningRoom shared() {
        return Started.ONLY;
    }

    private ConfigurableApplicationContext run() throws Exception {
        var database = storage.application();
        var settings = new HashMap<String, Object>();
        settings.put("server.port", 0);
        settings.put("fyrklover.dev", false);
        settings.put("fyrklover.cookies", "room");
        settings.put("logging.file.name", folder.resolve("log/fyrklover.log").toString());
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        try (var connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password())) {
            var key =
                    new KeptKeys(connection, Role.House.ROOM)
                            .open(MasterKey.random())
                            .orElseThrow();
            return new SpringApplicationBuilder(FyrkloverRoom.class)
                    .registerShutdownHook(false)
                    .properties(settings)
                    .initializers(it -> it.getBeanFactory().registerSingleton("masterKey", key))
                    .run();
        }
    }

    private void furnish() {
        the(RoomBeginnings.class).name(SLUG, "Klöverbygdens samordningsförbund");
        for (var intervention : INTERVENTIONS) {
            the(RoomInterventions.class)
                    .open(new Caller.Operator(), tenant(), intervention, name(intervention));
            for (var role : Role.of(Role.House.ROOM)) person(role, intervention);
        }
    }

    /// An intervention of a test's own, so that nobody else's people are in it.
    public String intervention(String id) {
        the(RoomInterventions.class).open(new Caller.Operator(), tenant(), id, name(id));
        for (var role : Role.of(Role.House.ROOM)) person(role, id);
        return id;
    }

    public static String name(String intervention) {
        return Character.toUpperCase(intervention.charAt(0)) + intervention.substring(1);
    }

    private Caller.Person person(Role role, String intervention) {
        var account =
                the(Accounts.class)
                        .make(
                                new EmailAddress(role.code() + "@" + intervention + ".example"),
                                role.code() + " " + intervention,
                                true);
        the(Roles.class).give(new Caller.Operator(), tenant(), account, role, intervention);
        var session = the(Sessions.class).open(account, Sessions.Way.DEMO, ORIGIN);
        return the(Sessions.class).caller(session, ORIGIN).orElseThrow();
    }

    private static final Sessions.Origin ORIGIN = new Sessions.Origin("127.0.0.1", "test");

    /// What somebody with a role for an intervention may do, signed in just now.
    public Pass pass(Role role, String intervention) {
        return the(Passes.class).of(person(role, intervention), tenant());
    }

    /// What the browser of somebody with a role for an intervention shows.
    public String session(Role role, String intervention) {
        var account = person(role, intervention).account();
        return the(Sessions.class).open(account, Sessions.Way.DEMO, ORIGIN).text();
    }

    public <T> T the(Class<T> door) {
        return context.getBean(door);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public Tenant tenant() {
        return the(RoomBeginnings.class).tenant().orElseThrow();
    }

    /// The owner's login, as migrations use it.
    public DatabaseAddress database() {
        return owner;
    }

    public Storage storage() {
        return storage;
    }

    public Path folder() {
        return folder;
    }

    public String baseUrl() {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public HttpResponse<String> get(String session, String path) {
        return send(session, HttpRequest.newBuilder(URI.create(baseUrl() + path)));
    }

    /// Sends a form as the page at `from` has it.
    public HttpResponse<String> post(
            String session, String from, String path, Map<String, String> fields) {
        var page = get(session, from);
        var token = TOKEN.matcher(page.body());
        if (!token.find()) throw new IllegalStateException(from + " has no form");
        var form = new ArrayList<String>();
        form.add("_csrf=" + encode(token.group(1)));
        fields.forEach((name, value) -> form.add(name + "=" + encode(value)));
        var cookie =
                page.headers().allValues("Set-Cookie").stream()
                        .filter(it -> it.contains("formular"))
                        .map(it -> it.substring(0, it.indexOf(';')))
                        .findFirst()
                        .orElseThrow();
        return send(
                session + "; " + cookie,
                HttpRequest.newBuilder(URI.create(baseUrl() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form))));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String session, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Cookie", "__Host-room-session=" + session).build(),
                    BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static RunningRoom start() {
        try {
            var folder = Files.createTempDirectory("fyrklover-test-room-");
            // PostgreSQL never runs as root: then it is another user that must get in here.
            if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var room = new RunningRoom(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(room::close));
            room.furnish();
            return room;
        } catch (Exception failed) {
            throw new IllegalStateException("the room did not start", failed);
        }
    }

    private void close() {
        context.close();
        storage.close();
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException left) {
            System.err.println("left behind: " + folder + ": " + left);
        }
    }
}

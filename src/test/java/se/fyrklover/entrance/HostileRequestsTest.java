package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// Whatever is sent, the program answers in time, and never with a fault of its own.
class HostileRequestsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));

    /// All that is done to it is done to an association of its own.
    private static final String ASSOCIATION = "motstandet";

    private static final int REQUESTS = Boolean.getBoolean("fyrklover.thorough") ? 200_000 : 3_000;
    private static final int AT_ONCE = 4;

    /// Some of the requests sign out.
    private static final int UNTIL_SIGNED_IN_AGAIN = 100;

    private static final int TOLD = 20;
    private static final int LINES = 200;

    private static final Pattern INSIDES =
            Pattern.compile(
                    "\\(\\w+\\.java:\\d+\\)|java\\.lang\\.|org\\.springframework\\.|org\\.postgresql\\."
                            + "|Apache Tomcat|PSQLException|Whitelabel");

    @TempDir static Path folder;

    private static void bring() throws IOException {
        var copy = folder.resolve(ASSOCIATION);
        Files.createDirectories(copy);
        try (var files = Files.list(HOME.resolve("packages/kloverbygden"))) {
            for (var file : files.toList())
                Files.copy(file, copy.resolve(file.getFileName().toString()));
        }
        var description = copy.resolve("association.yaml");
        Files.writeString(
                description,
                Files.readString(description).replace("id: kloverbygden", "id: " + ASSOCIATION));
        assertThat(PRODUCT.the(Imports.class).bring(new Caller.Operator(), copy))
                .isInstanceOf(Imports.Result.Imported.class);
    }

    private static String subject(Role role) {
        return switch (role.about()) {
            case ALL -> "";
            case MEMBER -> "kloverby";
            case INTERVENTION -> "bron";
        };
    }

    @Test
    void nothingThatIsSentIsAnsweredWithAFaultOfOurs() throws Exception {
        bring();
        var tenant = PRODUCT.the(Tenants.class).find(ASSOCIATION).orElseThrow();
        var people =
                Role.of(Role.House.OFFICE).stream()
                        .map(it -> People.with(it, subject(it), tenant, "Prov " + it.code()))
                        .toList();
        var next = new AtomicInteger();
        var faults = Collections.synchronizedList(new ArrayList<String>());
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<?>>();
            for (var at = 0; at < AT_ONCE; at++)
                all.add(workers.submit(() -> work(people, next, faults)));
            for (var one : all) one.get();
        }

        assertThat(faults).as("of %d requests; the log says %s", REQUESTS, log()).isEmpty();
    }

    /// One that pages read, and one that nobody does.
    @ParameterizedTest
    @ValueSource(strings = {"HX-Request", "X-Okand"})
    void aHeaderWithSignsThatNoneHasIsRefusedBeforeAnythingIsDone(String name) throws Exception {
        var request =
                "GET /konto HTTP/1.1\r\nHost: localhost:%d\r\n%s: \u00e2\u0098\u00aeabc\r\nConnection: close\r\n\r\n"
                        .formatted(PRODUCT.port(), name);
        try (var client = new RawRequests(PRODUCT.port())) {
            var answer = client.send(request.getBytes(StandardCharsets.ISO_8859_1), false, false);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    /// The newest faults that the program itself tells of, each with what belongs to it.
    private static String log() throws IOException {
        var file = PRODUCT.context().getEnvironment().getRequiredProperty("logging.file.name");
        if (!Files.exists(Path.of(file))) return "nothing";
        var lines =
                Files.readAllLines(Path.of(file)).stream()
                        .filter(it -> it.contains(" ERROR ") || it.startsWith("| "))
                        .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private static int work(List<Account> people, AtomicInteger next, List<String> faults)
            throws IOException {
        var sessions = new ArrayList<String>();
        people.forEach(_ -> sessions.add(""));
        var requests = new HostileRequests(ASSOCIATION, sessions, "localhost:" + PRODUCT.port());
        try (var client = new RawRequests(PRODUCT.port())) {
            for (var count = 0; ; count++) {
                var number = next.getAndIncrement();
                if (number >= REQUESTS || faults.size() >= TOLD) return count;
                if (count % UNTIL_SIGNED_IN_AGAIN == 0)
                    for (var at = 0; at < people.size(); at++)
                        sessions.set(at, People.signedIn(people.get(at)));
                var request = requests.make(number);
                fault(client, request).ifPresent(it -> faults.add(request + "\n    " + it));
            }
        }
    }

    private static Optional<String> fault(RawRequests client, HostileRequests.Hostile request) {
        try {
            var answer = client.send(request.bytes(), request.isHead(), request.broken());
            if (answer.status() >= 500) return Optional.of("is answered with " + answer.status());
            var insides = INSIDES.matcher(answer.head() + answer.body());
            return insides.find()
                    ? Optional.of(answer.status() + " shows its insides: " + insides.group())
                    : Optional.empty();
        } catch (IOException unanswered) {
            // Who hangs up before all is said hears nothing.
            return request.broken() && unanswered instanceof EOFException
                    ? Optional.empty()
                    : Optional.of("is not answered: " + unanswered);
        }
    }
}

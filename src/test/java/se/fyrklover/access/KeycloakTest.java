package se.fyrklover.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.FreePort;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Providers.Going;
import se.fyrklover.access.Providers.Return;
import se.fyrklover.access.Providers.Start;
import se.fyrklover.access.Providers.Why;
import se.fyrklover.shared.Language;

/// A provider that is not of our making: Keycloak, from its distribution.
class KeycloakTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CODE = "keycloak";
    private static final String PASSWORD = "fyra blad på samma stjälk";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Sessions.Origin FROM = new Sessions.Origin("test-keycloak", "Firefox");

    @TempDir static Path temporary;

    private static Process keycloak;
    private static Providers door;

    @BeforeAll
    static void startKeycloak() throws Exception {
        assumeTrue(Boolean.getBoolean("fyrklover.thorough"), "only --thorough");
        var port = FreePort.any();
        var home = Path.of(System.getProperty("fyrklover.keycloak"));
        var realm = home.resolve("data/import/prov.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, realm(RunningProduct.shared().port()));
        var starting =
                new ProcessBuilder(
                                "sh",
                                home.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--import-realm",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(temporary.resolve("keycloak.log").toFile());
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        starting.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
        keycloak = starting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(KeycloakTest::stopKeycloak));
        var issuer = "http://localhost:" + port + "/realms/prov";
        await(URI.create(issuer));
        door =
                SomeProvider.door(
                        Map.of(
                                "fyrklover.oidc.keycloak.issuer", issuer,
                                "fyrklover.oidc.keycloak.name", "Keycloak",
                                "fyrklover.oidc.keycloak.client-id", "fyrklover",
                                "fyrklover.oidc.keycloak.client-secret", "en hemlighet",
                                "fyrklover.oidc.keycloak.acr", "1"));
    }

    @AfterAll
    static void stopKeycloak() {
        if (keycloak == null) return;
        keycloak.descendants().forEach(ProcessHandle::destroyForcibly);
        keycloak.destroyForcibly();
    }

    /// A client that must use PKCE, with one address to be sent back to, and one person.
    private static String realm(int port) {
        return """
        {"realm": "prov", "enabled": true, "sslRequired": "none",
         "clients": [{"clientId": "fyrklover", "secret": "en hemlighet", "enabled": true,
           "publicClient": false, "standardFlowEnabled": true,
           "redirectUris": ["http://localhost:%d/logga-in/tillbaka/keycloak"],
           "attributes": {"pkce.code.challenge.method": "S256"}}],
         "users": [{"username": "vera", "enabled": true, "email": "vera@exempel.example",
           "emailVerified": true, "firstName": "Vera", "lastName": "Ek",
           "credentials": [{"type": "password", "value": "%s"}]}]}
        """
                .formatted(port, PASSWORD);
    }

    private static void await(URI realm) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && keycloak.isAlive()) {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(20));
                if (client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200)
                    return;
            } catch (IOException _) {
                // Not yet.
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError(Files.readString(temporary.resolve("keycloak.log")));
    }

    /// A browser at Keycloak, where a person types a password if it is asked for.
    private static final class Browser {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new HashMap<>();
        private boolean asked;

        Map<String, String[]> brought(URI address) throws IOException, InterruptedException {
            asked = false;
            var answer = send(HttpRequest.newBuilder(address).GET());
            if (answer.statusCode() == 200) answer = send(filledIn(answer.body()));
            assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
            var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return SomeProvider.parameters(to.getRawQuery()).entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, it -> new String[] {it.getValue()}));
        }

        private HttpRequest.Builder filledIn(String page) {
            asked = true;
            var form = FORM.matcher(page);
            assertThat(form.find()).as(page).isTrue();
            return HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                            BodyPublishers.ofString(
                                    "username=vera&password="
                                            + URLEncoder.encode(PASSWORD, UTF_8)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request)
                throws IOException, InterruptedException {
            var kept =
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; "));
            var answer =
                    client.send(
                            kept.isEmpty()
                                    ? request.build()
                                    : request.header("Cookie", kept).build(),
                            BodyHandlers.ofString());
            for (var header : answer.headers().allValues("Set-Cookie"))
                HttpCookie.parse(header).forEach(it -> cookies.put(it.getName(), it.getValue()));
            return answer;
        }
    }

    private static Return come(Browser browser, Going going, Caller caller) throws Exception {
        var start = door.start(CODE, going, Language.SV).orElseThrow();
        assertThat(start).isInstanceOf(Start.Leaving.class);
        var leaving = (Start.Leaving) start;
        return door.back(CODE, leaving.note(), browser.brought(leaving.address()), caller, FROM)
                .orElseThrow();
    }

    @Test
    void aPersonOfKeycloaksJoinsSignsInAndProvesItAnew() throws Exception {
        var nobody = new Caller.Nobody("");
        var someone = Someone.inNothing();
        var person = someone.person();
        assertThat(come(new Browser(), Going.signIn(""), nobody))
                .isEqualTo(new Return.Refused(Why.UNKNOWN, Going.signIn("")));

        assertThat(come(new Browser(), Going.join(person), person))
                .isInstanceOf(Return.Joined.class);
        var browser = new Browser();
        assertThat(come(browser, Going.signIn(""), nobody)).isInstanceOf(Return.Opened.class);

        assertThat(come(browser, Going.proof(person, ""), person))
                .isInstanceOf(Return.Opened.class);
        assertThat(browser.asked).as("asked for the password once more").isTrue();
        assertThat(RunningProduct.shared().the(Identities.class).of(someone.account())).hasSize(1);
    }
}

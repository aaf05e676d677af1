package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.start;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.FreePort;
import se.fyrklover.access.Apps;
import se.fyrklover.access.AtOnce;

/// The first minutes: an address that is printed once, an association, its first administrator.
class FirstRunTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/kom-igang/\\S+");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\"><code>([A-Z2-7 ]+)<");
    private static final Pattern SEALED = Pattern.compile("name=\"erbjudande\" value=\"([^\"]+)\"");

    /// Twelve characters and more, of words that nobody else puts together.
    private static final String PASSWORD = "gurkmeja och norrsken";

    @TempDir static Path temporary;

    /// A browser without a screen, at the product's own address.
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newHttpClient();
        private final URI base;

        Browser(String address) {
            base = URI.create(address);
        }

        HttpResponse<String> get(String address) throws Exception {
            return send(request(address).GET());
        }

        HttpResponse<String> post(String page, String action, List<String> fields)
                throws Exception {
            var all = new ArrayList<>(fields);
            all.addAll(List.of("_csrf", found(TOKEN, get(page))));
            return send(
                    request(action)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded(all))));
        }

        private static String encoded(List<String> fields) {
            var pairs = new ArrayList<String>();
            for (var at = 0; at < fields.size(); at += 2)
                pairs.add(
                        fields.get(at)
                                + "="
                                + URLEncoder.encode(fields.get(at + 1), StandardCharsets.UTF_8));
            return String.join("&", pairs);
        }

        private HttpRequest.Builder request(String address) {
            var sent =
                    cookies.getCookieStore().getCookies().stream()
                            .map(it -> it.getName() + "=" + it.getValue())
                            .collect(Collectors.joining("; "));
            var request = HttpRequest.newBuilder(base.resolve(address));
            return sent.isEmpty() ? request : request.header("Cookie", sent);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            for (var header : answer.headers().allValues("Set-Cookie"))
                for (var cookie : HttpCookie.parse(header)) keep(cookie);
            return answer;
        }

        private void keep(HttpCookie cookie) {
            var store = cookies.getCookieStore();
            store.getCookies().stream()
                    .filter(it -> it.getName().equals(cookie.getName()))
                    .toList()
                    .forEach(it -> store.remove(base, it));
            if (cookie.getMaxAge() != 0) store.add(base, cookie);
        }
    }

    private static List<String> form(String name, String number, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "name", name,
                                "number", number,
                                "year", "2026",
                                "person", "Ada Berg",
                                "email", "ada@example.org"));
        fields.addAll(List.of(more));
        return fields;
    }

    /// Mörbylånga and Borgholm, in the county of Kalmar.
    private static List<String> right(String name) {
        return form(name, "222000-1446", "municipality", "0840", "municipality", "0885");
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer + answer.body()).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String address(ProcessFixture server) {
        var line = server.line(it -> ADDRESS.matcher(it).find());
        assertThat(line).as(() -> server.ended().toString()).isPresent();
        var address = ADDRESS.matcher(line.orElseThrow());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    @Test
    void thePrintedAddressMakesAnAssociationAndItsFirstAdministratorAndThenNothing()
            throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("first");
        try (var server = start("serve", "--port=" + FreePort.any(), "--data=" + data)) {
            var address = address(server);
            var browser = new Browser(address);
            assertThat(browser.get(address).body())
                    .contains("Välkommen till Fyrklöver", "Borgholm", "Region Kalmar län");

            whatIsWrongIsToldAndWhatWasTypedStays(browser, address);
            var invitation = ofTwoAtOnceOneBegins(browser, address);
            theAddressMakesNoOther(address);
            whoBeganChoosesAPasswordAndIsInside(browser, invitation);

            assertThat(browser.get(address).statusCode()).isEqualTo(410);
            assertThat(new Browser(address).get(address).body())
                    .contains("Adressen gäller inte längre");
            assertThat(new Browser(address).get(invitation).statusCode()).isEqualTo(410);
            server.terminate();
            server.ended();
        }
        theOperatorsKeyIsChangedAndTheOldOneOpensNothing(data);
        try (var again = start("serve", "--port=" + FreePort.any(), "--data=" + data)) {
            assertThat(again.line(it -> it.contains("http://localhost:"))).isPresent();
            ProcessFixture.pause(java.time.Duration.ofMillis(300));
            again.terminate();
            assertThat(again.ended().out()).doesNotContain("kom-igang");
        }
    }

    /// What was sealed with the old key is opened still, or the next start would refuse.
    private static void theOperatorsKeyIsChangedAndTheOldOneOpensNothing(Path data)
            throws Exception {
        var key = data.resolve("master.key");
        var old = Files.readString(key).strip();

        var rotated = ProcessFixture.run("serve", "rotate-key", "--data=" + data).well();

        assertThat(rotated.out()).contains(key.toString());
        assertThat(Files.readString(key).strip()).isNotEqualTo(old);
        assertThat(
                        ProcessFixture.run(
                                        "en",
                                        Map.of("FYRKLOVER_KEY", old),
                                        "serve",
                                        "--port=" + FreePort.any(),
                                        "--data=" + data)
                                .refusal())
                .contains("FYRKLOVER_KEY");
    }

    private static void whatIsWrongIsToldAndWhatWasTypedStays(Browser browser, String address)
            throws Exception {
        var wrong =
                browser.post(
                        address,
                        address,
                        List.of(
                                "name", "Ölands samordningsförbund",
                                "number", "222000-1447",
                                "year", "1066",
                                "municipality", "9999",
                                "person", " ",
                                "email", "ada"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("5 fält behöver rättas")
                .contains("value=\"Ölands samordningsförbund\"", "value=\"222000-1447\"")
                .contains("value=\"1066\"", "value=\"ada\"", "minst en kommun");
        var ticked =
                browser.post(address, address, form("", "222000-1446", "municipality", "0885"));
        assertThat(ticked.body())
                .containsPattern("value=\"0885\" checked")
                .contains("Ett fält behöver rättas");
    }

    private static String ofTwoAtOnceOneBegins(Browser browser, String address) throws Exception {
        var answers =
                AtOnce.all(
                        List.<Callable<HttpResponse<String>>>of(
                                () -> browser.post(address, address, right("Ölands förbund")),
                                () ->
                                        new Browser(address)
                                                .post(address, address, right("Ölands förbund"))));

        assertThat(answers).filteredOn(it -> it.statusCode() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.statusCode() == 409)
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("Ölands förbund är skapat"));
        return answers.stream()
                .map(FirstRunTest::location)
                .filter(it -> it.startsWith("/inbjudan/"))
                .findFirst()
                .orElseThrow();
    }

    private static void theAddressMakesNoOther(String address) throws Exception {
        var browser = new Browser(address);

        var other = browser.post(address, address, right("Ett annat förbund"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body())
                .contains("som bara skapar ett förbund", "Vem blir dess första administratör?")
                .doesNotContain("Ett annat förbund", "name=\"municipality\"");
    }

    private static void whoBeganChoosesAPasswordAndIsInside(Browser browser, String invitation)
            throws Exception {
        var form = browser.get(invitation);
        assertThat(form.body()).contains("Välkommen, Ada Berg", "Administratör");
        var done =
                browser.post(
                        invitation,
                        invitation,
                        List.of(
                                "losenord",
                                PASSWORD,
                                "erbjudande",
                                found(SEALED, form),
                                "kod",
                                Apps.code(found(SECRET, form), Clock.systemUTC().instant())));

        assertThat(done.body()).contains("Klart, du är inloggad");
        assertThat(location(browser.get("/olands-forbund"))).endsWith("/olands-forbund/personer");
        assertThat(browser.get("/olands-forbund/personer").body())
                .contains("En person har en roll här", "Ada Berg", "Region Kalmar län")
                .contains("Försäkringskassan", "Arbetsförmedlingen", "Borgholm", "Mörbylånga");
        assertThat(browser.get("/olands-forbund/logg").body()).contains("började med förbundet");
        assertThat(browser.get("/olands-forbund/installningar").body()).contains("value=\"2026\"");
    }

    @Test
    void whoseInvitationWasLostIsReplacedFromTheSameAddressAndTheFormerIsWorthNothing()
            throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("lost");
        try (var server = start("serve", "--port=" + FreePort.any(), "--data=" + data)) {
            var address = address(server);
            var browser = new Browser(address);
            var first = location(browser.post(address, address, right("Ölands förbund")));

            var none =
                    browser.post(
                            address,
                            address + "/befintligt",
                            List.of("association", "olands-forbund", "person", "", "email", "bo"));
            var second =
                    browser.post(
                            address,
                            address + "/befintligt",
                            List.of(
                                    "association",
                                    "olands-forbund",
                                    "person",
                                    "Bo Ek",
                                    "email",
                                    "bo@example.org"));

            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(none.body()).contains("2 fält behöver rättas", "value=\"bo\"");
            assertThat(browser.get(first).statusCode()).isEqualTo(410);
            assertThat(browser.get(location(second)).body()).contains("Välkommen, Bo Ek");
            server.terminate();
            server.ended();
        }
    }
}

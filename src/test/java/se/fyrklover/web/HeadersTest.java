package se.fyrklover.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.fyrklover.RunningProduct;

/// What every answer says of how it may be used, and what is refused.
class HeadersTest {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
                    + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final RunningProduct product = RunningProduct.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kalmar/2024",
                "/kalmar/2024/siffra/followup.enrolled",
                "/kalmar/2024/ekonomi.xlsx",
                "/kalmar/2024/siffror.csv",
                Addresses.NOWHERE
            })
    void everyAnswerCarriesTheProtection(String path) {
        var answer = product.get(path);

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly(CONTENT_POLICY);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void nothingUnsafeIsAllowed() {
        assertThat(header(product.get("/"), "Content-Security-Policy"))
                .doesNotContain("unsafe-")
                .doesNotContain("*")
                .doesNotContain("data:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kalmar/2024/deltagare",
                "/kalmar/2024/ekonomi",
                "/kalmar/2024/siffra/followup.enrolled"
            })
    void pagesHoldNoScriptOrStyleOfTheirOwn(String path) {
        assertThat(product.get(path).body())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=")
                .doesNotContainPattern("(?:href|src)=\"(?:https?:|//|data:|javascript:)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "kalmar"})
    void anotherNameThatLeadsHereIsTurnedAway(String name) throws Exception {
        var answer = raw("GET /kalmar/2024 HTTP/1.1", "Host: " + name + ":" + product.port());

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("Adressen leder inte hit")
                .doesNotContain("329");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST"})
    void ourOwnNamesAreAnswered(String name) throws Exception {
        assertThat(raw("GET / HTTP/1.1", "Host: " + name + ":" + product.port()))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void changingIsRefused(String method) throws Exception {
        var answer =
                raw(
                        method + " /kalmar/2024 HTTP/1.1",
                        "Host: localhost:" + product.port(),
                        "Content-Length: 0");

        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD, POST")
                .contains("Här går det bara att läsa");
    }

    @Test
    void aRequestIsNotSentBack() throws Exception {
        var answer =
                raw(
                        "TRACE /kalmar/2024 HTTP/1.1",
                        "Host: localhost:" + product.port(),
                        "Cookie: hemlig=1",
                        "Content-Length: 0");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("hemlig");
    }

    @Test
    void anotherSiteIsNotLetToReadNorIsAFolderListed() throws Exception {
        var answer =
                raw(
                        "GET / HTTP/1.1",
                        "Host: localhost:" + product.port(),
                        "Origin: https://elak.example");

        assertThat(answer).doesNotContain("Access-Control-Allow");
        var folder = assets().getFirst().replaceFirst("[^/]+$", "");
        assertThat(product.get(folder).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsReachedByAnEncryptedAddressAsksForItFromThenOn() throws Exception {
        var answer = new MockHttpServletResponse();
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName("forbund.example");
        new Protection("https://forbund.example", new Cookies(false, ""))
                .doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(product.get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aFormThatIsNotOursIsRefused() throws Exception {
        assertThat(
                        raw(
                                "POST /kalmar/2024 HTTP/1.1",
                                "Host: localhost:" + product.port(),
                                "Content-Length: 0"))
                .startsWith("HTTP/1.1 403")
                .contains("Formuläret gick inte att ta emot");
    }

    @Test
    void aPageThatDoesNotExistIsAnsweredInOurWords() {
        var answer = product.get("/finns/inte/alls");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.body())
                .contains("<html lang=\"sv\">")
                .contains("Sidan finns inte")
                .contains("href=\"/\"")
                .doesNotContainIgnoringCase("whitelabel")
                .doesNotContainIgnoringCase("exception");
    }

    @Test
    void theAddressOfRefusalsIsNoPageItself() {
        assertThat(product.get("/error").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void anAnswerNamesTheLanguageThatItIsIn(String language) {
        assertThat(header(product.get("/kalmar/2024?sprak=" + language), "Content-Language"))
                .matches("(?:" + language + "(?:-[A-Z]{2})?)?");
    }

    @Test
    void whatPagesAreMadeWithIsKeptForGood() {
        var assets = assets();

        assertThat(assets).hasSizeGreaterThan(5);
        assertThat(assets)
                .allSatisfy(path -> {
                    var answer = product.get(path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(header(answer, "Cache-Control"))
                            .as(path)
                            .isEqualTo("max-age=31536000, immutable");
                });
    }

    @Test
    void whatPagesAreMadeWithSaysWhatItIs() {
        assertThat(assets())
                .filteredOn(it -> it.endsWith(".css") || it.endsWith(".js"))
                .hasSizeGreaterThan(2)
                .allSatisfy(path ->
                        assertThat(header(product.get(path), "Content-Type"))
                                .as(path)
                                .isEqualToIgnoringCase(
                                        path.endsWith(".css")
                                                ? "text/css;charset=utf-8"
                                                : "text/javascript;charset=utf-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kalmar",
                "/kalmar/2024",
                "/kalmar/2024/siffra/followup.enrolled",
                Addresses.NOWHERE,
                "/assets/0123456789ab/app.css"
            })
    void pagesAndWhatIsNotFoundAreAskedForAnew(String path) {
        var answer = product.get(path);

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.headers().allValues("Vary")).anyMatch(it -> it.contains("Cookie"));
    }

    @Test
    void theChoiceOfLanguageIsKeptFromScriptsAndOtherSites() {
        assertThat(header(product.get("/?sprak=en"), "Set-Cookie"))
                .startsWith("__Host-sprak=en;")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(product.get("/?sprak=xx").headers().firstValue("Set-Cookie")).isEmpty();
    }

    private List<String> assets() {
        return Addresses.links("/").stream().filter(it -> it.startsWith("/assets/")).toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// As sent byte by byte: HttpClient lets nobody choose the host.
    private String raw(String... lines) throws IOException {
        var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

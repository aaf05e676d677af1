package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Providers;
import se.fyrklover.access.Role;
import se.fyrklover.access.SomeProvider;
import se.fyrklover.access.Someone;

/// To a provider of identities and back, as a browser is led.
class ProviderPagesTest {

    private final RunningProduct product = RunningProduct.shared();
    private final SomeProvider provider = SomeProvider.shared().aboutSomebodyNew();
    private final Someone someone = Someone.withRole(Role.OFFICER);
    private final Visitor visitor = new Visitor();

    /// All tests come from one address on the network, which has no more attempts than any other.
    @BeforeEach
    void forgetWhereFrom() {
        Timings.forgetAttempts(product.database());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Goes to the provider, and comes back as it says.
    private HttpResponse<String> thereAndBack(String path) throws Exception {
        var away = location(visitor.get(path));
        assertThat(away).startsWith(provider.address());
        var back = URI.create(location(asked(away)));
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static HttpResponse<String> asked(String address)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    private void joined(String code) throws Exception {
        visitor.set("session", someone.session().text());
        assertThat(location(thereAndBack("/konto/tjanst/" + code)))
                .isEqualTo("/konto?gjort=tjanst");
    }

    private void signOut() {
        visitor.post("/konto", "/logga-ut");
    }

    @Test
    void theProvidersAreListedByTheNamesThatTheOperatorGives() {
        assertThat(visitor.get("/logga-in?till=/konto").body())
                .contains("Logga in med Provlegitimation", "Logga in med Provtjänsten")
                .contains("href=\"/logga-in/med/stark?till=%2Fkonto\"");
    }

    @Test
    void whoIsKnownThereComesToWhereOneWasGoing() throws Exception {
        joined(SomeProvider.STRONG);
        var before = visitor.cookie("session");
        signOut();

        var come = thereAndBack("/logga-in/med/stark?till=/konto");

        assertThat(location(come)).isEqualTo("/konto");
        assertThat(visitor.cookie("session")).hasSize(43).isNotEqualTo(before);
        assertThat(visitor.cookie("tjanst")).isEmpty();
        assertThat(visitor.get("/konto").body()).contains("Provlegitimation");
    }

    @Test
    void theSessionThatTheBrowserShowedBeforeEnds() throws Exception {
        joined(SomeProvider.STRONG);
        var before = visitor.cookie("session");
        thereAndBack("/logga-in/med/stark");
        assertThat(visitor.cookie("session")).isNotEqualTo(before);

        visitor.set("session", before);

        assertThat(location(visitor.get("/konto"))).startsWith("/logga-in");
    }

    @Test
    void nobodyIsSignedInNorHasAnythingJoinedByALinkOfAnothersPage() {
        assertThat(location(visitor.getFromElsewhere("/logga-in/med/stark?till=/kalmar")))
                .isEqualTo("/logga-in?till=%2Fkalmar");

        visitor.set("session", someone.session().text());
        assertThat(location(visitor.getFromElsewhere("/konto/tjanst/stark"))).isEqualTo("/konto");
        assertThat(visitor.cookie("tjanst")).isEmpty();
    }

    @Test
    void byAWeakProviderTheCodeIsAskedForNext() throws Exception {
        joined(SomeProvider.WEAK);
        signOut();

        assertThat(location(thereAndBack("/logga-in/med/svag?till=/konto")))
                .isEqualTo("/logga-in/kod?till=%2Fkonto");
        assertThat(visitor.cookie("session")).isEmpty();
        assertThat(visitor.get("/logga-in/kod?till=/konto").body())
                .contains("Vi vet vem du är")
                .doesNotContain("Lösenordet stämmer");
        assertThat(
                        location(
                                visitor.post(
                                        "/logga-in/kod",
                                        "/logga-in/kod",
                                        "kod",
                                        someone.code(),
                                        "till",
                                        "/konto")))
                .isEqualTo("/konto");
    }

    @Test
    void whatGoesAlongIsOutOfReachForScriptsOtherSitesAndPlainWays() {
        var leaving = visitor.get("/logga-in/med/stark");

        assertThat(leaving.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.contains("tjanst"))
                .singleElement()
                .asString()
                .startsWith("__Host-tjanst=")
                .contains("Max-Age=600", "Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain(SomeProvider.STRONG);
        assertThat(leaving.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nothingOfWhatTheProviderSentStaysInTheAddress() throws Exception {
        var come = thereAndBack("/logga-in/med/stark?till=/konto");

        assertThat(location(come)).isEqualTo("/logga-in/utan/stark/sign-in/unknown?till=%2Fkonto");
        assertThat(visitor.get(location(come)).body())
                .contains("Din inloggning med Provlegitimation hör inte till något konto än")
                .contains("href=\"/logga-in?till=%2Fkonto\"");
    }

    @ParameterizedTest
    @EnumSource(Providers.Why.class)
    void eachReasonIsSaidInPlainWords(Providers.Why why) {
        var page = visitor.get("/logga-in/utan/stark/sign-in/" + why.code());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1").doesNotContain("entrance.provider", "{0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logga-in/med/ingen",
                "/logga-in/tillbaka/ingen",
                "/logga-in/utan/ingen/sign-in/unknown",
                "/logga-in/utan/stark/sign-in/sign-in",
                "/logga-in/utan/stark/sign-in/too-many",
                "/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/med/stark",
            })
    void whatThereIsNotIsNotFound(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoGoesNowhereIsLedNowhereElse() throws Exception {
        joined(SomeProvider.STRONG);

        assertThat(location(thereAndBack("/logga-in/med/stark?till=//elak.example/")))
                .isEqualTo("/kalmar");
    }

    @Test
    void theOwnIdentityIsRemovedOnTheAccountsPage() throws Exception {
        joined(SomeProvider.STRONG);
        var page = visitor.get("/konto").body();
        var at = page.indexOf("/konto/tjanst/", page.indexOf("kept-name\">Provlegitimation"));
        var action = page.substring(at, page.indexOf('"', at));

        assertThat(location(visitor.post("/konto", action))).isEqualTo("/konto?gjort=tjanst-bort");
        assertThat(location(visitor.post("/konto", action))).isEqualTo("/konto");
        assertThat(visitor.get("/konto").body()).contains("Du har inte kopplat någon än");
    }
}

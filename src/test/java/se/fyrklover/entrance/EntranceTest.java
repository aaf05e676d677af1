package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Passes;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Someone;

/// The pages of the entrance, as they are asked for and answered.
class EntranceTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Visitor visitor = new Visitor();
    private static final Sessions.Origin HERE = new Sessions.Origin("192.0.2.9", "Firefox/140.0");

    /// All tests come from one address on the network, which has no more attempts than any other.
    @BeforeEach
    void forgetWhereFrom() {
        Timings.forgetAttempts(product.database());
    }

    private HttpResponse<String> password(String email, String password, String till) {
        return visitor.post(
                "/logga-in", "/logga-in", "epost", email, "losenord", password, "till", till);
    }

    private HttpResponse<String> signIn(Someone someone, String till) {
        var half = password(someone.email(), Someone.PASSWORD, till);
        assertThat(half.statusCode()).isEqualTo(303);
        return visitor.post(
                half.headers().firstValue("Location").orElseThrow(),
                "/logga-in/kod",
                "kod",
                someone.code(),
                "till",
                till);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void whoHasARoleInOneAssociationComesToItsPages() {
        assertThat(location(signIn(Someone.withRole(Role.OFFICER), ""))).isEqualTo("/kalmar");
        assertThat(visitor.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWasOnTheWaySomewhereComesThere() {
        var someone = Someone.withRole(Role.OFFICER);

        assertThat(location(signIn(someone, "/kalmar/2024/siffra/followup.enrolled?insats=krus")))
                .isEqualTo("/kalmar/2024/siffra/followup.enrolled?insats=krus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elak.example/",
                "//elak.example/",
                "/\\elak.example/",
                "\\\\elak.example",
                "/\t/elak.example",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "elak.example",
                " /konto",
                "/å",
            })
    void nobodyIsLedToAnothersPage(String till) {
        assertThat(location(signIn(Someone.withRole(Role.OFFICER), till))).isEqualTo("/kalmar");
    }

    @Test
    void theSessionIsAnotherAfterSigningInAndAfterEachProof() {
        var someone = Someone.withRole(Role.OFFICER);
        visitor.set("session", "x".repeat(43));
        signIn(someone, "");
        var first = visitor.cookie("session");
        assertThat(first).isNotEqualTo("x".repeat(43)).hasSize(43);

        var proved =
                visitor.post(
                        "/bekrafta?till=/konto",
                        "/bekrafta",
                        "losenord",
                        Someone.PASSWORD,
                        "kod",
                        someone.recovery().getFirst(),
                        "till",
                        "/konto");
        assertThat(location(proved)).isEqualTo("/konto");
        assertThat(visitor.cookie("session")).isNotEqualTo(first).hasSize(43);

        visitor.set("session", first);
        assertThat(location(visitor.get("/konto"))).isEqualTo("/logga-in?till=%2Fkonto");
    }

    @Test
    void aFileComesAfterTheProofWithAPageThatLeadsBack() {
        var someone = Someone.withRole(Role.OFFICER);
        signIn(someone, "");
        var file = "/kalmar/2024/granskning.csv?visa=alla";

        var proved =
                visitor.post(
                        "/bekrafta?till=" + file,
                        "/bekrafta",
                        "losenord",
                        Someone.PASSWORD,
                        "kod",
                        someone.recovery().getFirst(),
                        "till",
                        file);

        assertThat(location(proved)).startsWith("/bekrafta/hamta?till=%2Fkalmar%2F2024%2F");
        var page = visitor.get(location(proved));
        assertThat(page.headers().firstValue("Refresh")).hasValue("0; url=" + file);
        assertThat(page.body())
                .contains("Filen hämtas nu", "href=\"/kalmar/2024/granskning\"", file);
        assertThat(visitor.get(file).statusCode()).isEqualTo(200);
        assertThat(location(visitor.get("/bekrafta/hamta?till=https://elsewhere.example/a.csv")))
                .isEqualTo("/konto");
    }

    @Test
    void betweenPasswordAndCodeNobodyIsSignedIn() {
        password(Someone.inNothing().email(), Someone.PASSWORD, "");

        assertThat(visitor.cookie("session")).isEmpty();
        assertThat(location(visitor.get("/konto"))).startsWith("/logga-in");
    }

    @Test
    void theCookiesAreOutOfReachForScriptsOtherSitesAndPlainWays() {
        var half = password(Someone.inNothing().email(), Someone.PASSWORD, "");

        assertThat(half.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.contains("steg"))
                .singleElement()
                .asString()
                .startsWith("__Host-steg=")
                .contains("Max-Age=300", "Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void pagesWithSecretsAreKeptNowhere() {
        for (var path : List.of("/logga-in", "/glomt"))
            assertThat(visitor.get(path).headers().firstValue("Cache-Control"))
                    .contains("no-store");
    }

    @Test
    void whatSomebodyWhoIsSignedInSeesIsKeptNowhere() {
        assertThat(visitor.get("/kalmar/2024").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        signIn(Someone.withRole(Role.OFFICER), "");

        for (var path : List.of("/", "/kalmar/2024", "/kalmar/2024/ekonomi.csv", "/kalmar/logg"))
            assertThat(visitor.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
    }

    @Test
    void whoSignsInAsAnotherLeavesNoSessionBehind() {
        var first = Someone.withRole(Role.OFFICER);
        signIn(first, "");
        var second = Someone.withRole(Role.OFFICER);
        // The page for signing in leads onward who is signed in already; its form may be open
        // still.
        var half =
                visitor.post(
                        "/konto",
                        "/logga-in",
                        "epost",
                        second.email(),
                        "losenord",
                        Someone.PASSWORD);
        visitor.post(location(half), "/logga-in/kod", "kod", second.code());

        assertThat(visitor.get("/konto").body()).contains(second.email());
        assertThat(product.the(Sessions.class).of(first.account())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[", "{\"id\":\"!\",\"rawId\":\"!\",\"response\":{}}"})
    void whatIsNoPasskeysAnswerIsOneThatIsNotKnown(String answer) {
        visitor.post("/logga-in", "/logga-in/nyckel/borja");

        assertThat(visitor.post("/logga-in", "/logga-in/nyckel/klar", "svar", answer).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoIsRefusedIsOnRecord() {
        var someone = Someone.withRole(Role.OFFICER);
        signIn(someone, "");

        assertThat(visitor.get("/kalmar/logg").statusCode()).isEqualTo(403);
        assertThat(someone.acts()).contains("web.refused");
    }

    @Test
    void aTextWithANulInItIsNotRead() {
        assertThat(password("a\0b@exempel.example", "fel", "").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/glomt", "/glomt", "epost", "\0").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/logga-in?till=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void whoSignsOutIsOut() {
        var someone = Someone.withRole(Role.OFFICER);
        signIn(someone, "");
        var session = visitor.cookie("session");

        assertThat(location(visitor.post("/konto", "/logga-ut"))).isEqualTo("/");
        visitor.set("session", session);
        assertThat(location(visitor.get("/konto"))).startsWith("/logga-in");
    }

    @Test
    void whoSignsOutEverywhereIsOutEverywhere() {
        var someone = Someone.withRole(Role.OFFICER);
        var elsewhere = new Visitor();
        elsewhere.set("session", someone.session().text());
        signIn(someone, "");

        visitor.post("/konto", "/konto/sessioner/avsluta");
        assertThat(location(elsewhere.get("/konto"))).startsWith("/logga-in");
        assertThat(product.the(Sessions.class).of(someone.account())).isEmpty();
    }

    @Test
    void whoeverHasASessionAloneEndsNoOthers() {
        var someone = Someone.withRole(Role.OFFICER);
        signIn(someone, "");
        var sessions = product.the(Sessions.class);
        var other = sessions.open(someone.account(), Sessions.Way.PASSKEY, HERE);
        var before = sessions.of(someone.account()).size();
        var others =
                sessions.of(someone.account()).stream()
                        .filter(it -> it.way() == Sessions.Way.PASSKEY)
                        .findFirst()
                        .orElseThrow();
        People.letProofGrowOld(someone.account());

        for (var which : List.of(others.id() + "/", ""))
            assertThat(location(visitor.post("/konto", "/konto/sessioner/" + which + "avsluta")))
                    .startsWith("/bekrafta");

        assertThat(sessions.of(someone.account())).hasSize(before);
        assertThat(sessions.caller(other, HERE)).isPresent();
    }

    @Test
    void aPasskeyThatCannotBeIsNone() {
        signIn(Someone.withRole(Role.OFFICER), "");

        // nine signs: of four in base 64, one alone says nothing
        assertThat(location(visitor.post("/konto", "/konto/nyckel/999999999/namn", "namn", "Min")))
                .isEqualTo("/konto?gjort=namn");
    }

    @Test
    void aFormsTokenCannotBeGuessedAndAnothersIsRefused() {
        visitor.get("/logga-in");
        assertThat(visitor.cookie("formular")).matches("[A-Za-z0-9_-]{43}");

        var anothers = Visitor.token(new Visitor().get("/logga-in"));
        assertThat(
                        visitor.send(
                                        "/logga-in",
                                        Visitor.form(anothers, "epost", "a", "losenord", "b"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasTypedComesBackAsText() {
        assertThat(password("\"><script>alert(1)</script>", "fel", "").body())
                .contains("&lt;script>alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void aRoleThatHasEndedHasEndedWithTheNextRequest() {
        var someone = Someone.withRole(Role.OFFICER);
        signIn(someone, "");
        assertThat(visitor.get("/kalmar/personer").statusCode()).isEqualTo(200);

        var roles = product.the(Roles.class);
        var passes = product.the(Passes.class);
        roles.heldBy(someone.account().id())
                .forEach(it -> roles.end(passes.operator(product.tenant()), it.id(), passes));

        assertThat(visitor.get("/kalmar/personer").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormThatIsNotOursIsRefused() {
        assertThat(visitor.send("/logga-in", "epost=a&losenord=b").statusCode()).isEqualTo(403);
        assertThat(visitor.send("/logga-ut", "").statusCode()).isEqualTo(403);
    }

    @Test
    void theDemosDoorIsShutWhereItIsNotTheDemo() {
        var answer =
                visitor.post(
                        "/logga-in",
                        "/logga-in/demo",
                        "konto",
                        Someone.inNothing().account().id().toString());

        assertThat(location(answer)).isEqualTo("/logga-in");
        assertThat(visitor.cookie("session")).isEmpty();
    }

    /// What may differ from one answer to the next whoever asks.
    private static String shape(HttpResponse<String> answer) {
        var headers =
                answer.headers().map().entrySet().stream()
                        .filter(it -> !it.getKey().equalsIgnoreCase("date"))
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .toList();
        return answer.statusCode()
                + headers.toString().replaceAll("formular=[^;]+", "formular=…")
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("[a-z0-9.-]+@exempel\\.example", "…");
    }

    private static String nobody(Someone like) {
        return UUID.randomUUID().toString().substring(0, 8)
                + "n".repeat(like.email().indexOf('@') - 8)
                + "@exempel.example";
    }

    @Test
    void whetherThereIsAnAccountIsNotToldByWhatIsAnswered() {
        var someone = Someone.withRole(Role.OFFICER);
        var passkeyOnly = Someone.bare().email().value();
        var wrong = shape(password(someone.email(), "fel lösenord här", ""));

        assertThat(shape(password(nobody(someone), "fel lösenord här", ""))).isEqualTo(wrong);
        assertThat(wrong).startsWith("422");
        assertThat(password(passkeyOnly, Someone.PASSWORD, "").statusCode()).isEqualTo(422);

        var asked = visitor.post("/glomt", "/glomt", "epost", someone.email());
        var askedForNobody = visitor.post("/glomt", "/glomt", "epost", nobody(someone));
        assertThat(shape(askedForNobody)).isEqualTo(shape(asked));
    }

    @Test
    void tooManyAttemptsAreToldTheSameToAll() {
        var someone = Someone.inNothing();
        var unknown = nobody(someone);
        for (int at = 0; at < 10; at++) {
            password(someone.email(), "fel", "");
            password(unknown, "fel", "");
        }

        var waits = password(someone.email(), "fel", "");
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.body()).contains("Vänta 15 minuter");
        assertThat(shape(password(unknown, "fel", ""))).isEqualTo(shape(waits));
    }

    @Test
    void whetherThereIsAnAccountIsNotToldByHowLongItTakes() {
        var someone = Someone.withRole(Role.OFFICER);
        var known = new Timings();
        var unknown = new Timings();
        var page = visitor.get("/logga-in");
        var rounds = Boolean.getBoolean("fyrklover.thorough") ? 2_000 : 60;
        for (int at = -5; at < rounds; at++) {
            forgetWhereFrom();
            var first = at % 2 == 0;
            known.time(first, at >= 0, () -> ask(page, someone.email()));
            unknown.time(true, at >= 0, () -> ask(page, nobody(someone)));
            known.time(!first, at >= 0, () -> ask(page, someone.email()));
        }

        assertThat(known.apartFrom(unknown))
                .as("known %s, unknown %s", known, unknown)
                .isLessThan(Duration.ofMillis(3).plus(known.noise().plus(unknown.noise())));
    }

    private void ask(HttpResponse<String> page, String email) {
        var answer =
                visitor.send(
                        "/logga-in",
                        Visitor.form(
                                Visitor.token(page), "epost", email, "losenord", "fel lösenord"));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void whatAFormSentStandsInNoAddressOfThePageThatComesBack() {
        var answer = password(Someone.inNothing().email(), "hemligt-i-tretton", "");

        assertThat(answer.body()).doesNotContain("hemligt-i-tretton").doesNotContain("_csrf=");
    }

    @Test
    void anAddressThatIsNoneSaysSoPlainly() {
        assertThat(visitor.get("/aterstall/" + "x".repeat(43)).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/aterstall/kort").body()).contains("Adressen gäller inte längre");
    }
}

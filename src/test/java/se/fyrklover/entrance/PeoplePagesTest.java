package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.Apps;
import se.fyrklover.access.AtOnce;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Someone;
import se.fyrklover.access.Tenant;

/// The pages of people, and what an invitation's address leads to.
class PeoplePagesTest {

    private static final String PASSWORD = "gurkmeja och norrsken";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\"><code>([A-Z2-7 ]+)<");
    private static final Pattern SEALED = Pattern.compile("name=\"erbjudande\" value=\"([^\"]+)\"");

    private final RunningProduct product = RunningProduct.shared();
    private final Tenant tenant = People.association();
    private final Account administrator = People.with(Role.ADMINISTRATOR, tenant, "Ada Berg");
    private final Asking ada = Asking.with(People.signedIn(administrator));
    private final String page = "/" + tenant.slug() + "/personer";
    private final String email = UUID.randomUUID() + "@example.org";

    /// All tests come from one address on the network, which has no more attempts than any other.
    @BeforeEach
    void forgetWhereFrom() {
        Timings.forgetAttempts(product.database());
    }

    private HttpResponse<String> invite(String to, Role role) {
        return ada.post(
                page, Map.of("name", "Bo Ek", "email", to, "role", role.code(), "subject", ""));
    }

    /// The path in the letter, read as only its recipient can.
    private String letter(String to) {
        var owner = product.database();
        try (var connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                var question =
                        connection.prepareStatement(
                                """
                                select body from letter
                                where recipient = ? and body like '%/inbjudan/%'
                                order by made_at desc
                                """)) {
            question.setString(1, to);
            var rows = question.executeQuery();
            if (!rows.next()) throw new AssertionError("no letter to " + to);
            return rows.getString(1)
                    .lines()
                    .filter(it -> it.startsWith("http"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("https?://[^/]+", "");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> accept(Visitor visitor, String path) {
        var form = visitor.get(path);
        return visitor.send(
                path,
                Visitor.form(
                        Visitor.token(form),
                        "losenord",
                        PASSWORD,
                        "erbjudande",
                        found(SEALED, form),
                        "kod",
                        Apps.code(found(SECRET, form), Clock.systemUTC().instant())));
    }

    private static Visitor signedIn(Someone someone) {
        var visitor = new Visitor();
        visitor.set("session", someone.session().text());
        return visitor;
    }

    @Test
    void whoIsInvitedReadsTheLetterChoosesAPasswordAndAnAppAndIsInside() {
        assertThat(location(invite(email, Role.AUDITOR))).isEqualTo(page + "?gjort=inbjuden");
        assertThat(ada.get(page).body()).contains("Inbjudna som inte svarat", email);
        var path = letter(email);
        var visitor = new Visitor();
        assertThat(visitor.get(path).body())
                .contains("Välkommen, Bo Ek", "Du är inbjuden som Revisor");

        var done = accept(visitor, path);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("Klart, du är inloggad", "återställningskoder");
        assertThat(visitor.get(page).body()).contains("2 personer har roller här", "Bo Ek");
        assertThat(ada.get(page).body()).doesNotContain("Inbjudna som inte svarat");
    }

    @Test
    void whatWasWrongIsToldAndTheSecretOfTheAppStaysTheSame() {
        invite(email, Role.AUDITOR);
        var visitor = new Visitor();
        var form = visitor.get(letter(email));

        var answer =
                visitor.send(
                        letter(email),
                        Visitor.form(
                                Visitor.token(form),
                                "losenord",
                                "kort",
                                "erbjudande",
                                found(SEALED, form),
                                "kod",
                                "000000"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Lösenordet behöver minst", "Koden stämmer inte");
        assertThat(found(SECRET, answer)).isEqualTo(found(SECRET, form));
        assertThat(accept(visitor, letter(email)).statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationThatWasUsedTakenBackOrNeverMadeSaysSoPlainly() {
        invite(email, Role.AUDITOR);
        var path = letter(email);
        accept(new Visitor(), path);
        gone(path);

        var other = UUID.randomUUID() + "@example.org";
        invite(other, Role.OFFICER);
        var withdraw =
                Pattern.compile("action=\"([^\"]+/ta-tillbaka)\"").matcher(ada.get(page).body());
        assertThat(withdraw.find()).isTrue();
        assertThat(location(ada.post(withdraw.group(1), Map.of())))
                .isEqualTo(page + "?gjort=tillbaka");
        assertThat(location(ada.post(withdraw.group(1), Map.of())))
                .isEqualTo(page + "?gjort=redan");
        gone(letter(other));
        gone("/inbjudan/" + "A".repeat(43));
        gone("/inbjudan/kort");
    }

    private static void gone(String path) {
        var visitor = new Visitor();
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(410);
        assertThat(answer.body())
                .contains("Inbjudan gäller inte längre", "kan förbundets administratör bjuda in");
        assertThat(visitor.post("/logga-in", path).statusCode()).isEqualTo(410);
    }

    @Test
    void whoHasAnAccountSignsInAndTakesTheRoleWithIt() {
        var someone = Someone.inNothing();
        invite(someone.email(), Role.MANAGER);
        var path = letter(someone.email());
        var stranger = new Visitor();
        assertThat(stranger.get(path).body())
                .contains("Du har redan ett konto", "Logga in som " + someone.email())
                .doesNotContain("name=\"losenord\"");
        assertThat(location(stranger.post("/logga-in", path + "/ta-emot")))
                .startsWith("/logga-in?till=");

        var taken = signedIn(someone).post(path, path + "/ta-emot");

        assertThat(location(taken)).isEqualTo("/" + tenant.slug());
        assertThat(signedIn(someone).get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOfferedToAnotherIsRefusedWithTheAddressThatItIsFor() {
        var someone = Someone.inNothing();
        invite(someone.email(), Role.MANAGER);
        var other = signedIn(Someone.inNothing());

        var refused = other.post("/konto", letter(someone.email()) + "/ta-emot");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Logga in som " + someone.email());
        assertThat(other.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void aRoleToOneselfOrTwiceOrForNothingIsRefusedAndWhatWasTypedStays() {
        var own = invite(administrator.email().value(), Role.MANAGER);
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body())
                .contains("ingen ger sig själv en roll", "value=\"Bo Ek\"")
                .contains("value=\"" + administrator.email().value() + "\"");

        var officer = People.with(Role.OFFICER, tenant, "Olle Ohm");
        assertThat(invite(officer.email().value(), Role.OFFICER).body())
                .contains("Olle Ohm har den redan");

        var empty =
                ada.post(
                        page, Map.of("name", " ", "email", "ingen", "role", "kung", "subject", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("3 fält behöver rättas", "en e-postadress", "en av rollerna")
                .contains("value=\"ingen\"");
        assertThat(invite(email, Role.MEMBER_CONTACT).body()).contains("en medlem, eftersom");
    }

    @Test
    void rolesOfRoomsAreNotGivenInTheOffice() {
        assertThat(invite(email, Role.COORDINATOR).statusCode()).isEqualTo(422);
    }

    @Test
    void invitingTakesAFreshProof() {
        People.letProofGrowOld(administrator);

        assertThat(location(invite(email, Role.OFFICER))).startsWith("/bekrafta?till=");
        assertThat(ada.get(page).body()).doesNotContain(email);
    }

    private String toEnd(Account account) {
        return page + "/roll/" + grant(account) + "/avsluta";
    }

    private UUID grant(Account account) {
        return product.the(Roles.class).heldBy(account.id()).getFirst().id();
    }

    @Test
    void aSessionFromBeforeARoleEndedOpensNothingMore() {
        var officer = People.with(Role.OFFICER, tenant, "Olle Ohm");
        var session = Asking.with(People.signedIn(officer));
        assertThat(session.get(page).statusCode()).isEqualTo(200);

        assertThat(location(ada.post(toEnd(officer), Map.of())))
                .isEqualTo(page + "?gjort=avslutad");

        var refused = session.get(page);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Det här är inte för dina roller");
        assertThat(session.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoEndEachOtherAtOnceOneHearsThatItWasTooLate() throws Exception {
        for (var round = 0; round < 5; round++) {
            var place = People.association();
            var one = People.with(Role.ADMINISTRATOR, place, "Ada");
            var two = People.with(Role.ADMINISTRATOR, place, "Bo");
            var answers = AtOnce.all(List.of(ending(place, one, two), ending(place, two, one)));

            assertThat(answers)
                    .filteredOn(it -> location(it).endsWith("?gjort=avslutad"))
                    .hasSize(1);
            // Who comes so late that the role had ended before it asked has nothing to see here.
            assertThat(answers)
                    .filteredOn(it ->
                            it.body().contains("Din roll har just avslutats")
                                    || it.body().contains("Det här är inte för dina roller"))
                    .hasSize(1);
        }
    }

    private Callable<HttpResponse<String>> ending(Tenant place, Account who, Account whose) {
        var asking = Asking.with(People.signedIn(who));
        var path = "/" + place.slug() + "/personer/roll/" + grant(whose) + "/avsluta";
        return () -> asking.post(path, Map.of());
    }

    @Test
    void theLastAdministratorStaysAndIsToldWhatToDo() {
        var answer = ada.post(toEnd(administrator), Map.of());

        assertThat(location(answer)).isEqualTo(page + "?gjort=sista");
        assertThat(ada.get(location(answer)).body())
                .contains("Rollen är kvar. Förbundet måste ha en administratör");
    }

    @Test
    void whatHasEndedAlreadyIsToldPlainly() {
        var path = toEnd(People.with(Role.OFFICER, tenant, "Olle Ohm"));
        ada.post(path, Map.of());

        var again = ada.post(path, Map.of());

        assertThat(location(again)).isEqualTo(page + "?gjort=redan");
        assertThat(ada.get(location(again)).body()).contains("gällde inte längre");
    }

    @Test
    void whoLeavesTheLastRoleIsToldAndSeesTheAssociationNoMore() {
        var officer = People.with(Role.OFFICER, tenant, "Olle Ohm");
        var olle = Asking.with(People.signedIn(officer));

        var left = olle.post(toEnd(officer), Map.of());

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).contains("Rollen är avslutad");
        assertThat(olle.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void theRoleOfAnotherAssociationIsNotReachedThroughTheOwn() {
        var other = People.association();
        var officer = People.with(Role.OFFICER, other, "Olle Ohm");

        var through = ada.post(toEnd(officer), Map.of());
        var there =
                ada.post(
                        "/" + other.slug() + "/personer/roll/" + grant(officer) + "/avsluta",
                        Map.of());

        assertThat(location(through)).isEqualTo(page + "?gjort=redan");
        assertThat(there.statusCode()).isEqualTo(403);
        assertThat(product.the(Roles.class).heldBy(officer.id())).hasSize(1);
    }

    @Test
    void whoHasRolesInSeveralSwitchesInPlainSight() {
        var other = People.association();
        var officer = People.with(Role.OFFICER, tenant, "Olle Ohm");
        People.give(officer, Role.AUDITOR, "", other);
        var olle = Asking.with(People.signedIn(officer));

        assertThat(olle.get(page).body())
                .contains("<a href=\"/" + tenant.slug() + "\" aria-current=\"true\">")
                .contains("<a href=\"/" + other.slug() + "\">" + other.name() + "</a>");
        assertThat(olle.get("/" + other.slug() + "/logg").statusCode()).isEqualTo(200);
        assertThat(olle.get("/" + tenant.slug() + "/logg").statusCode()).isEqualTo(403);
        assertThat(olle.get("/").body()).contains(other.name(), tenant.name());
        assertThat(ada.get("/").body()).contains(tenant.name()).doesNotContain(other.name());
    }
}

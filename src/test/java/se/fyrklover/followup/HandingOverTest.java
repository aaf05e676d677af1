package se.fyrklover.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Event;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Text;

/// What a room meets that hands in a period report, and what comes of it.
class HandingOverTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String NONCE = "n".repeat(43);

    @SuppressWarnings("NullAway.Init")
    private static RoomsOffice office;

    @BeforeAll
    static void anAssociation() {
        office = RoomsOffice.made();
    }

    private static HttpResponse<String> handIn(Token token, SomeReport report) {
        return office.handIn(token.shown().text(), NONCE, report.report().json());
    }

    private static Figure enrolled(String intervention, String name) {
        return office.snapshot()
                .during(RoomsOffice.INTERIM)
                .the(
                        "followup.enrolled",
                        new Facet(Dimension.INTERVENTION, intervention, Text.name(name)));
    }

    private static List<Event> acts(String code) {
        return PRODUCT
                .the(Tenants.class)
                .within(
                        office.tenant().id(),
                        () ->
                                PRODUCT.the(AuditLog.class)
                                        .events(
                                                office.tenant().id(),
                                                AuditLog.Filter.ALL,
                                                Long.MAX_VALUE,
                                                10_000))
                .stream()
                .filter(it -> it.act().equals(code))
                .toList();
    }

    @Test
    void aReportIsReceivedOnceHoweverOftenItIsSent() {
        var token = office.connected("bron");
        var report = office.report("bron");
        var acts = acts("followup.received").size();

        var first = handIn(token, report);
        var revision = office.tenant().revision();
        var second = handIn(token, report);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body())
                .contains("\"status\":201", "\"digest\":\"" + report.report().digest().hex());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body())
                .isEqualTo(first.body().replace("\"status\":201", "\"status\":200"));
        assertThat(office.tenant().revision()).isEqualTo(revision);
        assertThat(acts("followup.received")).hasSize(acts + 1);
        assertThat(acts("followup.received").getFirst().told().orElseThrow().who())
                .isEqualTo("room");
    }

    @Test
    void ofManyAtOnceOneIsReceived() throws Exception {
        var token = office.connected("bron");
        var report = office.report("bron");
        Callable<Integer> sending = () -> handIn(token, report).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(List.of(sending, sending, sending, sending)).stream()
                            .map(it -> it.resultNow())
                            .toList();

            assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        }
    }

    @Test
    void figuresRestOnWhatWasReceivedAndOpenToIt() {
        handIn(office.connected("bron"), office.report("bron").with("participants", "", "new", 8));
        var reader = office.session(office.person(se.fyrklover.access.Role.OFFICER, ""));

        var figure = enrolled("bron", "Bron");
        assertThat(figure.outcome()).isEqualTo(Outcome.known(20, Unit.PERSONS));
        var place = ((Formula.Reported) figure.formula()).place();
        assertThat(place.file()).matches("periodrapport-\\d+\\.json");

        var opened =
                office.get(
                        office.path("/2025-01-01--2025-08-31/siffra/followup.enrolled?insats=bron"),
                        reader);
        var row =
                office.path(
                        "/periodrapporter/%s/%d"
                                .formatted(place.file().replaceAll("\\D", ""), place.row()));
        assertThat(opened.body()).contains(row);
        assertThat(office.get(row, reader).body())
                .containsPattern(
                        "(?s)aria-current=\"true\"><th scope=\"row\">Inskrivna</th>\\s*<td class=\"num\">20<");
        // Stigen's own 25 of the package, and the 20 received
        assertThat(office.snapshot().during(RoomsOffice.INTERIM).the("followup.enrolled").outcome())
                .isEqualTo(Outcome.known(25 + 20, Unit.PERSONS));
        assertThat(office.get(office.path("/2025-01-01--2025-08-31/insatser/bron"), reader).body())
                .contains("Fler kom vidare än förra året.");
    }

    @Test
    void whatWasReceivedStandsWhenAPackageIsBroughtIn() {
        var other = RoomsOffice.made();
        other.handIn(
                other.connected("bron").shown().text(),
                NONCE,
                other.report("bron").report().json());
        var before = other.snapshot().during(RoomsOffice.INTERIM).the("followup.enrolled");

        other.bring("Klöverbygdens förbund");

        assertThat(before.outcome()).isEqualTo(Outcome.known(25 + 20, Unit.PERSONS));
        assertThat(other.snapshot().during(RoomsOffice.INTERIM).the("followup.enrolled").outcome())
                .isEqualTo(before.outcome());
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        var token = office.connected("bron");
        var report = office.report("bron");
        handIn(token, report);

        var answer = handIn(token, report.telling("obstacles", "Få platser."));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("En annan rapport har redan tagits emot");
    }

    @Test
    void aCorrectedReportReplacesTheFirstWhichIsKept() {
        var token = office.connected("stigen");
        handIn(token, office.report("stigen"));
        handIn(
                token,
                office.report("stigen")
                        .with("participants", "", "enrolled", 21)
                        .with("participants", "", "ongoing", 16) // 21 − 5
                        .with("sex", "enrolled", "men", 9)
                        .with("sex", "enrolled", "total", 21)); // 12 + 9

        var received =
                PRODUCT.the(ReceivedReports.class).of(office.operator()).stream()
                        .filter(it -> it.report().intervention().equals("stigen"))
                        .toList();
        assertThat(received).hasSizeGreaterThanOrEqualTo(2);
        assertThat(received.get(0).stands()).isTrue();
        assertThat(received.get(1).stands()).isFalse();
        assertThat(enrolled("stigen", "Stigen").outcome())
                .isEqualTo(Outcome.known(21, Unit.PERSONS));
    }

    @Test
    void nothingIsReceivedForAClosedPeriodOrAPartOfOneUntilItIsOpenedAgain() {
        var other = RoomsOffice.made();
        var closed = PRODUCT.the(ClosedPeriods.class);
        var token = other.connected("bron");
        var before = other.report("bron");
        other.handIn(token.shown().text(), NONCE, before.report().json());
        closed.close(other.operator(), se.fyrklover.shared.Period.year(2025));

        var refused =
                other.handIn(token.shown().text(), NONCE, other.report("bron").report().json());
        var again = other.handIn(token.shown().text(), NONCE, before.report().json());
        var closing = closed.of(other.operator()).getFirst();
        closed.openAgain(other.operator(), closing.id());
        var late = other.handIn(token.shown().text(), NONCE, other.report("bron").report().json());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("2025 är stängt för rapporter.");
        assertThat(again.statusCode()).as("received before").isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(201);
        assertThat(closed.of(other.operator())).hasSize(1);
    }

    @Test
    void aTokenIsForOneInterventionOfOneAssociation() {
        var other = RoomsOffice.made();
        var token = office.connected("bron");

        var intervention = handIn(token, office.report("stigen"));
        var association = handIn(token, other.report("bron"));

        assertThat(intervention.statusCode()).isEqualTo(403);
        assertThat(association.statusCode()).as("a forged tenant").isEqualTo(403);
        assertThat(PRODUCT.the(ReceivedReports.class).of(other.operator())).isEmpty();
    }

    @Test
    void aRoomMayDoNothingElse() {
        var shown =
                (RoomConnections.Shown.Known)
                        PRODUCT.the(RoomConnections.class)
                                .shown(office.connected("bron").shown().text(), "192.0.2.1");
        var pass = PRODUCT.the(Passes.class).of(shown.room(), office.tenant());
        var elsewhere = PRODUCT.the(Passes.class).of(shown.room(), PRODUCT.tenant());

        for (var right : Right.values()) {
            assertThat(pass.may(right)).isFalse();
            assertThat(pass.may(right, "bron")).isEqualTo(right == Right.REPORT);
            assertThat(pass.may(right, "stigen")).isFalse();
            assertThat(elsewhere.may(right, "bron")).isFalse();
        }
        assertThatThrownBy(pass::demandProof).isInstanceOf(NotAllowed.class);
    }

    @Test
    void sumsThatDisagreeAreSaidInTheLanguageThatIsAskedFor() {
        var token = office.connected("bron");
        // 12 + 9 = 21, of 20 enrolled
        var report = office.report("bron").with("sex", "enrolled", "men", 9).report().json();

        var swedish = office.handIn(token.shown().text(), NONCE, report);
        var english =
                office.send(
                        office.request("/api/v1/period-reports")
                                .header("Authorization", "Bearer " + token.shown().text())
                                .header("Fyrklover-Nonce", NONCE)
                                .header("Accept-Language", "en-GB, sv;q=0.5")
                                .POST(BodyPublishers.ofString(report)));

        assertThat(swedish.statusCode()).isEqualTo(422);
        assertThat(swedish.body()).contains("I tabellen ”Kön” är ”Summa” 20, men delarna blir 21.");
        assertThat(english.body()).contains("In the table “Sex”, “Total” is 20");
    }

    @Test
    void whatIsNoReportIsRefusedAndWhatIsTooLargeIsNotRead() {
        var token = office.connected("bron").shown().text();

        assertThat(office.handIn(token, NONCE, "{\"format\":1,\"name\":\"Eva\"}").statusCode())
                .isEqualTo(422);
        assertThat(office.handIn(token, NONCE, "").statusCode()).isEqualTo(422);
        assertThat(office.handIn(token, NONCE, " ".repeat(1_000_001)).statusCode()).isEqualTo(413);
        assertThat(
                        office.send(
                                        office.request("/api/v1/period-reports")
                                                .header("Authorization", "Bearer " + token)
                                                .header("Fyrklover-Nonce", NONCE)
                                                .POST(
                                                        BodyPublishers.ofInputStream(() ->
                                                                new java.io.ByteArrayInputStream(
                                                                        new byte[1_000_001]))))
                                .statusCode())
                .as("of no length told")
                .isEqualTo(413);
        assertThat(office.handIn(token, "kort", office.report("bron").report().json()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theRoomCanTellThatItIsTheOfficeThatAnswers() throws Exception {
        var token = office.connected("bron");
        var report = office.report("bron");

        var answer = handIn(token, report);

        var key =
                MessageDigest.getInstance("SHA-256")
                        .digest(token.text().getBytes(StandardCharsets.US_ASCII));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var said = NONCE + "\n" + report.report().digest().hex() + "\n201";
        assertThat(answer.headers().firstValue("Fyrklover-Proof"))
                .hasValue(
                        HexFormat.of()
                                .formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    /// Whoever stands where the office should hears what the room shows, and nothing else.
    @Test
    void whatTheRoomShowsIsNeitherTheTokenNorWhatTheOfficeProvesItselfBy() {
        var token = office.connected("bron");
        var report = office.report("bron");
        var said = NONCE + "\n" + report.report().digest().hex() + "\n201";

        var proof = handIn(token, report).headers().firstValue("Fyrklover-Proof");

        assertThat(office.handIn(token.text(), NONCE, report.report().json()).statusCode())
                .as("the token itself is never sent, and opens nothing")
                .isEqualTo(401);
        for (var overheard : List.of(token.shown(), token.shown().shown()))
            assertThat(proof)
                    .isNotEqualTo(
                            Optional.of(
                                    se.fyrklover.secret.Mac.agreed(overheard)
                                            .of(said.getBytes(StandardCharsets.UTF_8))
                                            .hex()));
    }

    @Test
    void aPreviewChangesNothing() {
        var token = office.connected("bron");
        var report = office.report("bron").report();
        var revision = office.tenant().revision();

        var answer =
                office.handIn(
                        "/api/v1/period-reports/preview",
                        token.shown().text(),
                        NONCE,
                        report.json());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"number\":null", report.digest().hex());
        assertThat(office.tenant().revision()).isEqualTo(revision);
        assertThat(handIn(token, new SomeReport(report)).statusCode()).isEqualTo(201);
    }

    @Test
    void anEndedOrUnknownTokenOpensNothing() {
        var connections = PRODUCT.the(RoomConnections.class);
        var issued = connections.issue(office.operator(), "bron").orElseThrow();
        var report = office.report("bron");

        assertThat(connections.end(office.operator(), issued.connection().id())).isTrue();
        assertThat(connections.end(office.operator(), issued.connection().id())).isFalse();

        assertThat(handIn(issued.token(), report).statusCode()).isEqualTo(401);
        assertThat(handIn(Token.random(), report).statusCode()).isEqualTo(401);
        var without =
                office.send(
                        office.request("/api/v1/period-reports")
                                .header("Accept-Language", "en")
                                .POST(BodyPublishers.ofString(report.report().json())));
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.body())
                .isEqualTo(
                        "{\"status\":401,\"faults\":[\"The key is not valid. Ask the office for a new one.\"]}");
    }

    @Test
    void whoeverGuessesHasToWaitAndWhoeverKnowsDoesNot() {
        var connections = PRODUCT.the(RoomConnections.class);
        var from = "198.51.100.7";

        for (var at = 0; at < RoomConnections.MOST_ATTEMPTS; at++)
            assertThat(connections.shown(Token.random().text(), from))
                    .isInstanceOf(RoomConnections.Shown.Unknown.class);

        assertThat(connections.shown(Token.random().text(), from))
                .isInstanceOf(RoomConnections.Shown.TooMany.class);
        assertThat(connections.shown(office.connected("bron").shown().text(), from))
                .isInstanceOf(RoomConnections.Shown.Known.class);
        assertThat(connections.shown(Token.random().text(), "198.51.100.8"))
                .isInstanceOf(RoomConnections.Shown.Unknown.class);
    }

    @Test
    void whatWasReceivedIsNeitherChangedNorTakenAway() {
        handIn(office.connected("bron"), office.report("bron"));
        var sql = PRODUCT.the(JdbcClient.class);

        for (var change :
                List.of("update received_report set content = ''", "delete from received_report"))
            assertThatThrownBy(() ->
                            PRODUCT.the(Tenants.class)
                                    .within(office.tenant().id(), () -> sql.sql(change).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
    }

    @Test
    void theTokenIsNowhereInTheDatabase() throws Exception {
        var token = office.connected("bron");
        var digest =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(token.text().getBytes(StandardCharsets.US_ASCII)));

        var rows =
                PRODUCT.the(Tenants.class)
                        .within(
                                office.tenant().id(),
                                () ->
                                        PRODUCT.the(JdbcClient.class)
                                                .sql(
                                                        "select room_connection::text from room_connection")
                                                .query(String.class)
                                                .list());

        assertThat(rows).isNotEmpty();
        assertThat(rows).noneMatch(it -> it.contains(token.text()) || it.contains(digest));
    }
}

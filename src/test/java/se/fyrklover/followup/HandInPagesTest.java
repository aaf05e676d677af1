package se.fyrklover.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Period;

/// The pages on which the office lets rooms in, and on which a reporter hands a file in.
class HandInPagesTest {

    @SuppressWarnings("NullAway.Init")
    private static RoomsOffice office;

    private final String reporter = session(Role.INTERVENTION_REPORTER, "bron");
    private final String page = office.path("/insatser/bron/rapport");

    @BeforeAll
    static void anAssociation() {
        office = RoomsOffice.made();
    }

    private static String session(Role role, String subject) {
        return office.session(office.person(role, subject));
    }

    @Test
    void aFileIsShownBesideWhatIsThereAndThenReceived() {
        var report = office.report("bron").report();

        var shown = office.post(page, page, reporter, "fil", report.json());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("är inte lämnad ännu", report.digest().hex());
        // the package says 22 new, the report 8
        assertThat(shown.body())
                .containsPattern(
                        "(?s)Nya</th><td class=\"num\">22</td>.{0,40}>8</td><td class=\"num\">−14<");

        var received =
                office.post(
                        page,
                        page + "/lamna",
                        reporter,
                        "rapport",
                        report.json(),
                        "kontrollsumma",
                        report.digest().hex());

        assertThat(received.statusCode()).isEqualTo(303);
        var to = received.headers().firstValue("Location").orElseThrow();
        assertThat(to).contains(office.path("/periodrapporter/"));
        var at = office.get(to.substring(to.indexOf("/rum-")), reporter);
        assertThat(at.body()).contains("Rapporten är mottagen.", "Lämnad av Rut Rönn.");
        assertThat(
                        office.post(
                                        page,
                                        page + "/lamna",
                                        reporter,
                                        "rapport",
                                        report.json(),
                                        "kontrollsumma",
                                        report.digest().hex())
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("?gjort=redan-mottagen");
    }

    /// The first eight months of 2026, of which the package says nothing.
    private HttpResponse<String> type(String... boxes) {
        var fields = new ArrayList<>(List.of("fran", "2026-01-01", "till", "2026-08-31"));
        fields.addAll(List.of(boxes));
        return office.post(
                page + "/skriv", page + "/skriv", reporter, fields.toArray(String[]::new));
    }

    @Test
    void aTypedReportIsShownAndThenReceivedAndIsFiguresLikeAnyOther() {
        // 7 women and 5 men are 12, who are all enrolled
        var shown =
                type(
                        "participants.enrolled", "12",
                        "sex.women", "7",
                        "sex.men", "5",
                        "ord.results", "Skrivet för hand.");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        var json = Pattern.compile("name=\"rapport\" value=\"([^\"]+)\"").matcher(shown.body());
        assertThat(json.find()).isTrue();
        var report = HtmlUtils.htmlUnescape(json.group(1));

        var changed =
                office.post(page + "/skriv", page + "/skriv/andra", reporter, "rapport", report);
        assertThat(changed.body())
                .containsPattern("name=\"sex.women\"[^>]*value=\"7\"")
                .contains("Skrivet för hand.");

        var received =
                office.post(
                        page,
                        page + "/lamna",
                        reporter,
                        "rapport",
                        report,
                        "kontrollsumma",
                        PeriodReport.parse(report).orThrow().digest().hex());

        assertThat(received.headers().firstValue("Location").orElseThrow())
                .endsWith("?gjort=mottagen");
        assertThat(
                        office.snapshot()
                                .during(
                                        new Period(
                                                LocalDate.of(2026, 1, 1),
                                                LocalDate.of(2026, 8, 31)))
                                .the("followup.enrolled")
                                .outcome())
                .isEqualTo(Outcome.known(12, Unit.PERSONS));
    }

    @Test
    void whatIsTypedWrongIsSaidAndAllThatWasTypedIsKept() {
        var wrong = type("participants.enrolled", "tolv", "sex.women", "7");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#participants.enrolled\"", "ett antal i hela tal")
                .containsPattern("name=\"participants.enrolled\"[^>]*value=\"tolv\"")
                .containsPattern("name=\"sex.women\"[^>]*value=\"7\"");

        // 7 + 4 = 11, of 12 enrolled
        var sums = type("participants.enrolled", "12", "sex.women", "7", "sex.men", "4");
        assertThat(sums.statusCode()).isEqualTo(422);
        assertThat(sums.body())
                .contains("11", "12")
                .containsPattern("name=\"sex.men\"[^>]*value=\"4\"");
        assertThat(type().body()).contains("ds-error-summary");
    }

    @Test
    void theFormBeginsWithWhatStandsAndNobodyTypesForAnothersIntervention() {
        var stands = office.get(page + "/skriv?fran=2025-01-01&till=2025-08-31", reporter);
        assertThat(stands.body()).containsPattern("name=\"participants.new\"[^>]*value=\"\\d+\"");
        assertThat(
                        office.get(page + "/skriv?fran=2025-09-01&till=2025-08-31", reporter)
                                .statusCode())
                .isEqualTo(422);
        var others = office.path("/insatser/stigen/rapport/skriv");
        assertThat(office.get(others, reporter).statusCode()).isEqualTo(403);
        assertThat(office.post(page, others, reporter, "participants.enrolled", "1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyWhatWasShownIsReceived() {
        var shown = office.report("bron").report();
        var other = office.report("bron").report();

        var answer =
                office.post(
                        page,
                        page + "/lamna",
                        reporter,
                        "rapport",
                        other.json(),
                        "kontrollsumma",
                        shown.digest().hex());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Rapporten är inte den som visades.");
    }

    @Test
    void anotherInterventionIsNotOnesOwn() {
        var stigen = office.path("/insatser/stigen/rapport");

        assertThat(office.get(stigen, reporter).statusCode()).isEqualTo(403);
        assertThat(
                        office.post(
                                        page,
                                        stigen,
                                        reporter,
                                        "fil",
                                        office.report("stigen").report().json())
                                .statusCode())
                .isEqualTo(403);
        var file =
                office.post(page, page, reporter, "fil", office.report("stigen").report().json());
        assertThat(file.statusCode()).isEqualTo(403);
        assertThat(file.body()).contains("Rapporten gäller en annan insats");
    }

    @Test
    void whoHandedItInIsNotToldToAnybody() {
        var other = RoomsOffice.made();
        open(other, true);
        var session = other.session(other.person(Role.INTERVENTION_REPORTER, "bron"));
        var form = other.path("/insatser/bron/rapport");
        var report = other.report("bron").report();
        other.post(
                form,
                form + "/lamna",
                session,
                "rapport",
                report.json(),
                "kontrollsumma",
                report.digest().hex());

        var page = other.path("/periodrapporter/1");
        assertThat(other.get(page, session).body()).contains("Rut Rönn");
        var anybody = RunningProduct.shared().get(page);
        assertThat(anybody.statusCode()).isEqualTo(200);
        assertThat(anybody.body()).contains("Inskrivna").doesNotContain("Rut Rönn");
        // else it stands among those that anybody may read, for every other test
        open(other, false);
    }

    private static void open(RoomsOffice office, boolean open) {
        var tenants = RunningProduct.shared().the(Tenants.class);
        tenants.within(
                office.tenant().id(),
                () -> {
                    tenants.open(office.tenant().id(), open);
                    return true;
                });
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        var sums = office.report("bron").with("sex", "enrolled", "men", 9).report();

        assertThat(office.post(page, page, reporter, "fil", "namn;antal").body())
                .contains("Det här är ingen periodrapport.");
        assertThat(office.post(page, page, reporter, "fil", "").body()).contains("Välj en fil.");
        assertThat(office.post(page, page, reporter, "fil", sums.json()).body())
                .contains("men delarna blir 21.");
        assertThat(office.post(page, page, reporter, "fil", " ".repeat(3_000_000)).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void whoHasNoSuchRoleComesNowhere() {
        var board = session(Role.BOARD_MEMBER, "");

        assertThat(office.get(office.path("/rum"), board).statusCode()).isEqualTo(403);
        assertThat(office.get(office.path("/rum"), reporter).statusCode()).isEqualTo(403);
        assertThat(office.get(page, board).statusCode()).isEqualTo(403);
        assertThat(RunningProduct.shared().get(page).statusCode()).isEqualTo(303);
        assertThat(RunningProduct.shared().get(office.path("/rum")).statusCode()).isEqualTo(303);
    }

    @Test
    void aTokenIsShownOnceAndEnded() {
        var manager = session(Role.MANAGER, "");
        var rooms = office.path("/rum");

        var issued = office.post(rooms, rooms, manager, "intervention", "stigen");

        var token = Pattern.compile("id=\"token\">([A-Za-z0-9_-]{43})<").matcher(issued.body());
        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(token.find()).isTrue();
        var shown = Token.parse(token.group(1)).orElseThrow().shown().text();
        var again = office.get(rooms, manager).body();
        assertThat(again).contains("Inte använd ännu.").doesNotContain(token.group(1));
        var report = office.report("stigen").report().json();
        assertThat(office.handIn(shown, "n".repeat(43), report).statusCode()).isEqualTo(201);

        var end = Pattern.compile("action=\"([^\"]+/avsluta)\"").matcher(again);
        assertThat(end.find()).isTrue();
        assertThat(office.post(rooms, end.group(1), manager).statusCode()).isEqualTo(303);
        assertThat(office.handIn(shown, "n".repeat(43), report).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorSeesWhoIsLetInAndNothingThatWasReceived() {
        var body = office.get(office.path("/rum"), session(Role.ADMINISTRATOR, "")).body();

        assertThat(body).contains("Rum som får lämna rapporter");
        assertThat(body).doesNotContain("Mottagna rapporter", "Stängda perioder");
    }

    @Test
    void aPeriodThatNoDatabaseHoldsIsNotClosed() {
        var officer = session(Role.OFFICER, "");
        var rooms = office.path("/rum");

        for (var period :
                List.of("0001-01-01--+999999999-12-31", "-4711-01-01--2024-12-31", "--", "x--y"))
            assertThat(
                            office.post(rooms, rooms + "/stang", officer, "period", period)
                                    .headers()
                                    .firstValue("Location")
                                    .orElse(""))
                    .as(period)
                    .endsWith("redan-stangd");
    }

    @Test
    void anOfficerClosesAPeriodAndOpensItAgain() {
        var officer = session(Role.OFFICER, "");
        var rooms = office.path("/rum");

        var closed =
                office.post(rooms, rooms + "/stang", officer, "period", "2024-01-01--2024-12-31");

        assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("?gjort=stangd");
        var open =
                Pattern.compile("action=\"([^\"]+/oppna)\"")
                        .matcher(office.get(rooms, officer).body());
        assertThat(open.find()).isTrue();
        assertThat(
                        office.post(rooms, open.group(1), officer)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("?gjort=oppnad");
        assertThat(office.post(rooms, rooms, officer, "intervention", "bron").statusCode())
                .as("a key is not for an officer to make")
                .isEqualTo(403);
    }
}

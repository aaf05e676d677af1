package se.fyrklover.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.Asking;
import se.fyrklover.followup.RoomsOffice;

/// The page on which a budget is drawn up, asked as a browser would.
class GridPagesTest {

    private static final String STAFF = "cell/administration/personal/2026/budget";
    private static final String LINE = "line/administration/personal";

    private final RoomsOffice office = RoomsOffice.made();
    private final String here = office.path("/2026/budget/arbete");
    private final Asking manager = as(Role.MANAGER);

    private Asking as(Role role) {
        return Asking.with(People.signedIn(office.person(role, "")));
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body().replace('\u00A0', ' ');
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> save(Asking asking, int seen, String typed) {
        return asking.post(
                here, Map.of("sedd", String.valueOf(seen), LINE, "Personal", STAFF, typed));
    }

    @Test
    void whoComesSecondSeesTheFirstsAmountAndKeepsTheirOwn() {
        manager.post(here + "/borja", Map.of());
        assertThat(location(save(manager, 1, "2 900 000"))).contains("sparad");

        var answer = save(as(Role.OFFICER), 1, "2 850 000");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(body(answer))
                .contains("nu 2 900 000, du skrev 2 850 000")
                .contains("value=\"2 850 000\"")
                .contains("name=\"sedd\" value=\"2\"");
    }

    @Test
    void whatWasWrittenOnALineThatAnotherTookAwayStandsThereAgainToBeSaved() {
        manager.post(here + "/borja", Map.of());
        assertThat(
                        location(
                                manager.post(
                                        here,
                                        Map.of(
                                                "sedd",
                                                "1",
                                                LINE,
                                                "Personal",
                                                "bort/" + LINE,
                                                "ja"))))
                .contains("sparad");
        var officer = as(Role.OFFICER);

        var answer = save(officer, 1, "2 850 000");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(body(answer))
                .contains("nu inget, du skrev 2 850 000")
                .contains("Raden är borttagen av någon annan.")
                .contains("name=\"" + LINE + "\" value=\"Personal\"")
                .contains("name=\"" + STAFF + "\" value=\"2 850 000\"");
        assertThat(location(save(officer, 2, "2 850 000"))).contains("sparad");
        assertThat(body(manager.get(here))).contains("value=\"2 850 000\"");
    }

    @Test
    void whatIsWrittenSinceAVersionIsListed() {
        manager.post(here + "/borja", Map.of());
        var recorded =
                manager.post(
                        here + "/protokollfor",
                        Map.of("sedd", "1", "slag", "proposed", "dag", "2025-11-10"));
        assertThat(location(recorded)).contains("fastlagd");
        save(manager, 1, "2 900 000");
        assertThat(body(as(Role.AUDITOR).get(office.path("/logg"))))
                .contains("lade fast ett förslag till budget");

        assertThat(body(manager.get(here)))
                .contains("Ändrat sedan version 1")
                .contains("Personal, Budget 2026: 2 880 000 → 2 900 000");
    }

    /// The invented plan of 2026: a result of −215 000 that equity covers; the board was to decide
    /// by 30 November 2025.
    @Test
    void aDeficitALateDecisionAndEquityOverTheGuidelineAreWarnedOf() {
        manager.post(here + "/borja", Map.of());

        assertThat(body(manager.get(here)))
                .contains("Budget 2026 har ett underskott på 215 000 kr, som täcks av eget kapital")
                .contains("Budgeten skulle ha beslutats senast 30 november 2025");
        save(manager, 1, "-1");
        assertThat(body(manager.get(here)))
                .contains("Personal, Budget 2026 är −1 kr. Intäkter och kostnader skrivs utan")
                .contains("mer än riktlinjens");
    }

    /// 500 lines of which each sends a name, what it is tied to and an amount for each of up to
    /// seven columns: 4 500 fields.
    @Test
    void aBudgetOfAsManyLinesAsThereMayBeIsSavedWhole() {
        manager.post(here + "/borja", Map.of());
        var sent = new LinkedHashMap<String, String>();
        sent.put("sedd", "1");
        for (var at = 0; at < 480; at++) {
            var line = "administration/ny-" + at;
            sent.put("line/" + line, "Rad " + at);
            sent.put("tie/line/" + line, "");
            for (var column :
                    List.of(
                            "2025/previous_budget",
                            "2025/forecast",
                            "2026/budget",
                            "2027/plan",
                            "2028/plan",
                            "2029/plan",
                            "2026/forecast"))
                sent.put(
                        "cell/" + line + "/" + column, column.equals("2026/budget") ? "1 000" : "");
        }

        var answer = manager.post(here, sent);

        assertThat(location(answer)).contains("sparad");
        var page = body(manager.get(here));
        assertThat(page).contains("Rad 0", "Rad 479");
    }

    @Test
    void whileOneTypesTheSumsTheFaultsAndTheOthersChangesAreTold() {
        manager.post(here + "/borja", Map.of());
        save(manager, 1, "2 900 000");

        var answer =
                body(
                        manager.post(
                                here + "/rakna",
                                Map.of("sedd", "1", LINE, "Personal", STAFF, "3 000 000")));

        // 3 000 000 + 205 000
        assertThat(answer)
                .contains("\"sum/administration/2026/budget\":\"3 205 000\"")
                .contains("Personal, Budget 2026: 2 880 000 → 2 900 000");
        assertThat(
                        body(
                                manager.post(
                                        here + "/rakna",
                                        Map.of("sedd", "2", LINE, "", STAFF, "#REF!"))))
                .contains("är ett fel i kalkylbladet")
                .contains("Här ska stå vad raden heter.");
    }

    @Test
    void aVersionThatCannotBePutOnRecordSaysWhyAndKeepsWhatWasWritten() {
        manager.post(here + "/borja", Map.of());

        var answer =
                manager.post(
                        here + "/protokollfor",
                        Map.of("sedd", "1", "slag", "decided", "dag", "2025-11-20"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(body(answer))
                .contains("var i protokollet beslutet står")
                .contains("value=\"2025-11-20\"");
        assertThat(
                        body(
                                manager.post(
                                        here + "/protokollfor",
                                        Map.of("sedd", "1", "slag", "x", "dag", "i går"))))
                .contains("förslag, beslut, revidering eller prognos")
                .contains("en dag som har varit");
    }

    @Test
    void aLineIsMovedWithWhatIsWrittenSavedAndTheVersionsTellOfItQuietly() {
        manager.post(here + "/borja", Map.of());
        manager.post(
                here + "/protokollfor",
                Map.of("sedd", "1", "slag", "proposed", "dag", "2025-11-03"));

        var answer =
                manager.post(
                        here,
                        Map.of(
                                "sedd",
                                "1",
                                LINE,
                                "Personal",
                                STAFF,
                                "2 900 000",
                                "flytta",
                                "ner/" + LINE));

        assertThat(location(answer)).endsWith("arbete?gjort=flyttad#upp/" + LINE);
        var page = body(manager.get(here));
        assertThat(page.indexOf("id=\"line/administration/lokal\""))
                .isPositive()
                .isLessThan(page.indexOf("id=\"" + LINE + "\""));
        assertThat(page)
                .contains("value=\"2 900 000\"")
                .contains("Raden Personal flyttades till platsen efter Lokal och teknik");
        manager.post(
                here + "/protokollfor",
                Map.of("sedd", "2", "slag", "decided", "dag", "2025-11-20", "paragraf", "§ 43"));
        assertThat(body(manager.get(office.path("/2026/budget/versioner"))))
                .contains("Ett belopp är ändrat")
                .contains("En rad eller ett avsnitt är flyttat.")
                .contains("Personal <span class=\"note\">flyttad</span>");
        var file = body(manager.get(office.path("/2026/budget/versioner/2.csv")));
        assertThat(file.indexOf("Lokal och teknik")).isLessThan(file.indexOf("Personal"));
    }

    @Test
    void whoMovesWhatAnotherHasMovedIsToldAndWhatCannotBeMovedStays() {
        manager.post(here + "/borja", Map.of());
        manager.post(here, Map.of("sedd", "1", "flytta", "ner/" + LINE));

        var answer =
                manager.post(here, Map.of("sedd", "1", "flytta", "ner/section/administration"));
        assertThat(location(answer)).contains("samma");
        assertThat(location(manager.post(here, Map.of("sedd", "2", "flytta", "upp/line/x/y"))))
                .contains("samma");
        assertThat(location(manager.post(here, Map.of("sedd", "2", "flytta", "bort/" + LINE))))
                .contains("samma");
        manager.post(here, Map.of("sedd", "2", "line/administration/ny", "Revision", "x", ""));
        var other = manager.post(here, Map.of("sedd", "1", "flytta", "ner/" + LINE));
        assertThat(location(other)).as("the same wish").contains("samma");
        manager.post(here, Map.of("sedd", "3", "flytta", "ner/" + LINE));
        var clash = manager.post(here, Map.of("sedd", "1", "flytta", "ner/" + LINE));
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(body(clash))
                .contains("Någon annan har flyttat det som du också flyttade.")
                .contains("har nu platsen efter Revision, du ville ha platsen efter Lokal");
    }

    @Test
    void sectionsAreAddedAndOnlyEmptyOnesTakenAway() {
        manager.post(here + "/borja", Map.of());

        manager.post(here + "/avsnitt", Map.of("namn", "Utvärdering", "inom", "kostnader"));
        assertThat(body(manager.get(here))).contains("Summa utvärdering");
        manager.post(here + "/avsnitt", Map.of("avsnitt", "utvardering", "nytt", "Uppföljning"));
        assertThat(body(manager.get(here)))
                .contains("Summa uppföljning")
                .doesNotContain("Summa utvärdering");
        assertThat(location(manager.post(here + "/avsnitt", Map.of("bort", "administration"))))
                .contains("inget-namn");
        manager.post(here + "/avsnitt", Map.of("bort", "utvardering"));
        assertThat(body(manager.get(here))).doesNotContain("Summa uppföljning");
        manager.post(here + "/avsnitt", Map.of("ar", "3"));
        assertThat(body(manager.get(here))).contains("Plan 2029");
    }

    @Test
    void whatWasNeverThereLeadsToTheBudgetAsItIs() {
        assertThat(location(save(manager, 7, "1"))).contains("okand");
        manager.post(here + "/borja", Map.of());
        assertThat(location(manager.post(here, Map.of("sedd", "x")))).contains("okand");
        assertThat(location(manager.post(here + "/angra", Map.of("andring", "1"))))
                .contains("okand");
        assertThat(manager.get(office.path("/1999/budget/arbete")).statusCode()).isEqualTo(404);
        assertThat(manager.get(office.path("/2026/budget/versioner")).statusCode()).isEqualTo(404);
    }

    @Test
    void aVersionIsShownBesideTheOneBeforeAndTakenAlong() {
        manager.post(here + "/borja", Map.of());
        manager.post(
                here + "/protokollfor",
                Map.of("sedd", "1", "slag", "proposed", "dag", "2025-11-03"));
        save(manager, 1, "2 900 000");
        manager.post(
                here + "/protokollfor",
                Map.of("sedd", "2", "slag", "decided", "dag", "2025-11-20", "paragraf", "§ 43"));
        var versions = office.path("/2026/budget/versioner");

        var reader = as(Role.BOARD_MEMBER);
        assertThat(body(reader.get(versions)))
                .contains("Beslutad av styrelsen 20 november 2025, § 43.")
                .contains("Ett belopp är ändrat")
                .contains("+20 000");
        assertThat(body(manager.get(versions + "/1.csv"))).contains("2880000");
        assertThat(body(reader.get(office.path("/2026/budget")))).contains("Budgeten i versioner");
    }
}

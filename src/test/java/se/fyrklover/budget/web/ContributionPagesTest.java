package se.fyrklover.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.entrance.Asking;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.shared.SwedishTime;

/// The pages on which contributions are reckoned, frozen and claimed.
class ContributionPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"sedd\" value=\"([0-9a-f]*)\"");
    private static final Pattern DIGEST =
            Pattern.compile("name=\"grund\" value=\"([0-9a-f]{64})\"");
    private static final Pattern CLAIM = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private final RoomsOffice office = RoomsOffice.made();

    private Asking as(Role role) {
        return as(role, "");
    }

    private Asking as(Role role, String subject) {
        return Asking.with(People.signedIn(office.person(role, subject)));
    }

    private String here(int year) {
        return office.path("/" + year + "/budget/bidrag");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body().replace('\u00A0', ' ');
    }

    private static Map<String, String> typed(String... more) {
        var fields = new HashMap<String, String>();
        fields.put("basis", "state");
        fields.put("amount", "4 600 000");
        fields.put("agreed", "Region Norra Klöver\t1 350 000\r\nRegion Södra Klöver\t950 000");
        fields.put("population", "Klöverby\t22 599\r\nÄngsjö\t14 382\r\nHagaby\t9 232");
        fields.put("populationSource", "Påhittad");
        fields.put("populationOn", "2025-09-30");
        fields.put("unit", "100");
        for (var at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    @Test
    void theYearsRunStandsWithTheYearBeforeBesideAndHowEachIsReckoned() {
        var page = body(as(Role.BOARD_MEMBER).get(here(2025)));

        assertThat(page)
                .contains(
                        "Medlemmarna ska betala 9 000 000 kr för 2025",
                        "räknad om i dag ger den samma belopp",
                        "1 075 400",
                        "1 100 300",
                        "+24 900",
                        "9 232 invånare",
                        "id=\"rad-4\"",
                        "är betalt")
                .doesNotContain("/skriv", "Ta tillbaka", "I datapaketet");
        assertThat(body(as(Role.AUDITOR).get(office.path("/2025/budget")))).contains(here(2025));
    }

    @Test
    void aDraftIsTypedReckonedFrozenAndClaimed() {
        var manager = as(Role.MANAGER);
        assertThat(body(manager.get(here(2026)))).contains("inte räknade här än", "/skriv");

        assertThat(location(manager.post(here(2026) + "/skriv", typed())))
                .isEqualTo(here(2026) + "/utkast?gjort=sparad");
        var draft = body(manager.get(here(2026) + "/utkast"));
        assertThat(draft).contains("Utkastet ger 9 200 000 kr för 2026", "1 124 700", "+24 400");
        var digest = DIGEST.matcher(draft);
        assertThat(digest.find()).isTrue();

        var frozen = manager.post(here(2026) + "/frys", Map.of("grund", digest.group(1)));
        assertThat(location(frozen)).isEqualTo(here(2026) + "?gjort=fryst");
        var page = body(manager.get(here(2026)));
        assertThat(page).contains("Medlemmarna ska betala 9 200 000 kr", "0 kr av 9 200 000 kr");
        var claim = CLAIM.matcher(page);
        assertThat(claim.find()).isTrue();
        var noted =
                manager.post(
                        here(2026) + "/krav",
                        Map.of("krav", claim.group(1), "vad", "sent", "dag", "2025-12-15"));
        assertThat(location(noted)).isEqualTo(here(2026) + "?gjort=noterad");
        assertThat(body(manager.get(here(2026)))).contains("Skickat 15 december 2025");
        assertThat(body(as(Role.AUDITOR).get(office.path("/logg"))))
                .contains("frös en bidragsberäkning", "noterade att ett krav på bidrag skickats");
    }

    private List<ContributionClaim.Mark> marks() {
        return RunningProduct.shared()
                .the(ContributionClaims.class)
                .of(office.operator(), 2026)
                .stream()
                .flatMap(it -> it.standing().stream())
                .toList();
    }

    /// Six pay in 2026: the state, two regions and three municipalities.
    @Test
    void allThatWaitAreNotedAsSentOnOneDayAndWhatWasSentStands() {
        var manager = as(Role.MANAGER);
        manager.post(here(2026) + "/skriv", typed());
        var digest = DIGEST.matcher(manager.get(here(2026) + "/utkast").body());
        assertThat(digest.find()).isTrue();
        manager.post(here(2026) + "/frys", Map.of("grund", digest.group(1)));
        var claim = CLAIM.matcher(manager.get(here(2026)).body());
        assertThat(claim.find()).isTrue();
        manager.post(
                here(2026) + "/krav",
                Map.of("krav", claim.group(1), "vad", "sent", "dag", "2025-12-01"));
        var all = here(2026) + "/krav/alla";

        var tomorrow = SwedishTime.day(Instant.now()).plusDays(1).toString();
        for (var wrong :
                Map.of(
                                tomorrow,
                                "en dag som har varit",
                                "2024-12-31",
                                "en dag tidigast året före",
                                "i går",
                                "en dag, ÅÅÅÅ-MM-DD")
                        .entrySet()) {
            var refused = manager.post(all, Map.of("skickade", wrong.getKey()));
            assertThat(refused.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(body(refused))
                    .contains(wrong.getValue(), "value=\"" + wrong.getKey() + "\"");
        }
        assertThat(marks()).hasSize(1);
        assertThat(as(Role.BOARD_MEMBER).post(all, Map.of("skickade", "2025-12-15")).statusCode())
                .isEqualTo(403);

        assertThat(location(manager.post(all, Map.of("skickade", "2025-12-15"))))
                .isEqualTo(here(2026) + "?gjort=alla-skickade");
        assertThat(location(manager.post(all, Map.of("skickade", "2025-12-16"))))
                .isEqualTo(here(2026) + "?gjort=redan-skickade");

        assertThat(marks())
                .extracting(it -> it.on().toString())
                .hasSize(6)
                .containsOnlyOnce("2025-12-01")
                .containsOnly("2025-12-01", "2025-12-15");
        assertThat(body(manager.get(here(2026)))).doesNotContain("/krav/alla");
    }

    @Test
    void whatCannotBeReckonedIsSaidAtItsFieldAndEverythingTypedIsKept() {
        var officer = as(Role.OFFICER);

        var answer =
                officer.post(
                        here(2026) + "/skriv",
                        typed(
                                "population",
                                "Klöverby\t22 599\r\nÄngsjö\t14 382",
                                "published",
                                "36 981"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(body(answer))
                .contains(
                        "Hagaby kommun saknas i listan", "Lägg till raden", "4 600 000", "22 599");
        assertThat(body(officer.get(here(2026) + "/skriv")))
                .contains("Hagaby kommun saknas i listan", "14 382");
        assertThat(body(officer.get(here(2026) + "/utkast")))
                .contains("går inte att räkna än")
                .doesNotContain("/frys");
        for (var amount : new String[] {"-5", "99 999 999 999 999", "\"><b>fyra"}) {
            var refused =
                    officer.post(
                            here(2026) + "/skriv", typed("amount", amount, "sedd", seen(officer)));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(body(refused)).contains("ett exakt belopp").doesNotContain("\"><b>fyra");
        }
    }

    private String seen(Asking asking) {
        var seen = SEEN.matcher(asking.get(here(2026) + "/skriv").body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    @Test
    void whoSavesFromAnOlderDraftIsShownTheOthersAndKeepsTheirOwn() {
        var officer = as(Role.OFFICER);
        var manager = as(Role.MANAGER);
        var older = seen(officer);
        manager.post(here(2026) + "/skriv", typed("amount", "4 700 000"));

        var answer =
                officer.post(here(2026) + "/skriv", typed("amount", "4 600 000", "sedd", older));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(body(answer))
                .contains("har sparat ett annat utkast")
                .contains("Belopp i kronor: 4 700 000")
                .contains("value=\"4 600 000\"");
        assertThat(body(manager.get(here(2026) + "/skriv"))).contains("value=\"4 700 000\"");
        assertThat(
                        location(
                                officer.post(
                                        here(2026) + "/skriv",
                                        typed("amount", "4 600 000", "sedd", seen(officer)))))
                .contains("sparad");
    }

    @Test
    void aFileOfStatisticsGoesBeforeWhatStandsInTheBox() {
        var officer = as(Role.OFFICER);
        var file =
                """
                "region","Folkmängd"
                "Klöverby","22599"
                "Ängsjö","14382"
                "Hagaby","9232"
                "Annanby","5"
                """;

        var answer =
                officer.send(
                        here(2026) + "/skriv",
                        "fil",
                        "scb.csv",
                        file,
                        "basis",
                        "state",
                        "amount",
                        "4600000",
                        "agreed",
                        "Region Norra Klöver 1350000",
                        "population",
                        "något annat",
                        "populationSource",
                        "SCB",
                        "populationOn",
                        "2025-09-30",
                        "unit",
                        "1");

        assertThat(location(answer)).endsWith("/utkast?gjort=sparad");
        assertThat(body(officer.get(here(2026) + "/utkast")))
                .contains(
                        "Andra rader i listan, som inte betalar här: 1.", "Förbundschefen fryser");
    }

    @Test
    void aMarkThatCannotBeIsRefusedAtItsField() {
        var officer = as(Role.OFFICER);
        var claim = CLAIM.matcher(officer.get(here(2025)).body());
        assertThat(claim.find()).isTrue();

        var refused =
                officer.post(
                        here(2025) + "/krav",
                        Map.of(
                                "krav",
                                claim.group(1),
                                "vad",
                                "paid",
                                "dag",
                                "2199-01-01",
                                "belopp",
                                "mycket"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(body(refused)).contains("det belopp som betalades", "value=\"2199-01-01\"");
        assertThat(
                        officer.post(here(2025) + "/krav", Map.of("krav", "x", "vad", "undone"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        location(
                                officer.post(
                                        here(2025) + "/angra", Map.of("notering", "-".repeat(36)))))
                .endsWith("redan");
    }

    @Test
    void theContactOfAMemberHasTheOwnLetterAndNobodyElses() {
        var contact = as(Role.MEMBER_CONTACT, "hagaby");

        var own = contact.get(here(2025) + "/1/hagaby.pdf");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(contact.get(office.path("/2025/medlem/hagaby")).body())
                .contains(here(2025) + "/1/hagaby.pdf");
        assertThat(contact.get(here(2025) + "/1/angsjo.pdf").statusCode()).isEqualTo(403);
        assertThat(contact.get(here(2025)).statusCode()).isEqualTo(403);
        assertThat(contact.get(here(2025) + "/2/hagaby.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void yearsThatTheLawDoesNotKnowAreNotFound() {
        assertThat(as(Role.MANAGER).get(here(2003)).statusCode()).isEqualTo(404);
        assertThat(as(Role.MANAGER).get(here(9999)).statusCode()).isEqualTo(404);
        assertThat(as(Role.MANAGER).get(here(2027)).statusCode()).isEqualTo(200);
    }
}

package se.fyrklover.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Event;

/// A room as its users meet it.
class RoomPagesTest {

    private static final RunningRoom ROOM = RunningRoom.shared();
    private static final String LIST = "/kloverbygden/insatser/bron";

    private final String coordinator = ROOM.session(Role.COORDINATOR, "bron");

    private static Map<String, String> entry(String codeName) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kodnamn", codeName);
        fields.put("namn", "Sidnamn Sidnamnsson");
        fields.put("ord", "");
        fields.put("inskriven", "2026-02-02");
        fields.put("fran", "region");
        fields.put("kon", "men");
        fields.put("fodd", "1985");
        fields.put("alder", "");
        fields.put("utbildning", "upper_secondary");
        fields.put("ar", "up_to_2");
        fields.put("inkomst", "sickness_benefit");
        fields.put("gallras", "2031-12-31");
        return fields;
    }

    private static List<String> acts() {
        return ROOM.the(Tenants.class)
                .within(
                        ROOM.tenant().id(),
                        () ->
                                ROOM
                                        .the(AuditLog.class)
                                        .events(
                                                ROOM.tenant().id(),
                                                AuditLog.Filter.ALL,
                                                Long.MAX_VALUE,
                                                5)
                                        .stream()
                                        .map(Event::act)
                                        .toList());
    }

    @Test
    void aDayThatNoDatabaseHoldsIsNoDay() {
        for (var day : List.of("+999999999-12-31", "-4711-01-01", "1899-12-31")) {
            var fields = entry("Daglös");
            fields.put("inskriven", day);
            assertThat(
                            ROOM.post(coordinator, LIST + "/skriv-in", LIST + "/skriv-in", fields)
                                    .statusCode())
                    .as(day)
                    .isEqualTo(422);
            assertThat(
                            ROOM.get(
                                            coordinator,
                                            LIST
                                                    + "/periodrapport?fran=%s&till=2025-12-31"
                                                            .formatted(day.replace("+", "%2B")))
                                    .statusCode())
                    .as(day)
                    .isEqualTo(422);
        }
    }

    @Test
    void theRoomIsForThoseWhoSignIn() {
        assertThat(ROOM.get("none", "/kloverbygden").statusCode()).isEqualTo(303);
        assertThat(ROOM.get("none", LIST).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/logga-in"));
    }

    @Test
    void aLeadReadsTheLogOfTheOwnInterventionAloneAndOthersReadNone() {
        var own = ROOM.intervention("loggad");
        var other = ROOM.intervention("annan-loggad");
        for (var each : List.of(own, other))
            ROOM.get(ROOM.session(Role.COORDINATOR, each), "/kloverbygden/insatser/" + each);

        var log = ROOM.get(ROOM.session(Role.ROOM_LEAD, own), "/kloverbygden/logg");

        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.body()).contains("Loggad").doesNotContain("annan-loggad", "Annan-loggad");
        assertThat(log.body()).doesNotContain("/logg/stickprov");
        assertThat(ROOM.get(ROOM.session(Role.COORDINATOR, own), "/kloverbygden/logg").statusCode())
                .isEqualTo(403);
        assertThat(
                        ROOM.get(ROOM.session(Role.ROOM_LEAD, own), "/kloverbygden/logg/stickprov")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void somebodyIsEnrolledAndLeaves() {
        var enrolled =
                ROOM.post(coordinator, LIST + "/skriv-in", LIST + "/skriv-in", entry("Sidek"));
        assertThat(enrolled.statusCode()).as(enrolled.body()).isEqualTo(303);
        var person =
                enrolled.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replace("?gjort=inskriven", "");

        assertThat(ROOM.get(coordinator, LIST).body())
                .contains("Sidek")
                .contains("Sidnamn Sidnamnsson");
        var left =
                ROOM.post(
                        coordinator,
                        person,
                        person + "/avslut",
                        Map.of(
                                "avslutad", "2026-06-01",
                                "till", "employment",
                                "inkomst-efter", "wages_full_time"));
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(ROOM.get(coordinator, person).body()).contains("avslutades 2026-06-01");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        var wrong = entry("Behållen");
        wrong.put("inskriven", "igår");
        wrong.put("fodd", "2015");
        wrong.remove("inkomst");

        var answer = ROOM.post(coordinator, LIST + "/skriv-in", LIST + "/skriv-in", wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Behållen")
                .contains("igår")
                .contains("en dag, som 2026-03-31")
                .contains("minst ett av svaren");
    }

    @Test
    void aCodeNameIsOnePersons() {
        People.in("bron").called("Upptagen").enrolled();

        assertThat(
                        ROOM.post(
                                        coordinator,
                                        LIST + "/skriv-in",
                                        LIST + "/skriv-in",
                                        entry("upptagen"))
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void everyLookIsOnRecordWhenThePageIsSeen() {
        var id = People.in("bron").enrolled();

        ROOM.get(coordinator, LIST);
        assertThat(acts().getFirst()).isEqualTo("participation.listed");
        ROOM.get(coordinator, LIST + "/deltagare/" + id);
        assertThat(acts().getFirst()).isEqualTo("participation.seen");
    }

    @Test
    void anotherInterventionsPeopleAreForOthers() {
        var id = People.in("stigen").enrolled();

        for (var path :
                List.of(
                        "/kloverbygden/insatser/stigen",
                        "/kloverbygden/insatser/stigen/skriv-in",
                        "/kloverbygden/insatser/stigen/periodrapport",
                        "/kloverbygden/insatser/stigen/deltagare/" + id))
            assertThat(ROOM.get(coordinator, path).statusCode()).as(path).isEqualTo(403);
        assertThat(ROOM.get(coordinator, LIST + "/deltagare/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void eachRoleDoesWhatIsItsOwn() {
        var lead = ROOM.session(Role.ROOM_LEAD, "bron");
        var team = ROOM.session(Role.TEAM_MEMBER, "bron");

        for (var session : List.of(lead, coordinator, team))
            assertThat(ROOM.get(session, LIST).statusCode()).isEqualTo(200);
        assertThat(ROOM.get(lead, LIST + "/skriv-in").statusCode()).isEqualTo(403);
        assertThat(ROOM.get(team, LIST + "/skriv-in").statusCode()).isEqualTo(403);
        assertThat(ROOM.get(team, LIST + "/periodrapport").statusCode()).isEqualTo(403);
        assertThat(ROOM.get(coordinator, LIST + "/kansliet").statusCode()).isEqualTo(403);
        assertThat(ROOM.get(lead, LIST + "/kansliet").statusCode()).isEqualTo(200);
        assertThat(ROOM.get(lead, "/kloverbygden/personer").statusCode()).isEqualTo(200);
        assertThat(ROOM.get(lead, "/kloverbygden/personer").body())
                .contains("coordinator@bron.example")
                .doesNotContain("@stigen.example");
        assertThat(ROOM.get(team, "/kloverbygden/personer").statusCode()).isEqualTo(403);
    }

    @Test
    void aReportIsCountedTriedOutAndMade() {
        People.in("bron").enrolled();
        var report = LIST + "/periodrapport";

        var counted = ROOM.get(coordinator, report + "?fran=2026-01-01&till=2026-12-31");
        assertThat(counted.statusCode()).isEqualTo(200);
        assertThat(counted.body()).contains("Inskrivna").doesNotContain("Påhittad Person");
        assertThat(ROOM.get(coordinator, report + "?fran=2026-12-31&till=2026-01-01").statusCode())
                .isEqualTo(422);
        var made =
                ROOM.post(
                        coordinator,
                        report,
                        report,
                        Map.of(
                                "fran",
                                "2026-01-01",
                                "till",
                                "2026-12-31",
                                "ord-results",
                                "Tre har börjat arbeta."));
        assertThat(made.statusCode()).isEqualTo(303);
        var page = made.headers().firstValue("Location").orElseThrow();
        assertThat(ROOM.get(coordinator, page).body()).contains("Tre har börjat arbeta.");
        var file = ROOM.post(coordinator, page, page + "/fil", Map.of());
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it ->
                        assertThat(it).contains("periodrapport-bron-2026-01-01--2026-12-31.json"));
        assertThat(file.body()).contains("\"format\":1");
    }
}

package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.start;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.FreePort;
import se.fyrklover.entrance.Visitor;

/// A room as its operator starts, keeps and stops it.
class RoomTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @TempDir static Path temporary;

    private static String told(ProcessFixture program, Predicate<String> wanted, Pattern what) {
        var line = program.line(wanted);
        assertThat(line).as(() -> program.ended().toString()).isPresent();
        var found = what.matcher(line.orElseThrow());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String room(ProcessFixture program) {
        return told(program, it -> it.startsWith("The room is running"), ADDRESS);
    }

    private static HttpResponse<String> begin(Visitor visitor, String at, String slug) {
        return visitor.post(
                at,
                at,
                "namn",
                "Havets förbund",
                "forbund",
                slug,
                "insats",
                "Båten",
                "insatsens-id",
                "baten",
                "person",
                "Lots Lotsson",
                "epost",
                "lots@example.org");
    }

    private static void stop(ProcessFixture program, Path data) {
        program.terminate();
        assertThat(program.ended().exit()).isEqualTo(ProcessFixture.TERMINATED);
        assertThat(ProcessFixture.running(data)).isEmpty();
    }

    @Test
    void aRoomIsBegunOnceAndOpensWithItsNewKeyAndNotWithTheOld() throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("begun");
        var port = "--port=" + FreePort.any();

        try (var program = start("room", port, "--data=" + data)) {
            var visitor = new Visitor(room(program));
            var begin =
                    told(
                            program,
                            it -> it.contains("kom-igang"),
                            Pattern.compile("/kom-igang/\\S+"));
            var wrong = visitor.post(begin, begin, "namn", "Havets förbund", "epost", "ingen");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("Havets förbund", "ds-error-summary");

            var begun = begin(visitor, begin, "havet");

            assertThat(begun.statusCode()).isEqualTo(303);
            assertThat(begun.headers().firstValue("Location").orElseThrow())
                    .startsWith("/inbjudan/");
            assertThat(visitor.get(begin).body())
                    .as("until somebody has an account, one may begin again, for the same")
                    .contains("Havets förbund");
            assertThat(begin(visitor, begin, "land").statusCode()).isEqualTo(409);
            stop(program, data);
            assertThat(program.ended().err().lines()).allMatch(it -> it.endsWith("…"));
        }
        var key = data.resolve("master.key");
        var old = Files.readString(key).strip();

        var rotated = ProcessFixture.run("room", "rotate-key", "--data=" + data).well();

        assertThat(rotated.out()).contains(key.toString());
        assertThat(Files.readString(key).strip()).isNotEqualTo(old);
        var refused =
                ProcessFixture.run(
                        "en", Map.of("FYRKLOVER_ROOM_KEY", old), "room", port, "--data=" + data);
        assertThat(refused.refusal()).contains("FYRKLOVER_ROOM_KEY");
        try (var program = start("room", port, "--data=" + data)) {
            assertThat(new Visitor(room(program)).get("/havet").headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("/logga-in"));
            stop(program, data);
        }
    }

    @Test
    void theDemosRoomHandsItsNumbersToTheDemosOfficeAndEndsWithIt() throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("demo");

        try (var demo =
                start(
                        "demo",
                        "--port=" + FreePort.any(),
                        "--room-port=" + FreePort.any(),
                        "--data=" + data)) {
            var coordinator = new Visitor(room(demo));
            signIn(coordinator, "Samordnare");
            var here = "/kloverbygden/insatser/bron";
            var count = here + "/periodrapport?fran=2026-01-01&till=2026-08-31";
            var made =
                    coordinator.post(
                            count,
                            here + "/periodrapport",
                            "fran",
                            "2026-01-01",
                            "till",
                            "2026-08-31",
                            "ord-results",
                            "Två provar på arbete.");
            var report = made.headers().firstValue("Location").orElseThrow();

            var sent = coordinator.post(report, report + "/skicka");

            assertThat(sent.headers().firstValue("Location").orElseThrow())
                    .endsWith("?gjort=received");
            var manager = new Visitor(told(demo, it -> it.startsWith("Fyrklöver is"), ADDRESS));
            signIn(manager, "Förbundschef");
            assertThat(manager.get("/kloverbygden/periodrapporter/1").body())
                    .contains("Två provar på arbete.")
                    .doesNotContain("Blåsippa");
            demo.kill();
            demo.ended();
            ProcessFixture.await(
                    "the room's end", () -> ProcessFixture.running(data.resolve("room")).isEmpty());
        } finally {
            ProcessFixture.running(data).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// By the demo's button for a role.
    private static void signIn(Visitor visitor, String role) {
        var account =
                Pattern.compile("name=\"konto\" value=\"([^\"]+)\"><button[^>]*>" + role)
                        .matcher(visitor.get("/logga-in").body());
        assertThat(account.find()).isTrue();
        var answer =
                visitor.post("/logga-in", "/logga-in/demo", "konto", account.group(1), "till", "");
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}

package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.start;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.FreePort;

/// The pages as a user starts and stops them.
class ServeTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

    @TempDir static Path temporary;

    @Test
    void theDemoStartsAnswersAndStopsWithoutATraceAndTheSecondTimeImportsNothing()
            throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("demo");

        try (var demo =
                start("demo", "--room-port=0", "--port=" + FreePort.any(), "--data=" + data)) {
            var address = address(demo);
            assertThat(page(address)).contains("Samordningsförbundet i Kalmar län");
            stopped(demo, data);
            var said = demo.ended();
            assertThat(said.out().lines()).hasSize(1);
            assertThat(said.err().lines())
                    .allMatch(it -> it.endsWith("…") || it.contains("imported"));
            assertThat(said.err()).contains("the package is imported, 21 files");
        }
        try (var again =
                start("demo", "--room-port=0", "--port=" + FreePort.any(), "--data=" + data)) {
            assertThat(page(address(again))).contains("Samordningsförbundet i Kalmar län");
            stopped(again, data);
            assertThat(again.ended().out().lines()).hasSize(1);
            assertThat(again.ended().err().lines())
                    .containsExactly("Starting the database …", "Starting Fyrklöver …");
        }
    }

    @Test
    void aMailServerThatCannotBeUsedStopsTheStartWithOneLine() throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("mail");

        assertThat(
                        ProcessFixture.run(
                                        "en",
                                        Map.of(
                                                "FYRKLOVER_SMTP_HOST", "mail.example.org",
                                                "FYRKLOVER_SMTP_TLS", "none",
                                                "FYRKLOVER_MAIL_FROM", "us@example.org"),
                                        "serve",
                                        "--port=" + FreePort.any(),
                                        "--data=" + data)
                                .refusal())
                .startsWith("FYRKLOVER_SMTP_TLS is none")
                .contains("mail.example.org");
    }

    @Test
    void whatIsImportedBesideARunningServerIsOnItsPagesAtOnce() throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("serve");
        var changed = KalmarPackage.changedCopy(temporary.resolve("changed"));

        try (var server = start("serve", "--port=" + FreePort.any(), "--data=" + data)) {
            var address = address(server);
            assertThat(page(address)).doesNotContain("Kalmar");
            ProcessFixture.run("import", KalmarPackage.original().toString(), "--data=" + data)
                    .well();
            assertThat(enrolled(address)).isEqualTo("329");

            var imported =
                    ProcessFixture.run("import", changed.toString(), "--data=" + data).well();

            assertThat(imported.err().strip()).isEqualTo("Starting Fyrklöver …");
            assertThat(enrolled(address)).isEqualTo("330");
            stopped(server, data);
        }
    }

    @Test
    void aReportIsTheSameFromARunningServerAndWithoutOne() throws Exception {
        var data = ProcessFixture.reachable(temporary).resolve("report");
        var note = data.resolve("serving.properties");
        var left = temporary.resolve("left.properties");

        try (var demo =
                start("demo", "--room-port=0", "--port=" + FreePort.any(), "--data=" + data)) {
            address(demo);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
                    .isEqualTo("rw-------");
            Files.copy(note, left);

            var said = report(data, "kalmar", "served.pdf").well();

            assertThat(said.err()).isEmpty();
            assertThat(said.out()).startsWith("Årsredovisning 2024 is written to ");
            assertThat(report(data, "kalmar/2024/..", "none.pdf").refusal())
                    .contains("kalmar/2024/..");
            stopped(demo, data);
            assertThat(note).doesNotExist();
        }
        Files.copy(left, note);

        var alone = report(data, "kalmar", "alone.pdf").well();

        assertThat(alone.err().lines()).contains("Starting Fyrklöver …");
        assertThat(temporary.resolve("alone.pdf"))
                .hasSameBinaryContentAs(temporary.resolve("served.pdf"));
    }

    private static ProcessFixture.Ended report(Path data, String association, String file) {
        return ProcessFixture.run(
                "report",
                "--association=" + association,
                "--year=2024",
                "--out=" + temporary.resolve(file),
                "--data=" + data);
    }

    private static void stopped(ProcessFixture server, Path data) throws Exception {
        assertThat(ProcessFixture.postgres(data)).isPresent();

        server.terminate();

        assertThat(server.ended().exit()).isEqualTo(ProcessFixture.TERMINATED);
        assertThat(ProcessFixture.running(data)).isEmpty();
        assertThat(Files.readString(data.resolve("log/postgresql.log")).strip())
                .endsWith("database system is shut down");
    }

    private static String address(ProcessFixture server) {
        var line = server.line(it -> ADDRESS.matcher(it).find());
        assertThat(line).as(() -> server.ended().toString()).isPresent();
        var address = ADDRESS.matcher(line.orElseThrow());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static String enrolled(String address) throws Exception {
        var figure =
                Pattern.compile("siffra/followup\\.enrolled\"[^>]*>([^<]*)<")
                        .matcher(page(address + "kalmar/2024"));
        assertThat(figure.find()).isTrue();
        return figure.group(1);
    }

    private static String page(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}

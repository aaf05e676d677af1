package se.fyrklover.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.fyrklover.FreePort;

/// `./fyrklover report` as a user writes it: from the command to the file.
final class DocumentStarts {

    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));

    /// What the whole must do with.
    private static final String HEAP = "-Xmx512m";

    private DocumentStarts() {}

    static void measure() throws Exception {
        System.out.println("From the command report to the file (Kalmar 2024, PDF), with " + HEAP);
        if (!Files.exists(HOME.resolve("target/app/fyrklover.jar"))) {
            System.out.println("  not measured: run ./fyrklover build first");
            return;
        }
        var folder = Files.createTempDirectory("fyrklover-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = "--data=" + folder.resolve("data");
        var out = folder.resolve("report.pdf");
        var report = command("report", "--association=kalmar", "--year=2024", "--out=" + out, data);
        var demo = command("demo", "--room-port=0", "--port=" + FreePort.any(), data);
        var server =
                new ProcessBuilder(demo).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var served = 0.0;
        try (var said = server.inputReader(StandardCharsets.UTF_8)) {
            if (said.readLine() == null) throw new IOException("it ended before it had started");
            served = Timing.ofProgram(5, () -> run(report));
        } finally {
            server.destroy();
            server.waitFor();
        }
        var alone = Timing.ofProgram(3, () -> run(report));
        System.out.printf(
                Locale.ROOT,
                "  beside a running Fyrklöver: %.2f s%n  with none: %.2f s%n",
                served / 1000,
                alone / 1000);
        if (OtherMaker.LIBREOFFICE.installed().isPresent()) beside(folder, served, alone);
        System.out.println("  aim: at most 1.0\n");
    }

    private static void beside(Path folder, double served, double alone) throws Exception {
        var docx = folder.resolve("report.docx");
        run(
                command(
                        "report",
                        "--association=kalmar",
                        "--year=2024",
                        "--out=" + docx,
                        "--data=" + folder.resolve("data")));
        var office = Timing.ofProgram(3, () -> OtherMaker.LIBREOFFICE.make(List.of(docx), folder));
        System.out.printf(
                Locale.ROOT,
                "  LibreOffice, of our DOCX: %.2f s; ours × %.2f beside a running one, × %.2f with none%n",
                office / 1000,
                served / office,
                alone / office);
    }

    private static List<String> command(String... words) {
        var command = new ArrayList<String>();
        command.add(HOME.resolve("fyrklover").toString());
        command.addAll(List.of(words));
        return command;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        var program =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("FYRKLOVER_JAVA_OPTS", HEAP);
        var process = program.start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command));
        return 0;
    }
}

package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./fyrklover` itself, before there is any Java to run.
class LauncherTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("fyrklover.home", "."))
                    .resolve("fyrklover")
                    .toAbsolutePath();

    /// The tools that the script may count on; neither java nor mvn is among them.
    private static final List<String> TOOLS =
            List.of(
                    "sh",
                    "dirname",
                    "readlink",
                    "sed",
                    "find",
                    "cksum",
                    "sort",
                    "mkdir",
                    "rm",
                    "cat",
                    "ps",
                    "locale",
                    "id",
                    "tail",
                    "mv",
                    "sleep",
                    "cp",
                    "head",
                    "touch",
                    "wc");

    @TempDir Path folder;

    private record Answer(int exit, String out, String err) {}

    private Answer run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("LC_") || it.equals("LANG"));
        builder.environment().putAll(environment);
        var exit = builder.start().waitFor();
        return new Answer(exit, Files.readString(out), Files.readString(err));
    }

    /// A checkout of its own with a space in its path, and a PATH with plain tools alone.
    private Path checkout() throws IOException {
        var checkout = folder.resolve("mitt bygge");
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        // The machine's own JDKs are out of sight.
        var script =
                Files.readString(SCRIPT).replaceAll("/(usr/lib/jvm|usr/java|opt)/", "/nowhere/");
        Files.writeString(checkout.resolve("fyrklover"), script, StandardCharsets.UTF_8);
        var tools = Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS)
            for (var place : List.of("/usr/bin", "/bin"))
                if (Files.exists(Path.of(place, tool)) && Files.notExists(tools.resolve(tool)))
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
        return checkout.resolve("fyrklover");
    }

    @Test
    void helpListsEveryCommandInTheUsersLanguage() throws Exception {
        var swedish = run(SCRIPT, Map.of("LANG", "sv_SE.UTF-8"), "help");
        var english = run(SCRIPT, Map.of("LANG", "en_GB.UTF-8"), "help");

        assertThat(swedish.exit()).isZero();
        assertThat(swedish.out()).contains("Användning");
        assertThat(english.out()).contains("Usage");
        for (var command :
                List.of(
                        "demo", "serve", "room", "import", "export", "figures", "help", "build",
                        "test", "bench", "format", "dev")) {
            assertThat(swedish.out()).containsPattern("(?m)^  " + command + " ");
            assertThat(english.out()).containsPattern("(?m)^  " + command + " ");
        }
    }

    @Test
    void anUnknownOptionOfTestIsRefusedInOneLine() throws Exception {
        var answer = run(SCRIPT, Map.of("LANG", "en_GB.UTF-8"), "test", "--fast");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains("--fast", "--thorough");
    }

    @Test
    void withoutAJdkOneLineSaysWhatIsNeeded() throws Exception {
        var script = checkout();

        var answer =
                run(
                        script,
                        Map.of(
                                "PATH",
                                folder.resolve("bin").toString(),
                                "JAVA_HOME",
                                "",
                                "HOME",
                                folder.toString()),
                        "demo");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains("JDK 25");
    }

    @Test
    void withoutMavenOneLineSaysWhatIsNeeded() throws Exception {
        var script = checkout();

        var answer =
                run(
                        script,
                        Map.of(
                                "PATH", folder.resolve("bin").toString(),
                                "JAVA_HOME", System.getProperty("java.home"),
                                "HOME", folder.toString()),
                        "demo");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains("Maven 3.6.3");
    }

    /// What is built already is started; its java only tells what it was asked.
    private Map<String, String> built(Path checkout) throws Exception {
        var jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        for (var program : List.of("java", "javac")) {
            var file = Files.writeString(jdk.resolve(program), "#!/bin/sh\necho started: $*\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        var app = Files.createDirectories(checkout.resolve("target/app"));
        Files.writeString(app.resolve("fyrklover.jar"), "");
        Files.writeString(checkout.resolve("src/main/One.java"), "one");
        Files.writeString(checkout.resolve("src/main/Two.java"), "two");
        var sum =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "find pom.xml src/main -type f -exec cksum {} + "
                                        + "| LC_ALL=C sort | cksum > target/app/fingerprint")
                        .directory(checkout.toFile())
                        .start();
        assertThat(sum.waitFor()).isZero();
        return Map.of(
                "PATH", folder.resolve("bin").toString(),
                "JAVA_HOME", folder.resolve("jdk").toString(),
                "HOME", folder.toString());
    }

    @Test
    void whatWasBuiltIsStartedAndBuiltAnewWhereAFileIsAnotherOrGoneWhateverItsDate()
            throws Exception {
        var script = checkout();
        var checkout = java.util.Objects.requireNonNull(script.getParent());
        var environment = built(checkout);
        var one = checkout.resolve("src/main/One.java");
        assertThat(run(script, environment, "demo").out()).contains("started:", "demo");

        Files.writeString(one, "ett");
        Files.setLastModifiedTime(one, FileTime.from(Instant.EPOCH));
        assertThat(run(script, environment, "demo").err()).contains("Maven 3.6.3");

        Files.writeString(one, "one");
        assertThat(run(script, environment, "demo").out()).as("as it was").contains("started:");

        Files.delete(checkout.resolve("src/main/Two.java"));
        assertThat(run(script, environment, "demo").err()).contains("Maven 3.6.3");
    }

    @Test
    void aSmallFileOfTheBooksIsReadWithoutCodeThatTakesLongToCompile() throws Exception {
        var script = checkout();
        var environment = built(java.util.Objects.requireNonNull(script.getParent()));
        var small = Files.writeString(folder.resolve("small.se"), "#FLAGGA 0\n");
        var large = folder.resolve("large.se");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(32_000_000);
        }

        assertThat(run(script, environment, "books", small.toString()).out())
                .contains("TieredStopAtLevel=1");
        assertThat(run(script, environment, "books", large.toString()).out())
                .contains("started:")
                .doesNotContain("TieredStopAtLevel");
    }
}

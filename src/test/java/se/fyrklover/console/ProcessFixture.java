package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// The program as a process of its own, which never outlives the test that started it.
final class ProcessFixture implements AutoCloseable {

    static final int KILLED = 128 + 9;
    static final int TERMINATED = 128 + 15;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How it ended, and what it said on its two outputs.
    record Ended(int exit, String out, String err) {

        /// The one line that is no news of progress; those end with an ellipsis.
        String fault() {
            var faults = err.lines().filter(line -> !line.endsWith("…")).toList();
            assertThat(faults).as("standard error").hasSize(1);
            return faults.getFirst();
        }

        /// Asserts that it refused as it should, and answers with what it said.
        String refusal() {
            assertThat(exit).as(toString()).isEqualTo(Console.REFUSED);
            assertThat(out).isEmpty();
            return fault();
        }

        Ended well() {
            assertThat(exit).as(toString()).isEqualTo(Console.DONE);
            return this;
        }
    }

    private final Process process;
    private final Path out;
    private final Path err;

    private ProcessFixture(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ProcessFixture start(String... arguments) {
        return start("en", Map.of(), arguments);
    }

    static ProcessFixture start(
            String language, Map<String, String> environment, String... arguments) {
        try {
            var out = Files.createTempFile("fyrklover-process-", ".out");
            var err = Files.createTempFile("fyrklover-process-", ".err");
            var program =
                    new ProcessBuilder(commandLine(language, arguments))
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            program.environment().keySet().removeIf(name -> name.startsWith("FYRKLOVER_"));
            program.environment().putAll(environment);
            var process = program.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ProcessFixture(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compiles little and collects simply, since the program lives for seconds.
    private static List<String> commandLine(String language, String... arguments) {
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-Dfyrklover.home=" + System.getProperty("fyrklover.home"),
                                "-Dfyrklover.language=" + language,
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "se.fyrklover.Fyrklover"));
        words.addAll(Arrays.asList(arguments));
        return words;
    }

    static Ended run(String... arguments) {
        return run("en", Map.of(), arguments);
    }

    static Ended run(String language, Map<String, String> environment, String... arguments) {
        try (var program = start(language, environment, arguments)) {
            return program.ended();
        }
    }

    /// A folder that PostgreSQL's unprivileged user can reach even when the tests run as root.
    static Path reachable(Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        return temporary;
    }

    /// The PostgreSQL that the data directory's own note names, if it runs and is that one.
    static Optional<ProcessHandle> postgres(Path data) {
        try (var lines = Files.lines(data.resolve("cluster/postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(it -> it.info().command().orElse("").startsWith(real(data)));
        } catch (IOException | UncheckedIOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Every process that runs a program out of the data directory.
    static List<ProcessHandle> running(Path data) {
        return ProcessHandle.allProcesses()
                .filter(it -> it.info().command().orElse("").startsWith(real(data)))
                .toList();
    }

    private static String real(Path data) {
        try {
            return data.toRealPath() + File.separator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            pause(Duration.ofMillis(5));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for a line on either output, and answers with it; empty if the program ended first.
    Optional<String> line(Predicate<String> wanted) {
        await("a line", () -> find(wanted).isPresent() || !process.isAlive());
        return find(wanted);
    }

    private Optional<String> find(Predicate<String> wanted) {
        return (text(out) + text(err)).lines().filter(wanted).findFirst();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// What Ctrl-C and a service manager do: it is asked to end.
    void terminate() {
        process.destroy();
    }

    /// `kill -9`
    void kill() {
        process.destroyForcibly();
    }

    Ended ended() {
        try {
            var ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as("ended by itself; it said: " + text(err)).isTrue();
            return new Ended(process.exitValue(), text(out), text(err));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

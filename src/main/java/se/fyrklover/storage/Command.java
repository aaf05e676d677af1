package se.fyrklover.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What a short program of the system answered.
record Command(int exit, String output) {

    /// A program that is not there counts as one that failed.
    static Command run(ProcessBuilder program) {
        try {
            var process = program.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.onExit().join().exitValue(), output.strip());
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        }
    }

    static Command run(String... words) {
        return run(new ProcessBuilder(words));
    }

    /// `SIGINT` asks PostgreSQL for a fast and clean end; Java itself can only send `SIGTERM`.
    static Command signal(String name, long pid) {
        return run("sh", "-c", "kill -s \"$1\" \"$2\"", "kill", name, Long.toString(pid));
    }

    boolean succeeded() {
        return exit == 0;
    }
}

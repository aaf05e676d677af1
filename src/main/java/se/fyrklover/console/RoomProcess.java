package se.fyrklover.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import se.fyrklover.secret.Token;

/// The demo's room: a process of its own beside the office's, which ends when the office does,
/// however that ends: then nobody speaks to it any more.
final class RoomProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 20;

    /// The office's secrets are none of the room's, and neither is where the office is reached.
    private static final Pattern OFFICE =
            Pattern.compile(
                    "FYRKLOVER_(?:KEY|(?:DATABASE|LISTEN|ADDRESS|TLS|BEHIND_PROXY|UNENCRYPTED|OIDC).*)");

    private final Process process;
    private final PrintWriter spoken;

    private RoomProcess(Process process) {
        this.process = process;
        this.spoken = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /// Starts one for an association; it prints its address when it is there.
    static RoomProcess start(
            Class<?> program, Path data, int port, String office, String slug, String name)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        "room",
                        "--demo",
                        "--data=" + data,
                        "--port=" + port,
                        "--office=" + office,
                        "--association=" + slug,
                        "--name=" + name));
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.INHERIT)
                        .redirectError(Redirect.INHERIT);
        builder.environment().keySet().removeIf(it -> OFFICE.matcher(it).matches());
        return new RoomProcess(builder.start());
    }

    /// Says where the office is, with the token that it has issued.
    void connect(String office, Token token) {
        spoken.println("connect " + office + " " + token.text());
    }

    /// Stops it and waits until it has stopped.
    @Override
    public void close() {
        spoken.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}

package se.fyrklover.storage;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The running PostgreSQL: it listens on this machine's loopback only, with a port of its own
/// choice.
record Postmaster(Process process, int port) {

    private static final int PORTS_TO_TRY = 5;
    private static final int LOOKS = 6000;
    private static final int MILLIS_BETWEEN_LOOKS = 50;
    private static final int SECONDS_TO_END = 30;
    private static final long LOG_LIMIT = 10_000_000;

    /// Another program may take the port between our finding it free and PostgreSQL taking it.
    static Postmaster start(DataDirectory directory, Binaries binaries, Launch launch)
            throws IOException, StorageUnavailable {
        turnLog(directory);
        for (int tries = 0; tries < PORTS_TO_TRY; tries++) {
            var started = startOn(freePort(), directory, binaries, launch);
            if (started.isPresent()) {
                return started.get();
            }
        }
        throw StorageUnavailable.because("storage.no-port");
    }

    private static void turnLog(DataDirectory directory) throws IOException {
        var log = directory.log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(
                    log,
                    log.resolveSibling("postgresql.log.old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Postmaster> startOn(
            int port, DataDirectory directory, Binaries binaries, Launch launch)
            throws IOException, StorageUnavailable {
        File log = directory.log().toFile();
        var written = log.length();
        var program = launch.server(command(port, directory, binaries));
        var server =
                new Postmaster(
                        keep(program.redirectOutput(ProcessBuilder.Redirect.appendTo(log))), port);
        if (server.becomesReady(directory)) {
            return Optional.of(server);
        }
        server.stop();
        var said = LogLines.since(written, directory.log());
        if (said.contains("could not create any TCP/IP sockets")) {
            return Optional.empty();
        }
        if (said.isBlank()) {
            throw StorageUnavailable.because("storage.postgresql.ended", directory.log());
        }
        throw StorageUnavailable.because(
                "storage.postgresql.refused", LogLines.reason(said), directory.log());
    }

    private static String[] command(int port, DataDirectory directory, Binaries binaries) {
        return new String[] {
            binaries.program("postgres"),
            "-D",
            directory.cluster().toString(),
            "-c",
            "port=" + port,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "fsync=on",
            "-c",
            "lc_messages=C",
            "-c",
            "logging_collector=off"
        };
    }

    /// Starts it from a thread that lives as long as it does, because that thread's end is its end.
    private static Process keep(ProcessBuilder program) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().name("postgresql").daemon().start(() -> keep(program, started));
        return started.handle((process, failure) ->
                        failure == null ? Optional.of(process) : Optional.<Process>empty())
                .join()
                .orElseThrow(() -> new IOException(program.command().getFirst()));
    }

    private static void keep(ProcessBuilder program, CompletableFuture<Process> started) {
        try {
            started.complete(program.start());
        } catch (IOException e) {
            started.completeExceptionally(e);
            return;
        }
        started.join().onExit().join();
    }

    private boolean becomesReady(DataDirectory directory) throws StorageUnavailable {
        for (int looks = 0; looks < LOOKS && process.isAlive(); looks++) {
            var note = PidFile.of(directory);
            if (note.isPresent() && note.get().equals(new PidFile(process.pid(), true))) {
                return true;
            }
            Pause.ofMillis(MILLIS_BETWEEN_LOOKS);
        }
        return false;
    }

    /// Asks for a fast and clean end, and insists only when that is not heard.
    void stop() {
        for (var signal : new String[] {"INT", "QUIT", "KILL"}) {
            if (process.isAlive()) {
                Command.signal(signal, process.pid());
                process.onExit()
                        .completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS)
                        .join();
            }
        }
    }
}

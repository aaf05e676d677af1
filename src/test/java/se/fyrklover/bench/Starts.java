package se.fyrklover.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.fyrklover.FreePort;

/// From the command to the first page, plain and with an ahead-of-time cache, by turns.
final class Starts {

    private static final int ROUNDS = 5;

    private Starts() {}

    static void measure() throws Exception {
        System.out.println("From start to the first page (second start, the database is there)");
        var jar = Path.of(System.getProperty("fyrklover.home", "."), "target/app/fyrklover.jar");
        if (!Files.exists(jar)) {
            System.out.println(
                    "  not measured: " + jar + " is not built; run ./fyrklover build first");
            return;
        }
        var folder = Files.createTempDirectory("fyrklover-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var cache = folder.resolve("fyrklover.aot");
        seconds(jar, folder, List.of());
        practise(jar, folder, cache);
        var plain = new double[ROUNDS];
        var cached = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            plain[round] = seconds(jar, folder, List.of());
            cached[round] = seconds(jar, folder, List.of("-XX:AOTCache=" + cache));
            System.out.printf(
                    Locale.ROOT,
                    "  round %d: plain %.2f s, with cache %.2f s, ratio %.2f%n",
                    round + 1,
                    plain[round],
                    cached[round],
                    cached[round] / plain[round]);
        }
        Arrays.sort(plain);
        Arrays.sort(cached);
        System.out.printf(
                Locale.ROOT,
                "  median: plain %.2f s, with cache %.2f s, ratio %.2f; the cache is %,d MB%n",
                plain[ROUNDS / 2],
                cached[ROUNDS / 2],
                cached[ROUNDS / 2] / plain[ROUNDS / 2],
                Files.exists(cache) ? Files.size(cache) >> 20 : 0);
    }

    /// As the launcher does after a build.
    private static void practise(Path jar, Path folder, Path cache) throws Exception {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:AOTCacheOutput=" + cache,
                        "-Dfyrklover.home=" + System.getProperty("fyrklover.home", "."),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--practice",
                        "--data",
                        folder.resolve("practice").toString());
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static double seconds(Path jar, Path folder, List<String> options) throws Exception {
        var port = FreePort.any();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of(
                        "-Dfyrklover.home=" + System.getProperty("fyrklover.home", "."),
                        "-Dfyrklover.language=en",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xlog:aot=off,cds=off",
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--room-port=0",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString()));
        var started = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            for (var line = output.readLine(); ; line = output.readLine()) {
                if (line == null) throw new IOException("it ended before it had started");
                if (line.contains("http://localhost:")) break;
            }
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/kalmar/2024"))
                                    .build(),
                            BodyHandlers.ofString());
            return (System.nanoTime() - started) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}

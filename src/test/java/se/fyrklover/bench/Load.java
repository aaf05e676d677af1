package se.fyrklover.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Many readers at once, each asking again as soon as it is answered.
final class Load {

    private static final int CONNECTIONS = 50;

    private Load() {}

    /// Answers per second over so many requests; every answer must be 200.
    static double perSecond(String address, int requests) throws Exception {
        return perSecond(address, requests, Map.of());
    }

    /// The same, with headers that each request carries.
    static double perSecond(String address, int requests, Map<String, String> headers)
            throws Exception {
        var each = requests / CONNECTIONS;
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var asking = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(asking::header);
        var request = asking.build();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = System.nanoTime();
            var all =
                    IntStream.range(0, CONNECTIONS)
                            .<Future<?>>mapToObj(_ ->
                                    readers.submit(() -> {
                                        for (var i = 0; i < each; i++) {
                                            var answer =
                                                    client.send(request, BodyHandlers.discarding());
                                            if (answer.statusCode() != 200)
                                                throw new IllegalStateException(answer.toString());
                                        }
                                        return each;
                                    }))
                            .toList();
            for (var one : all) one.get();
            return each * CONNECTIONS * 1e9 / (System.nanoTime() - started);
        }
    }
}

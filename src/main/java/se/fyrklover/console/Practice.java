package se.fyrklover.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;

/// A start for the JVM to learn from: opens what a reader opens first, sets a document, which is
/// left for the practice of other commands, and ends.
final class Practice {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/kalmar/2024",
                    "/kalmar/2024/deltagare",
                    "/kalmar/2024/siffra/followup.enrolled");

    private Practice() {}

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /// @param folder where the documents are left, as `practice.pdf` and so on
    static void read(int port, Path folder) {
        try (var reader = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page));
                reader.send(request.build(), BodyHandlers.discarding());
            }
            var asked = new AskedYear.Named("kalmar", 2024);
            for (var format : List.of(ReportFormat.PDF, ReportFormat.DOCX)) {
                var document =
                        ServedDocument.at(port, asked, ReportKind.ANNUAL, format)
                                .orElseThrow(() -> new IllegalStateException(format.code()));
                Files.write(folder.resolve("practice." + format.code()), document.file());
            }
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

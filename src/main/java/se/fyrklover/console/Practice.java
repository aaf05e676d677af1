package se.fyrklover.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;

/// A start for the JVM to learn from: opens what a reader opens first, sets a document, and ends.
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

    static void read(int port) {
        try (var reader = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page));
                reader.send(request.build(), BodyHandlers.discarding());
            }
            var asked = new AskedYear.Named("kalmar", 2024);
            for (var format : List.of(ReportFormat.PDF, ReportFormat.DOCX))
                if (ServedDocument.at(port, asked, ReportKind.ANNUAL, format).isEmpty())
                    throw new IllegalStateException(format.code());
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

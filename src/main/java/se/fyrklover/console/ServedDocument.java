package se.fyrklover.console;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.storage.Serving;

/// A document as the Fyrklöver that is running has set it, which has all that it takes at hand.
final class ServedDocument {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 60_000;

    private final String title;
    private final int open;
    private final byte[] file;

    private ServedDocument(String title, int open, byte[] file) {
        this.title = title;
        this.open = open;
        this.file = file;
    }

    String title() {
        return title;
    }

    /// How many findings nobody has explained.
    int open() {
        return open;
    }

    byte[] file() {
        return file;
    }

    /// Asks the one that serves the data; empty if there is none, or if it has no such document,
    /// and then the slow way tells why.
    static Optional<ServedDocument> of(
            Path data, AskedYear.Named asked, ReportKind kind, ReportFormat format) {
        return Serving.on(data).flatMap(it -> at(it.port(), asked, kind, format));
    }

    /// Asks the Fyrklöver at a port of this machine.
    static Optional<ServedDocument> at(
            int port, AskedYear.Named asked, ReportKind kind, ReportFormat format) {
        try {
            var path =
                    "/%s/%d/dokument/%s.%s"
                            .formatted(
                                    asked.association(), asked.year(), kind.path(), format.code());
            var address = new URI("http", null, "127.0.0.1", port, path, null, null);
            return read(URI.create(address.toASCIIString()));
        } catch (URISyntaxException | IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// `java.net.http` does more and starts later, and here it is the start that one waits for.
    private static Optional<ServedDocument> read(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        try {
            var title = connection.getHeaderField("Fyrklover-Title");
            var open = connection.getHeaderFieldInt("Fyrklover-Findings", -1);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK
                    || title == null
                    || open < 0) return Optional.empty();
            var file = connection.getInputStream().readAllBytes();
            // An answer that is cut short ends as quietly as a whole one.
            if (file.length != connection.getContentLengthLong()) return Optional.empty();
            return Optional.of(
                    new ServedDocument(
                            URLDecoder.decode(title, StandardCharsets.UTF_8), open, file));
        } finally {
            connection.disconnect();
        }
    }
}

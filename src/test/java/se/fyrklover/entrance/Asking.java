package se.fyrklover.entrance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import se.fyrklover.RunningProduct;
import se.fyrklover.RunningRoom;

/// Asks the running product as somebody's browser would, with forms that carry their token.
public final class Asking {

    /// What the browser was given to send back with forms, and what a form then holds: the same,
    /// masked with as many bytes as it has.
    static final String FORM = "11111111-2222-3333-4444-555555555555";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String form;
    private final String cookie;

    private Asking(String base, String form, String cookie) {
        this.base = base;
        this.form = form;
        this.cookie = cookie;
    }

    /// Somebody who shows a session's cookie.
    public static Asking with(String cookie) {
        return new Asking(RunningProduct.shared().baseUrl(), "__Host-formular=", cookie);
    }

    public static Asking asNobody() {
        return with("");
    }

    /// Somebody who shows a session's cookie, or nothing, in the running room.
    public static Asking inRoom(String cookie) {
        return new Asking(RunningRoom.shared().baseUrl(), "__Host-room-formular=", cookie);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// Sends a form, as from a page of ours.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new ArrayList<>(fields.entrySet());
        all.add(Map.entry("_csrf", masked()));
        var body =
                all.stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// Sends a form in parts, with a file, as from a page of ours.
    ///
    /// @param more the other fields, by name and value in turn
    public HttpResponse<String> send(
            String path, String field, String name, String content, String... more) {
        var part = "--grans\r\nContent-Disposition: form-data; name=\"%s\"";
        var body = new StringBuilder();
        for (int at = 0; at < more.length; at += 2)
            body.append(part.formatted(more[at]))
                    .append("\r\n\r\n")
                    .append(more[at + 1])
                    .append("\r\n");
        body.append(part.formatted("_csrf")).append("\r\n\r\n").append(masked()).append("\r\n");
        body.append(part.formatted(field))
                .append(
                        "; filename=\""
                                + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--grans--\r\n");
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=grans")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", (cookie.isEmpty() ? "" : cookie + "; ") + form + FORM);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String masked() {
        var token = FORM.getBytes(StandardCharsets.UTF_8);
        var both = new byte[token.length * 2];
        for (var at = 0; at < token.length; at++) {
            both[at] = (byte) (at * 7 + 3);
            both[token.length + at] = (byte) (token[at] ^ both[at]);
        }
        return Base64.getUrlEncoder().encodeToString(both);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

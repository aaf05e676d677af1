package se.fyrklover.entrance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.RunningProduct;

/// Somebody with a browser without a screen: keeps cookies, reads pages and sends their forms.
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    Visitor() {
        this(RunningProduct.shared().baseUrl());
    }

    /// @param base the address of an office or a room, without the last slash
    public Visitor(String base) {
        this.base = base;
    }

    /// Reads a page; a redirection is an answer.
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// Follows a link that stands on another's page.
    HttpResponse<String> getFromElsewhere(String path) {
        return send(request(path).header("Sec-Fetch-Site", "cross-site").GET());
    }

    /// Sends the form that stands on a page.
    public HttpResponse<String> post(String page, String action, String... fields) {
        return send(action, form(token(get(page)), fields));
    }

    /// What a form must carry, as a page gives it.
    static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        if (!found.find()) throw new AssertionError("no form in " + page.uri() + page.body());
        return found.group(1);
    }

    HttpResponse<String> send(String action, String form) {
        return send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    static String form(String token, String... fields) {
        var all = new HashMap<String, String>();
        for (int at = 0; at < fields.length; at += 2) all.put(fields[at], fields[at + 1]);
        all.put("_csrf", token);
        return all.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path));
        var sent =
                cookies.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("; "));
        return sent.isEmpty() ? builder : builder.header("Cookie", sent);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        for (var cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    String cookie(String name) {
        return cookies.getOrDefault("__Host-" + name, "");
    }

    void set(String name, String value) {
        cookies.put("__Host-" + name, value);
    }
}

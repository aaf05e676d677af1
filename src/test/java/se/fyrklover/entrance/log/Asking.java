package se.fyrklover.entrance.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import se.fyrklover.RunningProduct;

/// Somebody who asks for pages with the cookie of a session, or with none.
record Asking(String cookie) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM_COOKIE = Pattern.compile("(__Host-formular=[^;]+)");

    static Asking nobody() {
        return new Asking("");
    }

    HttpResponse<String> get(String path) {
        return send(request(path, cookie).build());
    }

    /// Sends the form that stands on a page.
    HttpResponse<String> post(String path, String name, String value) {
        var page = get(path);
        var token = TOKEN.matcher(page.body());
        var formCookie =
                FORM_COOKIE.matcher(String.join(" ", page.headers().allValues("Set-Cookie")));
        if (!token.find() || !formCookie.find())
            throw new AssertionError("no form on " + path + ": " + page.body());
        return send(
                request(path, cookie + "; " + formCookie.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf="
                                                + encode(token.group(1))
                                                + "&"
                                                + name
                                                + "="
                                                + encode(value)))
                        .build());
    }

    private static HttpRequest.Builder request(String path, String cookies) {
        var request = HttpRequest.newBuilder(URI.create(RunningProduct.shared().baseUrl() + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

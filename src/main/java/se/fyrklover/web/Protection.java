package se.fyrklover.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What holds for every answer: only our own names, a strict policy for content, and no other ways
/// of asking than reading and sending forms.
@Component
@Order(Protection.SECOND)
class Protection extends OncePerRequestFilter {

    /// After the filter that says that forms are UTF-8: whoever reads the first parameter has read
    /// them all.
    static final int SECOND = Ordered.HIGHEST_PRECEDENCE + 1;

    /// A machine's names for itself.
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    static final int MISDIRECTED = 421;

    private static final Set<String> ALLOWED = Set.of("GET", "HEAD", "POST");

    private static final String TRIAL = "/prova";

    /// Each percent sign begins a byte, and nothing hides behind a semicolon.
    private static final Pattern ADDRESS = Pattern.compile("(?:[^%;]|%[0-9A-Fa-f]{2})*+");

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Set<String> names;
    private final boolean encrypted;
    private final Cookies cookies;

    /// @param address that people reach us at from elsewhere, if they do
    Protection(@Value("${fyrklover.address:}") String address, Cookies cookies) {
        this.cookies = cookies;
        names = address.isEmpty() ? LOCAL : with(URI.create(address).getHost());
        encrypted = address.startsWith("https:") && !LOCAL.equals(names);
    }

    private static Set<String> with(String name) {
        return Stream.concat(LOCAL.stream(), Stream.of(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Before anything is read of it: a form is in UTF-8, whatever it leaves unsaid.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", isSigned(request) ? "no-store" : "no-cache");
        response.addHeader("Vary", "HX-Target, Cookie");
        if (encrypted)
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        // Another site's name that leads here (DNS rebinding) must not read what is here.
        if (!names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.sendError(MISDIRECTED);
            return;
        }
        if (!ALLOWED.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!ADDRESS.matcher(request.getRequestURI()).matches() || !isLegible(request)) {
            // Where the server has found out for itself that it is too much, it has answered.
            if (!response.isCommitted()) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Languages.chosen(request).ifPresent(language -> remember(language.tag(), response));
        chain.doFilter(request, response);
    }

    /// Whether what is asked with can be read. No text has a NUL, and no database takes it.
    private static boolean isLegible(HttpServletRequest request) {
        return Parameters.of(request)
                .filter(it ->
                        it.values().stream()
                                .flatMap(Arrays::stream)
                                .noneMatch(value -> value.indexOf('\0') >= 0))
                .isPresent();
    }

    /// Whether a session is shown, whosever: what is answered then stays in no browser, since the
    /// next at the same computer may be somebody else.
    private boolean isSigned(HttpServletRequest request) {
        return cookies.read(request, Cookies.SESSION).isPresent();
    }

    /// A text that is tried out comes by POST since it is long; it changes nothing, and only a page
    /// of our own may send it.
    static boolean isTrial(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().endsWith(TRIAL)
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private void remember(String language, HttpServletResponse response) {
        cookies.write(response, Languages.COOKIE, language, Duration.ofDays(365));
    }
}

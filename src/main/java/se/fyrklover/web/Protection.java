package se.fyrklover.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What holds for every answer: only this machine's own names for itself, a strict policy for
/// content, and reading alone while there is no sign-in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Protection extends OncePerRequestFilter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final int MISDIRECTED = 421;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final String TRIAL = "/prova";

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "HX-Target, Cookie");
        // Another site's name that leads here (DNS rebinding) must not read what is here.
        if (!OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.sendError(MISDIRECTED);
            return;
        }
        if (!READING.contains(request.getMethod()) && !isTrial(request)) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Languages.chosen(request.getParameter(Languages.PARAMETER))
                .ifPresent(language -> remember(language.tag(), response));
        chain.doFilter(request, response);
    }

    /// A text that is tried out comes by POST since it is long; it changes nothing, and only a page
    /// of our own may send it.
    private static boolean isTrial(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().endsWith(TRIAL)
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static void remember(String language, HttpServletResponse response) {
        var cookie = new Cookie(Languages.COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(365 * 24 * 60 * 60);
        response.addCookie(cookie);
    }
}

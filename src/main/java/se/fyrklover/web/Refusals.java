package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.fyrklover.access.NotAllowed;

/// What somebody meets who may not do what was asked for: the way to sign in, the way to prove it
/// again, or a page that says so.
@ControllerAdvice
class Refusals {

    private final Visits visits;

    Refusals(Visits visits) {
        this.visits = visits;
    }

    @ExceptionHandler(NotAllowed.class)
    void refused(NotAllowed refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (refused.why()) {
            case ROLE -> {
                visits.refused(request);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            case NOBODY -> lead(request, response, "/logga-in");
            case PROOF -> lead(request, response, "/bekrafta");
        }
    }

    /// A file where a field should be: the form is not one of ours.
    @ExceptionHandler(ConversionNotSupportedException.class)
    void notAField(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /// Back to the page that was asked for; what a form sent stays in the form that it came from.
    private static void lead(HttpServletRequest request, HttpServletResponse response, String to)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var address = to + "?till=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) response.setHeader("HX-Redirect", address);
        else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return before(request);
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String before(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(it -> URI.create(it).getRawPath())
                    .orElse("/");
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}

package se.fyrklover.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts in the program's log what tries to get round the defences: forms that are not ours, another
/// host's name, addresses written to deceive, and whoever has to wait after too many attempts.
///
/// So many lines a minute and no more, or whoever asks enough could fill the disk; how many were
/// left out is told when the minute is over.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests extends OncePerRequestFilter {

    static final int LINES_A_MINUTE = 60;

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// A role that does not let somebody is in the association's own log, and not here.
    private static final Set<Integer> TOLD =
            Set.of(
                    HttpServletResponse.SC_BAD_REQUEST,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    Protection.MISDIRECTED,
                    HttpStatus.TOO_MANY_REQUESTS.value());

    private final Clock clock;
    private Instant began = Instant.EPOCH;
    private int lines;

    RefusedRequests(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var status = response.getStatus();
        var isForged = request.getAttribute(SecurityChain.REFUSED_FORM) != null;
        if ((isForged || TOLD.contains(status)) && isToBeTold())
            LOG.warn(
                    "Refused with {}{}: {} {} from {}",
                    status,
                    isForged ? " (not our form)" : "",
                    request.getMethod(),
                    request.getRequestURI(),
                    request.getRemoteAddr());
    }

    private synchronized boolean isToBeTold() {
        var now = Instant.now(clock);
        if (began.plus(MINUTE).isBefore(now)) {
            if (lines > LINES_A_MINUTE)
                LOG.warn("{} more were refused after {}", lines - LINES_A_MINUTE, began);
            began = now;
            lines = 0;
        }
        return ++lines <= LINES_A_MINUTE;
    }
}

package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/// What a request asks with, where that can be read.
final class Parameters {

    private Parameters() {}

    /// Nothing where it cannot: the encoding is broken, a file has a name that none can have, or
    /// there is more than we take. The server says so by throwing one thing or another each time
    /// that somebody asks, also on the page that tells it.
    static Optional<Map<String, String[]>> of(HttpServletRequest request) {
        try {
            return Optional.of(request.getParameterMap());
        } catch (RuntimeException illegible) {
            return Optional.empty();
        }
    }
}

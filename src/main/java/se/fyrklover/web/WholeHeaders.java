package se.fyrklover.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads every header of a request before anything is done for it.
///
/// Spring Security refuses a header with signs that none has only when somebody reads it, which may
/// be when half of the answer has gone.
final class WholeHeaders extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var names = request.getHeaderNames(); names.hasMoreElements(); )
            for (var told = request.getHeaders(names.nextElement()); told.hasMoreElements(); )
                told.nextElement();
        chain.doFilter(request, response);
    }
}

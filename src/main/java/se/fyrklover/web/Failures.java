package se.fyrklover.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is said when a page cannot be shown: what happened, and where to go.
@Controller
class Failures implements ErrorController {

    private final Pages pages;
    private final DataSize largest;

    Failures(Pages pages, @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.pages = pages;
        this.largest = largest;
    }

    private boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > largest.toBytes();
    }

    @RequestMapping("/error")
    ModelAndView failure(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var kind =
                switch (status) {
                    case 400, 413 -> isTooLarge(request) ? "too-large" : "not-found";
                    case 404 -> "not-found";
                    case 403 ->
                            request.getAttribute(SecurityChain.REFUSED_FORM) == null
                                    ? "forbidden"
                                    : "form";
                    case 405 -> "read-only";
                    case 421 -> "own-names";
                    default -> "failed";
                };
        return new ModelAndView(
                "failure",
                Map.of("shell", pages.shell(request), "kind", kind),
                HttpStatusCode.valueOf(status));
    }
}

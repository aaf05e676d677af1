package se.fyrklover.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is said when a page cannot be shown: what happened, and where to go.
@Controller
class Failures implements ErrorController {

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView failure(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var kind =
                switch (status) {
                    case 400, 404 -> "not-found";
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

package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.mail.Outbox;
import se.fyrklover.web.Pages;

/// The letters that the demo would have sent, for whoever tries it to read.
@Controller
@ConditionalOnProperty("fyrklover.demo")
class OutboxController {

    private static final int MOST = 50;

    private final Pages pages;
    private final Outbox outbox;

    OutboxController(Pages pages, Outbox outbox) {
        this.pages = pages;
        this.outbox = outbox;
    }

    @GetMapping("/utkorg")
    ModelAndView letters(HttpServletRequest request) {
        return new ModelAndView(
                "entrance/outbox",
                Map.of("shell", pages.shell(request), "letters", outbox.newest(MOST)));
    }
}

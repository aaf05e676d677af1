package se.fyrklover.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.fyrklover.access.Tenants;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The way in: which associations there are, and the year at a glance.
@Controller
class OverviewController {

    private final Pages pages;
    private final Tenants tenants;

    OverviewController(Pages pages, Tenants tenants) {
        this.pages = pages;
        this.tenants = tenants;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        return new ModelAndView(
                "overview/start", Map.of("shell", pages.shell(request), "tenants", tenants.all()));
    }

    /// The newest year that anything is known of.
    @GetMapping("/{association:[a-z][a-z0-9-]+}")
    RedirectView newest(HttpServletRequest request, @PathVariable String association) {
        return new RedirectView(pages.open(request, association).to(Section.YEAR));
    }

    @GetMapping("/{association}/{period:[0-9-]+}")
    ModelAndView year(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.YEAR);
        return new ModelAndView(
                "overview/year",
                Map.of("page", page, "view", Pages.later(() -> YearPage.of(page))));
    }
}

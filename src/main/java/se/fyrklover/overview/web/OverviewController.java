package se.fyrklover.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Members;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import se.fyrklover.web.Visit;

/// The way in: which associations there are, and the year at a glance.
@Controller
class OverviewController {

    private final Pages pages;
    private final Tenants tenants;
    private final Members members;

    OverviewController(Pages pages, Tenants tenants, Members members) {
        this.pages = pages;
        this.tenants = tenants;
        this.members = members;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        var shell = pages.shell(request);
        return new ModelAndView(
                "overview/start", Map.of("shell", shell, "tenants", readable(shell.visit())));
    }

    /// All, for who can still sign in; for who has, those that open to this one.
    private List<Tenant> readable(Visit visit) {
        return tenants.all().stream()
                .filter(it -> !visit.isSignedIn() || it.open() || visit.own().contains(it))
                .toList();
    }

    /// Each to what it needs: the newest year, the own intervention or member, or the people.
    @GetMapping("/{association:[a-z][a-z0-9-]+}")
    ModelAndView enter(HttpServletRequest request, @PathVariable String association) {
        var page = pages.open(request, association, Section.NONE, OverviewController::demandAny);
        if (page.may(Section.YEAR))
            return page.years().isEmpty() ? empty(page) : to(page.to(Section.YEAR));
        for (var intervention : page.pass().only(Right.READ_FOLLOWUP))
            return to(page.toIntervention(intervention));
        for (var member : page.pass().only(Right.READ_MONEY)) return to(page.toMember(member));
        return to(page.to(Section.PEOPLE));
    }

    private ModelAndView empty(Page page) {
        return new ModelAndView(
                "overview/empty",
                Map.of("page", page, "first", members.keptFrom(page.tenant().id())));
    }

    private static ModelAndView to(String address) {
        return new ModelAndView(new RedirectView(address));
    }

    private static void demandAny(Pass pass) {
        if (pass.grants().isEmpty()) pass.demand(Right.READ_YEAR);
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

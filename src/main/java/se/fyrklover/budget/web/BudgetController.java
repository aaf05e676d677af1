package se.fyrklover.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.association.Members;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of the plan that a year stands in.
@Controller
class BudgetController {

    private final Pages pages;
    private final Members members;
    private final ContributionRuns runs;
    private final BudgetGrids grids;

    BudgetController(Pages pages, Members members, ContributionRuns runs, BudgetGrids grids) {
        this.pages = pages;
        this.members = members;
        this.runs = runs;
        this.grids = grids;
    }

    @GetMapping("/{association}/{period}/budget")
    ModelAndView budget(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.BUDGET);
        var hasVersions =
                page.period().isYear()
                        && !grids.versions(page.pass(), page.period().year()).isEmpty();
        return new ModelAndView(
                "budget/budget",
                Map.of(
                        "page",
                        page,
                        "hasVersions",
                        hasVersions,
                        "view",
                        Pages.later(() -> BudgetPage.of(page))));
    }

    @GetMapping("/{association}/{period}/budget." + Downloads.FORMAT)
    ResponseEntity<byte[]> budgetFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.BUDGET);
        return Downloads.answer(page, BudgetPage.of(page).sheets(page), format);
    }

    /// What one member pays: also for who may see that member's alone.
    @GetMapping("/{association}/{period}/medlem/{member:[a-z0-9-]+}")
    ModelAndView member(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String member) {
        var page =
                pages.open(
                        request,
                        association,
                        period,
                        Section.NONE,
                        pass -> pass.demand(Right.READ_MONEY, member));
        var found =
                members.of(page.tenant().id()).stream()
                        .filter(it -> it.id().equals(member))
                        .findFirst()
                        .orElseThrow(Pages::notFound);
        var letters = runs.newestWith(page.pass(), member);
        return new ModelAndView(
                "budget/member",
                Map.of(
                        "page",
                        page,
                        "view",
                        Pages.later(() -> MemberPage.of(page, found, letters))));
    }
}

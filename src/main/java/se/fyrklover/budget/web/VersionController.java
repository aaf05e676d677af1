package se.fyrklover.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.BudgetVersion;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The versions of a budget, and what is different between them.
@Controller
class VersionController {

    private static final String HERE = "/{association}/{period:[0-9]{4}}/budget/versioner";
    private static final String NUMBER = "/{number:[1-9][0-9]{0,3}}";

    private final Pages pages;
    private final BudgetGrids grids;

    VersionController(Pages pages, BudgetGrids grids) {
        this.pages = pages;
        this.grids = grids;
    }

    private Page page(HttpServletRequest request, String association, int year) {
        return pages.open(request, association, Section.BUDGET).ofYear(year);
    }

    private static Optional<BudgetVersion> find(List<BudgetVersion> all, int number) {
        return all.stream().filter(it -> it.number() == number).findFirst();
    }

    /// What a version is compared with unless something else is asked for: the one before.
    private VersionPage view(Page page, int year, Optional<Integer> number, int against) {
        var all = grids.versions(page.pass(), year);
        if (all.isEmpty()) throw Pages.notFound();
        var shown =
                number.map(it -> find(all, it).orElseThrow(Pages::notFound))
                        .orElseGet(all::getFirst);
        return VersionPage.of(
                page,
                all,
                shown,
                find(all, against > 0 ? against : shown.number() - 1),
                it -> grids.grid(page.pass(), it));
    }

    private static ModelAndView shown(Page page, VersionPage view) {
        return new ModelAndView("budget/version", Map.of("page", page, "view", view));
    }

    /// The one that stands.
    @GetMapping(HERE)
    ModelAndView newest(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = page(request, association, period);
        return shown(page, view(page, period, Optional.empty(), 0));
    }

    /// @param mot the version to compare it with
    @GetMapping(HERE + NUMBER)
    ModelAndView version(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") String mot) {
        var page = page(request, association, period);
        var against = mot.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(mot) : 0;
        return shown(page, view(page, period, Optional.of(number), against));
    }

    @GetMapping(HERE + NUMBER + "." + Downloads.FORMAT)
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable int number,
            @PathVariable String format) {
        var page = page(request, association, period);
        page.pass().demandToTakeOut(page.section().right());
        var view = view(page, period, Optional.of(number), 0);
        return Downloads.answer(
                page.tenant().name() + " " + period,
                "%s, %s".formatted(view.title(), page.tenant().name()),
                List.of(view.sheet(page)),
                format);
    }
}

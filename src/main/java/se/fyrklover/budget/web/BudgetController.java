package se.fyrklover.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of the plan that a year stands in.
@Controller
class BudgetController {

    private final Pages pages;

    BudgetController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{association}/{period}/budget")
    ModelAndView budget(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.BUDGET);
        return new ModelAndView(
                "budget/budget",
                Map.of("page", page, "view", Pages.later(() -> BudgetPage.of(page))));
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
}

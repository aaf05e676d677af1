package se.fyrklover.goal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.goal.Goals;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of a year's goals.
@Controller
class GoalController {

    private final Pages pages;
    private final Goals goals;

    GoalController(Pages pages, Goals goals) {
        this.pages = pages;
        this.goals = goals;
    }

    @GetMapping("/{association}/{period}/mal")
    ModelAndView goals(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.GOALS);
        return new ModelAndView(
                "goal/goals",
                Map.of("page", page, "view", Pages.later(() -> GoalsPage.of(page, goals))));
    }

    @GetMapping("/{association}/{period}/mal." + Downloads.FORMAT)
    ResponseEntity<byte[]> goalsFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.GOALS);
        return Downloads.answer(page, GoalSheets.of(page, GoalsPage.of(page, goals)), format);
    }
}

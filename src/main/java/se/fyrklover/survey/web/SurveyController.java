package se.fyrklover.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.survey.Surveys;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of a year's surveys.
@Controller
class SurveyController {

    private final Pages pages;
    private final Surveys surveys;

    SurveyController(Pages pages, Surveys surveys) {
        this.pages = pages;
        this.surveys = surveys;
    }

    @GetMapping("/{association}/{period}/enkater")
    ModelAndView surveys(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.SURVEYS);
        return new ModelAndView(
                "survey/surveys",
                Map.of("page", page, "view", Pages.later(() -> SurveysPage.of(page, surveys))));
    }

    @GetMapping("/{association}/{period}/enkater." + Downloads.FORMAT)
    ResponseEntity<byte[]> surveysFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.SURVEYS);
        return Downloads.answer(page, SurveySheets.of(page, SurveysPage.of(page, surveys)), format);
    }
}

package se.fyrklover.finding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.finding.Findings;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// What does not agree in a year.
@Controller
class FindingsController {

    private final Pages pages;
    private final Findings findings;

    FindingsController(Pages pages, Findings findings) {
        this.pages = pages;
        this.findings = findings;
    }

    @GetMapping("/{association}/{period}/granskning")
    ModelAndView findings(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.FINDINGS);
        return new ModelAndView(
                "finding/findings",
                Map.of(
                        "page",
                        page,
                        "view",
                        Pages.later(() ->
                                FindingsPage.of(
                                        page, findings.of(page.tenant(), page.period().year())))));
    }

    @GetMapping("/{association}/{period}/granskning." + Downloads.FORMAT)
    ResponseEntity<byte[]> findingsFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.FINDINGS);
        var review = findings.of(page.tenant(), page.period().year());
        return Downloads.answer(page, FindingsPage.of(page, review).sheets(page), format);
    }
}

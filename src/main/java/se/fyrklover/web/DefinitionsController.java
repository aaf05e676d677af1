package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.OfOffice;
import se.fyrklover.figure.AllFigures;

/// The page that says what every figure means.
@Controller
@OfOffice
class DefinitionsController {

    private final Pages pages;
    private final AllFigures figures;

    DefinitionsController(Pages pages, AllFigures figures) {
        this.pages = pages;
        this.figures = figures;
    }

    @GetMapping("/{association}/definitioner")
    ModelAndView definitions(HttpServletRequest request, @PathVariable String association) {
        var page = pages.open(request, association, Section.NONE);
        return new ModelAndView(
                "web/definitions",
                Map.of(
                        "page",
                        page,
                        "view",
                        Pages.later(() -> DefinitionsPage.of(page, figures.defined()))));
    }
}

package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.OfOffice;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Text;

/// A figure opened: as a page of its own, or as the panel beside the page where it stands.
@Controller
@OfOffice
class FigureController {

    private final Pages pages;
    private final Claims claims;

    FigureController(Pages pages, Claims claims) {
        this.pages = pages;
        this.claims = claims;
    }

    @GetMapping("/{association}/{period}/siffra/{definition}")
    ModelAndView figure(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String definition,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        var page =
                pages.open(
                        request,
                        association,
                        period,
                        Section.NONE,
                        FigureRight.of(definition, it -> request.getParameter(it.parameter()))
                                ::demand);
        var facets = new ArrayList<Facet>();
        for (var dimension : Dimension.values()) {
            var code = request.getParameter(dimension.parameter());
            if (code != null) facets.add(new Facet(dimension, code, Text.name(code)));
        }
        var figure = page.figures().find(definition, facets).orElseThrow(Pages::notFound);
        var opened = Pages.later(() -> Opened.of(page, figure, claims.titles(page.tenant().id())));
        return new ModelAndView(
                target.equals("panel") ? "figure/panel" : "figure/page",
                Map.of("page", page, "opened", opened));
    }
}

package se.fyrklover.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.exchange.Imports;
import se.fyrklover.figure.Claims;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// Where a value was written: the row of the package as it came, among its neighbours.
@Controller
class RowController {

    private final Pages pages;
    private final Imports imports;
    private final Claims claims;

    RowController(Pages pages, Imports imports, Claims claims) {
        this.pages = pages;
        this.imports = imports;
        this.claims = claims;
    }

    @GetMapping("/{association}/underlag/{file}/{row:[0-9]{1,7}}")
    ModelAndView row(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String file,
            @PathVariable int row) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.NONE,
                        pass -> pass.demand(Right.READ_SOURCES));
        var view =
                imports.file(page.tenant().id(), file)
                        .flatMap(it -> RowPage.of(file, it, row, claims.titles(page.tenant().id())))
                        .orElseThrow(Pages::notFound);
        return new ModelAndView("exchange/row", Map.of("page", page, "view", view));
    }
}

package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Right;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;

/// Every figure of a period as one list to take along.
@Controller
@OfOffice
class YearFiguresController {

    private final Pages pages;

    YearFiguresController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{association}/{period}/siffror." + Downloads.FORMAT)
    ResponseEntity<byte[]> figures(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page =
                pages.open(
                        request,
                        association,
                        period,
                        Section.NONE,
                        pass -> {
                            pass.demand(Right.READ_FOLLOWUP);
                            pass.demand(Right.READ_MONEY);
                            pass.demand(Right.READ_GOALS);
                        });
        var name = page.say("web.download.figures");
        var columns = new ArrayList<>(List.of(page.say("web.what")));
        for (var dimension : Dimension.values()) columns.add(page.say(label(dimension)));
        for (var key : List.of("web.number", "web.unit", "web.why", "web.opened.name"))
            columns.add(page.say(key));
        var rows = page.figures().all().stream().map(figure -> row(page, figure)).toList();
        return Downloads.answer(page, name, List.of(new Sheet(name, columns, rows)), format);
    }

    private static String label(Dimension dimension) {
        return "web.column." + dimension.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Sheet.Row row(Page page, Figure figure) {
        var cells = new ArrayList<Sheet.Cell>();
        Arrays.stream(Dimension.values())
                .map(it -> figure.scope().facet(it).map(Facet::name).map(page::say).orElse(""))
                .forEach(name -> cells.add(new Sheet.Cell.Said(name)));
        cells.add(Sheet.Cell.of(page.words(), figure));
        cells.add(Sheet.unit(page, figure));
        cells.add(new Sheet.Cell.Said(page.reason(figure)));
        cells.add(new Sheet.Cell.Said(figure.definition().id()));
        return new Sheet.Row(page.say(figure.definition().label()), 0, false, cells);
    }
}

package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;

/// What each intervention was given and used; the columns of use are empty in a year that is only
/// planned.
///
/// @param paidFrom what was paid from frames
public record InterventionTable(List<Row> rows, List<Paid> paidFrom) {

    private static final String USED = "budget.intervention-used";

    private static final List<String> COLUMNS =
            List.of(
                    "budget.intervention-budget",
                    USED,
                    "budget.intervention-deviation",
                    "budget.intervention-deviation-share");

    /// One intervention, or all of them.
    public record Row(Text name, Optional<String> id, List<Optional<Figure>> cells) {}

    /// What was paid from a frame.
    public record Paid(Text frame, List<Figure> parts, Figure sum) {}

    static InterventionTable of(Page page) {
        var rows = new ArrayList<Row>();
        for (var budget : page.figures().narrowed(COLUMNS.getFirst(), Dimension.INTERVENTION)) {
            var own = intervention(budget);
            rows.add(row(page, own.name(), Optional.of(own.code()), own));
        }
        if (!rows.isEmpty()) rows.add(row(page, new Text("Alla", "All"), Optional.empty()));
        return new InterventionTable(rows, paidFrom(page));
    }

    /// Whether anything is known to have been used.
    public boolean hasUse() {
        return rows.stream().anyMatch(it -> it.cells().get(1).isPresent());
    }

    /// Every figure that is shown.
    public List<Figure> figures() {
        return rows.stream().flatMap(it -> it.cells().stream()).flatMap(Optional::stream).toList();
    }

    private static Row row(Page page, Text name, Optional<String> id, Facet... facets) {
        return new Row(
                name,
                id,
                COLUMNS.stream().map(column -> page.figures().find(column, facets)).toList());
    }

    private static Facet intervention(Figure figure) {
        return figure.scope().facet(Dimension.INTERVENTION).orElseThrow();
    }

    /// A frame's use is the sum of others' use, where any other's rests on its own requisitions.
    private static List<Paid> paidFrom(Page page) {
        return page.figures().narrowed(USED, Dimension.INTERVENTION).stream()
                .filter(it -> it.formula().parts().stream().anyMatch(InterventionTable::isUse))
                .filter(it -> it.formula() instanceof Formula.Sum)
                .map(it -> new Paid(intervention(it).name(), it.formula().parts(), it))
                .toList();
    }

    private static boolean isUse(Figure part) {
        return part.definition().id().equals(USED);
    }
}

package se.fyrklover.budget.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;
import se.fyrklover.web.YearTable;

/// The plan that a year stands in: its budget, what it sets aside for interventions, and where it
/// takes equity.
///
/// @param plan the year that the plan is named after, or nothing where no plan tells of the year
public record BudgetPage(
        String title,
        String lead,
        String plan,
        List<Figure> tiles,
        YearTable budget,
        YearTable interventions,
        Optional<EquityPathView> equity) {

    private static final YearTable NONE = new YearTable(List.of(), List.of());

    /// Its tables, to take along.
    List<Sheet> sheets(Page page) {
        return Stream.of(
                        Map.entry(page.say("budget.plan", plan), budget),
                        Map.entry(
                                page.say("budget.equity"),
                                equity.map(EquityPathView::table).orElse(NONE)),
                        Map.entry(page.say("budget.interventions"), interventions))
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> Sheet.of(page, it.getValue(), it.getKey(), page.say("budget.item")))
                .toList();
    }

    static BudgetPage of(Page page) {
        var column = column(page);
        if (column.isEmpty())
            return new BudgetPage(
                    page.say("budget.title.none", page.words().period(page.period())),
                    page.say("budget.lead.none"),
                    "",
                    List.of(),
                    NONE,
                    interventions(page),
                    Optional.empty());
        var facet = column.get();
        var plan = facet.code().substring(0, 4);
        return new BudgetPage(
                title(page, facet),
                page.say("budget.lead", plan),
                plan,
                tiles(page, facet),
                PlanTable.of(page, plan),
                interventions(page),
                EquityPathView.of(page, new Facet(Dimension.PLAN, plan, Text.name(plan))));
    }

    /// The year's own column of the newest plan that has one, else what some plan says of it.
    private static Optional<Facet> column(Page page) {
        return page.figures().narrowed("budget.result", Dimension.PLAN).stream()
                .map(it -> it.scope().facet(Dimension.PLAN).orElseThrow())
                .max(
                        Comparator.comparing((Facet it) -> it.code().length() == 4)
                                .thenComparing(Facet::code));
    }

    private static String title(Page page, Facet column) {
        var result = page.the("budget.result", column);
        var year = page.words().period(page.period());
        if (!page.isKnown(result)) return page.say("budget.title.plain", year);
        var sign = result.outcome().amountOr(Fraction.ZERO).sign();
        if (sign == 0) return page.say("budget.title.even", year);
        return page.say(
                sign < 0 ? "budget.title.deficit" : "budget.title.surplus",
                year,
                page.millions(result).replace("\u2212", ""));
    }

    private static List<Figure> tiles(Page page, Facet column) {
        return Stream.of(
                        "budget.income",
                        "budget.costs",
                        "budget.result",
                        "budget.equity-used",
                        "budget.administration-share")
                .flatMap(id -> page.figures().find(id, column).stream())
                .toList();
    }

    private static YearTable interventions(Page page) {
        return YearTable.byIntervention(page, "budget.intervention-budget");
    }
}

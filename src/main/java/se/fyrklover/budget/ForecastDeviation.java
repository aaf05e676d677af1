package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// How far each forecast of a year lies from the budget of the year's own plan, by main line.
final class ForecastDeviation {

    /// The main lines, each by the figure that it compares.
    private enum Line {
        INCOME("Intäkter", "Income"),
        COSTS("Kostnader", "Costs"),
        FINANCIAL_ITEMS("Finansiella poster", "Financial items"),
        RESULT("Resultat", "Result");

        @SuppressWarnings("ImmutableEnumChecker") // a facet holds a code and its words
        private final Facet facet;

        Line(String sv, String en) {
            var code = name().toLowerCase(Locale.ROOT).replace('_', '-');
            facet = new Facet(Dimension.LINE, code, new Text(sv, en));
        }

        String compared() {
            return "budget." + facet.code();
        }
    }

    private ForecastDeviation() {}

    static List<Figure> of(Scope whole, List<Figure> plans) {
        var budget = BudgetLine.Column.BUDGET.facet(whole.period().year());
        var figures = new ArrayList<Figure>();
        for (var forecast : plans) {
            var column = forecast.scope().facet(Dimension.PLAN).orElseThrow();
            if (!column.code().endsWith("-forecast")) continue;
            for (var line : Line.values())
                if (isOf(forecast, line.compared(), column))
                    find(plans, line.compared(), budget)
                            .ifPresent(it ->
                                    figures.add(
                                            deviation(
                                                    whole.of(line.facet).of(column),
                                                    forecast,
                                                    it)));
        }
        return figures;
    }

    private static Optional<Figure> find(List<Figure> plans, String definition, Facet column) {
        return plans.stream().filter(it -> isOf(it, definition, column)).findFirst();
    }

    private static boolean isOf(Figure figure, String definition, Facet column) {
        return figure.definition().id().equals(definition)
                && figure.scope().facets().equals(List.of(column));
    }

    private static Figure deviation(Scope scope, Figure forecast, Figure budget) {
        return new Figure(
                BudgetFigures.DEFINITIONS.the("budget.forecast-deviation"),
                scope,
                new Formula.Difference(forecast, List.of(budget)));
    }
}

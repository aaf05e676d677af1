package se.fyrklover.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fyrklover.budget.BudgetLine.Column;
import se.fyrklover.budget.BudgetSection.Kind;
import se.fyrklover.budget.BudgetSection.Role;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// An invented plan that counts equity among its income, tells administration from activity, and
/// counts grants at ninety per cent.
class PlanFiguresTest {

    private static final AssociationId NOBODY = new AssociationId(new UUID(0, 0));
    private static final Place PLACE = new Place("plan", "Budget", "budget.csv", 2);

    private final List<BudgetSection> sections = new ArrayList<>();
    private final List<BudgetLine> lines = new ArrayList<>();

    PlanFiguresTest() {
        section("income", null, Kind.INCOME, null);
        section("equity", null, Kind.OPENING_EQUITY, null);
        section("activity", null, Kind.COSTS, Role.ACTIVITY);
        section("grants", "activity", Kind.COSTS, null);
        section("office", null, Kind.COSTS, Role.ADMINISTRATION);
        line(Column.BUDGET, "income", "contributions", "4 000 000");
        line(Column.BUDGET, "equity", "opening", "900 000");
        line(Column.BUDGET, "activity", "training", "200 000");
        lines.add(
                new BudgetLine(
                        2024,
                        2024,
                        Column.BUDGET,
                        "grants",
                        "bron",
                        "Bron",
                        null,
                        Money.kronor(3_000_000),
                        BigDecimal.valueOf(90),
                        PLACE));
        line(Column.BUDGET, "office", "staff", "1 100 000");
        line(Column.FORECAST, "income", "contributions", "3 900 tkr");
        line(Column.FORECAST, "office", "staff", "1 050 tkr");
    }

    private void section(String id, @Nullable String partOf, Kind kind, @Nullable Role role) {
        sections.add(new BudgetSection(2024, id, partOf, kind, role, id, PLACE));
    }

    private void line(Column column, String section, String line, String amount) {
        lines.add(
                new BudgetLine(
                        2024,
                        2024,
                        column,
                        section,
                        line,
                        line,
                        Money.parse(amount).orThrow(),
                        null,
                        null,
                        PLACE));
    }

    private Figure the(String plan, String definition, String... line) {
        var whole = Scope.whole(NOBODY, Period.year(2024));
        var plans = PlanFigures.of(whole, sections, lines);
        var figures =
                new FigureSet(
                        NOBODY,
                        Period.year(2024),
                        Stream.concat(plans.stream(), ForecastDeviation.of(whole, plans).stream()));
        var facets = new ArrayList<Facet>();
        for (var code : line) facets.add(new Facet(Dimension.LINE, code, Text.name(code)));
        facets.add(new Facet(Dimension.PLAN, plan, Text.name(plan)));
        return figures.find(definition, facets).orElseThrow();
    }

    private static Fraction amount(Figure figure) {
        assertThat(figure.outcome()).isInstanceOf(Outcome.Known.class);
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    @Test
    void grantsAreCountedAtNinetyPerCentOfWhatWasDecided() {
        var counted = the("2024", "budget.line", "grants.bron");

        assertThat(counted.formula()).isInstanceOf(Formula.Product.class);
        // 3 000 000 × 0.9
        assertThat(amount(counted)).isEqualTo(Fraction.of(2_700_000));
        assertThat(amount(the("2024", "budget.line-decided", "grants.bron")))
                .isEqualTo(Fraction.of(3_000_000));
    }

    @Test
    void aSectionIsTheSumOfItsLinesAndOfTheSectionsWithinIt() {
        // 200 000 + 2 700 000
        assertThat(amount(the("2024", "budget.section", "activity")))
                .isEqualTo(Fraction.of(2_900_000));
        // 2 900 000 + 1 100 000, and grants not once more
        assertThat(amount(the("2024", "budget.costs"))).isEqualTo(Fraction.of(4_000_000));
    }

    @Test
    void openingEquityStandsWithTheIncomeAndNotInTheResult() {
        // 4 000 000 + 900 000
        assertThat(amount(the("2024", "budget.income-and-equity")))
                .isEqualTo(Fraction.of(4_900_000));
        // 4 000 000 − 4 000 000
        assertThat(amount(the("2024", "budget.result"))).isEqualTo(Fraction.ZERO);
    }

    @Test
    void administrationIsAShareOfAllCosts() {
        // 1 100 000 of 4 000 000
        assertThat(amount(the("2024", "budget.administration-share")))
                .isEqualTo(Fraction.of(275, 1000));
    }

    @Test
    void aForecastStandsBesideTheBudgetAndKnowsItsRounding() {
        var result = the("2024-forecast", "budget.result");

        // 3 900 − 1 050 thousands, each within half a thousand
        assertThat(amount(result)).isEqualTo(Fraction.of(2_850_000));
        assertThat(result.rounding()).isEqualTo(Fraction.of(1_000));
    }

    @Test
    void aForecastIsHeldAgainstTheBudgetByMainLine() {
        // 3 900 − 4 000, 1 050 − 4 000, 0 − 0 and 2 850 − 0 thousands
        assertThat(amount(the("2024-forecast", "budget.forecast-deviation", "income")))
                .isEqualTo(Fraction.of(-100_000));
        assertThat(amount(the("2024-forecast", "budget.forecast-deviation", "costs")))
                .isEqualTo(Fraction.of(-2_950_000));
        assertThat(amount(the("2024-forecast", "budget.forecast-deviation", "financial-items")))
                .isEqualTo(Fraction.ZERO);
        assertThat(amount(the("2024-forecast", "budget.forecast-deviation", "result")))
                .isEqualTo(Fraction.of(2_850_000));
    }

    @Test
    void aForecastOfAYearWithoutABudgetOfItsOwnHasNoDeviation() {
        lines.removeIf(it -> it.column() == Column.BUDGET);
        var whole = Scope.whole(NOBODY, Period.year(2024));

        assertThat(ForecastDeviation.of(whole, PlanFigures.of(whole, sections, lines))).isEmpty();
    }

    @Test
    void aPlanWithoutIncomeHasNoResult() {
        lines.removeIf(it -> it.section().equals("income"));

        assertThat(the("2024", "budget.result").outcome()).isInstanceOf(Outcome.Missing.class);
    }
}

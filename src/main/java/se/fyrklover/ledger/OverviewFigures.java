package se.fyrklover.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// The figures by which years are compared: reckoned from the statements, or for a year that has
/// none, as an overview printed them.
final class OverviewFigures {

    private static final List<StatementLine> COSTS =
            List.of(
                    StatementLine.OPERATING_COSTS,
                    StatementLine.DEPRECIATION,
                    StatementLine.FINANCIAL_COSTS);

    private OverviewFigures() {}

    static void add(LedgerYear year) {
        year.find("ledger.operating-income").ifPresent(income -> reckoned(year, income));
        year.find("ledger.assets")
                .flatMap(assets -> year.find("ledger.closing-equity").map(it -> ratio(it, assets)))
                .ifPresent(it -> year.add("ledger.equity-ratio", it));
    }

    static void addPrinted(LedgerYear year, Optional<EconomyYear> printed) {
        printed.ifPresent(it -> printed(year, it));
    }

    private static Formula ratio(Figure equity, Figure assets) {
        return new Formula.Share(equity, assets);
    }

    private static void reckoned(LedgerYear year, Figure income) {
        year.add(
                "ledger.total-income",
                new Formula.Sum(
                        List.of(income, year.find("ledger.financial-income").orElseThrow())));
        year.add(
                "ledger.total-costs",
                new Formula.Sum(COSTS.stream().map(it -> cost(year, it)).toList()));
    }

    private static Figure cost(LedgerYear year, StatementLine line) {
        var cost = year.find(line.definition()).orElseThrow();
        return year.add(
                "ledger.cost",
                new Formula.Negation(cost),
                LedgerYear.line(line.code(), cost.definition().label()));
    }

    private static void printed(LedgerYear year, EconomyYear printed) {
        var place = printed.place();
        if (printed.hasAmounts() && year.find("ledger.result").isEmpty()) {
            amount(year, "ledger.total-income", printed.totalIncome(), place);
            amount(year, "ledger.total-costs", printed.totalCosts(), place);
            amount(year, "ledger.result", printed.result(), place);
            amount(year, "ledger.closing-equity", printed.closingEquity(), place);
            var period = year.whole().period();
            year.add(
                    "ledger.operating-income",
                    Formula.Inferred.missing("ledger.only-totals", period));
            year.add("ledger.equity-ratio", Formula.Inferred.missing("ledger.no-assets", period));
        } else beside(year, printed);
        var staff = printed.staffFte();
        if (staff != null)
            year.add(
                    "ledger.staff",
                    Formula.Reported.at(
                            place,
                            new Outcome.Known(new Quantity(Fraction.of(staff), Unit.POSITIONS))));
    }

    /// What is printed of a year that has statements is held against them.
    private static void beside(LedgerYear year, EconomyYear printed) {
        var place = printed.place();
        beside(year, "total-income", printed.totalIncome(), place);
        beside(year, "total-costs", printed.totalCosts(), place);
        beside(year, "result", printed.result(), place);
        beside(year, "closing-equity", printed.closingEquity(), place);
    }

    private static void beside(LedgerYear year, String line, @Nullable Money amount, Place place) {
        var label = LedgerYear.definition("ledger." + line).label();
        amount(year, "ledger.printed", amount, place, LedgerYear.line(line, label));
    }

    private static void amount(
            LedgerYear year,
            String definition,
            @Nullable Money amount,
            Place place,
            Facet... facets) {
        if (amount != null)
            year.add(
                    definition,
                    new Formula.Reported(
                            new Outcome.Known(Quantity.of(amount)),
                            place,
                            Optional.of(Phrase.of("ledger.printed-total")),
                            amount.withinKronor()),
                    facets);
    }
}

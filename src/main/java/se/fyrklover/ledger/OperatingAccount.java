package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Question;
import se.fyrklover.shared.Text;

/// The operating account: what came out beside what the year's own plan budgeted, with deviations
/// that are plus where they are better.
final class OperatingAccount {

    /// The lines of the account, in its order.
    private enum Line {
        NET_COST("Nettokostnad", "Net cost"),
        MEMBER_FEES("Medlemsavgifter och andra intäkter", "Member fees and other income"),
        FINANCIAL_ITEMS("Finansiella poster", "Financial items"),
        RESULT("Resultat", "Result"),
        CLOSING_EQUITY("Eget kapital vid årets slut", "Closing equity"),
        CASH("Likvida medel", "Cash");

        @SuppressWarnings("ImmutableEnumChecker") // a facet holds a code and its words
        private final Facet facet;

        Line(String sv, String en) {
            var code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            facet = LedgerYear.line(code, new Text(sv, en));
        }
    }

    private static final List<Line> MAKE_THE_RESULT =
            List.of(Line.NET_COST, Line.MEMBER_FEES, Line.FINANCIAL_ITEMS);

    private final LedgerYear year;

    private OperatingAccount(LedgerYear year) {
        this.year = year;
    }

    static void add(LedgerYear year, Question asked) {
        if (year.find("ledger.operating-costs").isEmpty()) return;
        var account = new OperatingAccount(year);
        account.outcomes();
        account.budgets(asked.among("budget.costs"));
        account.deviations();
    }

    private void outcomes() {
        outcome(Line.NET_COST, StatementLine.OPERATING_COSTS, StatementLine.DEPRECIATION);
        outcome(Line.MEMBER_FEES, StatementLine.OPERATING_INCOME);
        outcome(
                Line.FINANCIAL_ITEMS,
                StatementLine.FINANCIAL_INCOME,
                StatementLine.FINANCIAL_COSTS);
        result("ledger.account-outcome");
        outcome(Line.CLOSING_EQUITY, StatementLine.CLOSING_EQUITY);
        outcome(Line.CASH, StatementLine.CASH_AND_BANK);
    }

    private void outcome(Line line, StatementLine... parts) {
        var figures = new ArrayList<Figure>();
        for (var part : parts) year.find(part.definition()).ifPresent(figures::add);
        if (!figures.isEmpty())
            year.add("ledger.account-outcome", new Formula.Sum(figures), line.facet);
    }

    private void result(String definition) {
        year.add(
                definition,
                new Formula.Sum(
                        MAKE_THE_RESULT.stream()
                                .map(it -> year.find(definition, it.facet).orElseThrow())
                                .toList()),
                Line.RESULT.facet);
    }

    private void budgets(FigureSet budget) {
        var number = String.valueOf(year.whole().period().year());
        var plan = new Facet(Dimension.PLAN, number, Text.name(number));
        var costs = budget.find("budget.costs", plan);
        if (costs.isEmpty()) return;
        budget(Line.NET_COST, new Formula.Negation(costs.get()));
        budget(Line.MEMBER_FEES, new Formula.Sum(List.of(budget.the("budget.income", plan))));
        budget(
                Line.FINANCIAL_ITEMS,
                new Formula.Sum(List.of(budget.the("budget.financial-items", plan))));
        result("ledger.account-budget");
        budget(
                Line.CLOSING_EQUITY,
                budget.find("budget.opening-equity", plan)
                        .<Formula>map(it ->
                                new Formula.Sum(List.of(it, budget.the("budget.result", plan))))
                        .orElseGet(() ->
                                Formula.Inferred.missing(
                                        "ledger.no-opening-equity", year.whole().period())));
    }

    private void budget(Line line, Formula formula) {
        year.add("ledger.account-budget", formula, line.facet);
    }

    private void deviations() {
        for (var line : Line.values())
            Stream.of(year.find("ledger.account-budget", line.facet))
                    .flatMap(Optional::stream)
                    .forEach(budget ->
                            year.find("ledger.account-outcome", line.facet)
                                    .ifPresent(outcome ->
                                            year.add(
                                                    "ledger.account-deviation",
                                                    new Formula.Difference(
                                                            outcome, List.of(budget)),
                                                    line.facet)));
    }
}

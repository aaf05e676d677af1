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
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// The operating account: what came out beside what the year's own plan budgeted, with deviations
/// that are plus where they are better. For a part of a year it is the budget of the whole year,
/// and beside it the forecast, which is what deviates (LKBR 2018:597, chapter 13).
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
        var number = String.valueOf(asked.period().year());
        var plans = asked.among("budget.costs", Period.year(asked.period().year()));
        account.outcomes();
        account.planned("ledger.account-budget", plans, number);
        if (asked.period().isYear())
            account.deviations("ledger.account-outcome", "ledger.account-deviation");
        else {
            account.planned("ledger.account-forecast", plans, number + "-forecast");
            account.deviations("ledger.account-forecast", "ledger.account-forecast-deviation");
        }
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

    /// What a plan has on the lines; nothing where there is no such plan.
    private void planned(String definition, FigureSet plans, String code) {
        var plan = new Facet(Dimension.PLAN, code, Text.name(code));
        var costs = plans.find("budget.costs", plan);
        if (costs.isEmpty()) return;
        year.add(definition, new Formula.Negation(costs.get()), Line.NET_COST.facet);
        year.add(
                definition,
                new Formula.Sum(List.of(plans.the("budget.income", plan))),
                Line.MEMBER_FEES.facet);
        year.add(
                definition,
                new Formula.Sum(List.of(plans.the("budget.financial-items", plan))),
                Line.FINANCIAL_ITEMS.facet);
        result(definition);
        year.add(
                definition,
                plans.find("budget.opening-equity", plan)
                        .<Formula>map(it ->
                                new Formula.Sum(List.of(it, plans.the("budget.result", plan))))
                        .orElseGet(() ->
                                Formula.Inferred.missing(
                                        "ledger.no-opening-equity", year.whole().period())),
                Line.CLOSING_EQUITY.facet);
    }

    /// By how much it is better than the budget.
    private void deviations(String of, String definition) {
        for (var line : Line.values())
            Stream.of(year.find("ledger.account-budget", line.facet))
                    .flatMap(Optional::stream)
                    .forEach(budget ->
                            year.find(of, line.facet)
                                    .ifPresent(it ->
                                            year.add(
                                                    definition,
                                                    new Formula.Difference(it, List.of(budget)),
                                                    line.facet)));
    }
}

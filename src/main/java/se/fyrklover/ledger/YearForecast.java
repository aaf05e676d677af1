package se.fyrklover.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.account.AccountLine;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// How a year that the books do not reach the end of may come out: what is booked so far, and two
/// suggestions for the rest of it, each with its assumption; beside them what the plan itself has
/// as its forecast.
final class YearForecast {

    /// The lines that make the result, each by the figure of a plan that it stands beside.
    private enum Main {
        INCOME("Intäkter", "Income"),
        COSTS("Kostnader", "Costs"),
        OPERATING_RESULT("Verksamhetens resultat", "Operating result"),
        FINANCIAL_ITEMS("Finansiella poster", "Financial items"),
        RESULT("Resultat", "Result");

        @SuppressWarnings("ImmutableEnumChecker") // a facet holds a code and its words
        private final Facet facet;

        Main(String sv, String en) {
            facet =
                    LedgerYear.line(
                            name().toLowerCase(Locale.ROOT).replace('_', '-'), new Text(sv, en));
        }

        String budgeted() {
            return "budget." + facet.code();
        }

        static Optional<Main> of(StatementLine line) {
            return switch (line) {
                case OPERATING_INCOME -> Optional.of(INCOME);
                case OPERATING_COSTS, DEPRECIATION -> Optional.of(COSTS);
                case FINANCIAL_INCOME, FINANCIAL_COSTS, EXTRAORDINARY_ITEMS ->
                        Optional.of(FINANCIAL_ITEMS);
                default -> Optional.empty();
            };
        }
    }

    /// Those of a row that are reckoned for sums as for their parts.
    private static final List<String> SUMMED =
            List.of(
                    "ledger.so-far",
                    "ledger.so-far-last-year",
                    "ledger.whole-last-year",
                    "ledger.forecast-even",
                    "ledger.forecast-pattern");

    /// A line of the forecast and the accounts that it holds.
    private record Row(
            Facet facet,
            Predicate<AccountLine> holds,
            Optional<Figure> budget,
            Optional<Figure> typed) {}

    private final LedgerYear year;
    private final YearMonth reached;
    private final BookYear now;
    private final Optional<BookYear> before;
    private final Optional<BookYear> wholeBefore;
    private final BudgetTree budget;

    private YearForecast(
            LedgerYear year,
            YearMonth reached,
            BookYear now,
            Optional<BookYear> before,
            Optional<BookYear> wholeBefore,
            BudgetTree budget) {
        this.year = year;
        this.reached = reached;
        this.now = now;
        this.before = before;
        this.wholeBefore = wholeBefore;
        this.budget = budget;
    }

    static void add(LedgerYear year, Question asked, Books books) {
        var association = asked.association();
        var number = asked.period().year();
        books.reaches(association, number)
                .ifPresent(reached -> {
                    var last = reached.minusYears(1);
                    new YearForecast(
                                    year,
                                    reached,
                                    books.during(association, Period.yearTo(reached)).orElseThrow(),
                                    sound(books.during(association, Period.yearTo(last))),
                                    sound(books.during(association, Period.year(number - 1))),
                                    BudgetTree.of(asked))
                            .add();
                });
    }

    private static Optional<BookYear> sound(Optional<BookYear> books) {
        return books.filter(it -> it.lost().isEmpty());
    }

    private void add() {
        if (!now.lost().isEmpty()) {
            for (var main : Main.values())
                year.add(
                        "ledger.so-far",
                        Formula.Inferred.missing(
                                "ledger.lost-accounts", String.join(", ", now.lost())),
                        main.facet);
            return;
        }
        accounts("ledger.so-far-account", now);
        before.ifPresent(it -> accounts("ledger.last-year-account", it));
        wholeBefore.ifPresent(it -> accounts("ledger.whole-last-year-account", it));
        year.add("ledger.months-left-share", monthsLeft());
        for (var main : List.of(Main.INCOME, Main.COSTS, Main.FINANCIAL_ITEMS)) {
            row(
                    new Row(
                            main.facet,
                            it -> Main.of(it.line()).filter(main::equals).isPresent(),
                            budget.budgeted(main.budgeted()),
                            budget.typed(main.budgeted())));
            if (main != Main.FINANCIAL_ITEMS) details(main).forEach(this::row);
        }
        result();
    }

    private Formula monthsLeft() {
        var left = 12 - reached.getMonthValue();
        return new Formula.Inferred(
                new Outcome.Known(new Quantity(Fraction.of(left, 12), Unit.SHARE)),
                Phrase.of("ledger.months-left", String.valueOf(left)));
    }

    /// With the sign of a plan: costs without one, financial costs below zero.
    private void accounts(String definition, BookYear books) {
        for (var amount : books.amounts()) {
            var line = books.chart().lineOf(amount.account()).orElseThrow();
            var main = Main.of(line.line());
            if (amount.isBalance() || main.isEmpty()) continue;
            var ore = main.get() == Main.COSTS ? amount.movement() : -amount.movement();
            year.add(
                    definition,
                    new Formula.Selected(
                            new Outcome.Known(Quantity.of(new Money(ore))),
                            books.selection(amount)),
                    AccountFigures.facet(amount));
        }
    }

    /// The lines of the plan to which accounts can be tied, and all others as one.
    private List<Row> details(Main main) {
        var lines = budget.lines(main.budgeted());
        if (lines.size() < 2) return List.of();
        var rows = new ArrayList<Row>();
        var untied = new ArrayList<Figure>();
        for (var line : lines) {
            Predicate<AccountLine> holds = it -> isOf(it, main) && isTied(it, line);
            if (now.amounts().stream().map(this::line).noneMatch(holds)) untied.add(line);
            else
                rows.add(
                        new Row(
                                BudgetTree.facet(line),
                                holds,
                                Optional.of(line),
                                budget.typedLine(line)));
        }
        var tied = rows.stream().map(Row::holds).toList();
        Predicate<AccountLine> rest =
                it -> isOf(it, main) && tied.stream().noneMatch(holds -> holds.test(it));
        if (now.amounts().stream().map(this::line).anyMatch(rest) || !untied.isEmpty())
            rows.add(rest(main, untied, rest));
        return rows;
    }

    private AccountLine line(AccountAmount amount) {
        return now.chart().lineOf(amount.account()).orElseThrow();
    }

    private static boolean isOf(AccountLine line, Main main) {
        return Main.of(line.line()).filter(main::equals).isPresent();
    }

    /// By the id or the name that a line of the notes and a line of the plan have in common.
    private static boolean isTied(AccountLine line, Figure budgeted) {
        var facet = BudgetTree.facet(budgeted);
        var id = facet.code().substring(facet.code().indexOf('.') + 1);
        return line.note()
                .filter(it ->
                        it.id().equals(id) || it.label().sv().equalsIgnoreCase(facet.name().sv()))
                .isPresent();
    }

    private Row rest(Main main, List<Figure> untied, Predicate<AccountLine> holds) {
        var names = untied.stream().map(it -> BudgetTree.facet(it).name().sv()).toList();
        var facet =
                LedgerYear.line(
                        main.facet.code() + ".rest",
                        names.isEmpty()
                                ? new Text("Utan rad i budgeten", "Without a line in the budget")
                                : Text.name(String.join(", ", names)));
        return new Row(
                facet,
                holds,
                sum("ledger.forecast-budget", facet, untied),
                sum(
                        "ledger.forecast-typed",
                        facet,
                        untied.stream().flatMap(it -> budget.typedLine(it).stream()).toList()));
    }

    private Optional<Figure> sum(String definition, Facet facet, List<Figure> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(year.add(definition, new Formula.Sum(parts), facet));
    }

    private void row(Row row) {
        var soFar = booked("ledger.so-far", "ledger.so-far-account", row, now);
        var budgeted = beside("ledger.forecast-budget", row.facet(), row.budget());
        beside("ledger.forecast-typed", row.facet(), row.typed());
        before.ifPresent(
                it -> booked("ledger.so-far-last-year", "ledger.last-year-account", row, it));
        wholeBefore.ifPresent(
                it -> booked("ledger.whole-last-year", "ledger.whole-last-year-account", row, it));
        budgeted.ifPresent(it -> {
            suggest("even", row.facet(), soFar, it, year.find("ledger.months-left-share"));
            suggest("pattern", row.facet(), soFar, it, restShare(row.facet()));
        });
    }

    private Optional<Figure> beside(String definition, Facet facet, Optional<Figure> of) {
        return of.map(it ->
                year.find(definition, facet)
                        .orElseGet(
                                () -> year.add(definition, new Formula.Sum(List.of(it)), facet)));
    }

    private Figure booked(String definition, String of, Row row, BookYear books) {
        var parts =
                books.amounts().stream()
                        .filter(it ->
                                row.holds().test(books.chart().lineOf(it.account()).orElseThrow()))
                        .flatMap(it -> year.find(of, AccountFigures.facet(it)).stream())
                        .toList();
        return year.add(
                definition,
                parts.isEmpty()
                        ? new Formula.Inferred(
                                Outcome.known(0, Unit.KRONOR),
                                Phrase.of("ledger.nothing-booked", books.period()))
                        : new Formula.Sum(parts),
                row.facet());
    }

    /// How much of last year's came after the month that the books reach to.
    private Optional<Figure> restShare(Facet facet) {
        var part = year.find("ledger.so-far-last-year", facet);
        var whole = year.find("ledger.whole-last-year", facet);
        if (part.isEmpty() || whole.isEmpty()) return Optional.empty();
        var rest =
                year.add(
                        "ledger.rest-last-year",
                        new Formula.Difference(whole.get(), List.of(part.get())),
                        facet);
        return Optional.of(
                year.add("ledger.rest-share", new Formula.Share(rest, whole.get()), facet));
    }

    private void suggest(
            String how, Facet facet, Figure soFar, Figure budgeted, Optional<Figure> share) {
        if (share.isEmpty()) return;
        var rest =
                year.add(
                        "ledger.forecast-" + how + "-rest",
                        new Formula.Product(List.of(budgeted, share.get())),
                        facet);
        year.add("ledger.forecast-" + how, new Formula.Sum(List.of(soFar, rest)), facet);
        deviation(how, facet);
    }

    private void deviation(String how, Facet facet) {
        var forecast = year.find("ledger.forecast-" + how, facet);
        var budgeted = year.find("ledger.forecast-budget", facet);
        if (forecast.isPresent() && budgeted.isPresent())
            year.add(
                    "ledger.forecast-" + how + "-deviation",
                    new Formula.Difference(forecast.get(), List.of(budgeted.get())),
                    facet);
    }

    private void result() {
        for (var definition : SUMMED) {
            var operating =
                    combined(
                            definition,
                            Main.OPERATING_RESULT,
                            find(definition, Main.INCOME),
                            find(definition, Main.COSTS));
            var financial = find(definition, Main.FINANCIAL_ITEMS);
            if (operating != null && financial.isPresent())
                year.add(
                        definition,
                        new Formula.Sum(List.of(operating, financial.get())),
                        Main.RESULT.facet);
        }
        for (var main : List.of(Main.OPERATING_RESULT, Main.RESULT)) {
            beside("ledger.forecast-budget", main.facet, budget.budgeted(main.budgeted()));
            beside("ledger.forecast-typed", main.facet, budget.typed(main.budgeted()));
            Stream.of("even", "pattern").forEach(it -> deviation(it, main.facet));
        }
    }

    private Optional<Figure> find(String definition, Main main) {
        return year.find(definition, main.facet);
    }

    private @Nullable Figure combined(
            String definition, Main main, Optional<Figure> from, Optional<Figure> less) {
        return from.isPresent() && less.isPresent()
                ? year.add(
                        definition,
                        new Formula.Difference(from.get(), List.of(less.get())),
                        main.facet)
                : null;
    }
}

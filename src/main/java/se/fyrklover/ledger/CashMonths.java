package se.fyrklover.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Cash month by month: as the vouchers have it, and from where the books end as the year's money
/// is likely to come and go.
///
/// A line of the budget is paid in some months of the year, an equal part in each. Of what is
/// claimed of members and granted to interventions, only what has not been paid yet is left for the
/// months that are left.
final class CashMonths {

    private static final NavigableSet<Integer> CONTRIBUTIONS = new TreeSet<>(List.of(1, 4, 7, 10));
    private static final NavigableSet<Integer> REQUISITIONS = new TreeSet<>(List.of(4, 7, 10, 12));
    private static final NavigableSet<Integer> EACH =
            new TreeSet<>(IntStream.rangeClosed(1, 12).boxed().toList());

    /// What is known of a year's cash apart from its figures.
    ///
    /// @param booked as far as the books reach, where there are any
    /// @param dues the days on which contributions fall due, where the association has set any
    /// @param timings the months that the association itself has chosen, by the line
    record Known(
            Optional<CashYear> booked,
            List<ContributionClaim> claims,
            List<LocalDate> dues,
            Map<String, SequencedSet<Integer>> timings,
            List<CashPlans.Event> events) {}

    /// A line of the budget as it is paid.
    ///
    /// @param left what is paid in the months that are left
    /// @param months those of them in which it is paid
    private record Line(
            Facet facet, boolean isIn, Figure left, Figure share, NavigableSet<Integer> months) {}

    private final LedgerYear year;
    private final Question asked;
    private final Known known;
    private final BudgetTree budget;
    private final int number;
    private final int booked;

    private CashMonths(LedgerYear year, Question asked, Known known) {
        this.year = year;
        this.asked = asked;
        this.known = known;
        this.number = asked.period().year();
        this.budget = BudgetTree.of(asked);
        this.booked = known.booked().map(it -> it.reached().getMonthValue()).orElse(0);
    }

    static void add(LedgerYear year, Question asked, Known known) {
        new CashMonths(year, asked, known).add();
    }

    private void add() {
        if (booked < 12 && (budget.plan().isEmpty() || hasEnded())) return;
        var opening = opening();
        if (opening.isEmpty()) return;
        var lines = booked == 12 ? List.<Line>of() : lines();
        var before = year.add("ledger.cash-opening", opening.get());
        var planned = new ArrayList<Figure>();
        for (var month = 1; month <= 12; month++) {
            var at = YearMonth.of(number, month);
            var in = year.add("ledger.cash-in", flow(at, lines, true), facet(at));
            var out = year.add("ledger.cash-out", flow(at, lines, false), facet(at));
            var change =
                    year.add(
                            "ledger.cash-change",
                            new Formula.Difference(in, List.of(out)),
                            facet(at));
            before =
                    year.add(
                            "ledger.cash-closing",
                            new Formula.Sum(List.of(before, change)),
                            facet(at));
            if (month > booked) planned.add(before);
        }
        lowest(planned);
    }

    /// Whether it is known how the year ended, though the books are not here.
    private boolean hasEnded() {
        return year.find("ledger.cash-and-bank")
                .filter(it -> it.outcome() instanceof Outcome.Known)
                .isPresent();
    }

    /// As the books begin; else as the year before ended, or is likely to.
    private Optional<Formula> opening() {
        if (known.booked().isPresent()) return known.booked().map(CashYear::openingFormula);
        var last = asked.among("ledger.cash-and-bank", Period.year(number - 1));
        return last.find("ledger.cash-and-bank")
                .filter(it -> it.outcome() instanceof Outcome.Known)
                .or(() -> last.find("ledger.cash-closing", facet(YearMonth.of(number - 1, 12))))
                .map(it -> new Formula.Sum(List.of(it)));
    }

    private Formula flow(YearMonth month, List<Line> lines, boolean isIn) {
        if (month.getMonthValue() <= booked)
            return known.booked().orElseThrow().during(month, isIn);
        var parts = new ArrayList<Figure>();
        for (var line : lines)
            if (line.isIn() == isIn && line.months().contains(month.getMonthValue()))
                parts.add(planned(month, line));
        for (var event : known.events())
            if (event.month().equals(month) && (event.amount().ore() > 0) == isIn)
                parts.add(event(event));
        return parts.isEmpty()
                ? new Formula.Inferred(
                        Outcome.known(0, Unit.KRONOR), Phrase.of("ledger.cash.nothing"))
                : new Formula.Sum(parts);
    }

    private Figure planned(YearMonth month, Line line) {
        return year.add(
                "ledger.cash-planned",
                new Formula.Product(List.of(line.left(), line.share())),
                within(month, line.facet().code(), line.facet().name()));
    }

    private Figure event(CashPlans.Event event) {
        var place =
                new Place(
                        event.label(),
                        event.month().toString(),
                        "kassa-%d-%d.json".formatted(number, event.number()),
                        1);
        return year.add(
                "ledger.cash-planned",
                Formula.Reported.at(place, new Money(Math.abs(event.amount().ore()))),
                within(event.month(), "handelse-" + event.number(), Text.name(event.label())));
    }

    private static Facet within(YearMonth month, String code, Text name) {
        return LedgerYear.line(
                month + "." + code,
                new Text(
                        name(month, Language.SV) + ": " + name.sv(),
                        name(month, Language.EN) + ": " + name.en()));
    }

    private static Facet facet(YearMonth month) {
        return LedgerYear.line(
                month.toString(), new Text(name(month, Language.SV), name(month, Language.EN)));
    }

    private static String name(YearMonth month, Language language) {
        return month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, language.locale())
                + " "
                + month.getYear();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var income = budget.lines("budget.income");
        for (var line : income) lines.add(contributions(line, income.size() == 1));
        for (var line : budget.lines("budget.costs"))
            lines.add(budget.decided(line).isPresent() ? requisitions(line) : even(line, false));
        for (var line : budget.lines("budget.financial-income")) lines.add(even(line, true));
        for (var line : budget.lines("budget.financial-costs")) lines.add(even(line, false));
        return lines;
    }

    /// The newest forecast of the line, else its budget.
    private Figure amount(Figure line) {
        return year.add(
                "ledger.cash-amount",
                new Formula.Sum(List.of(budget.typedLine(line).orElse(line))),
                BudgetTree.facet(line));
    }

    private Line even(Figure line, boolean isIn) {
        return whole(BudgetTree.facet(line), isIn, amount(line), EACH);
    }

    private Line contributions(Figure line, boolean isAlone) {
        var facet = BudgetTree.facet(line);
        var amount = amount(line);
        var claims =
                known.claims().stream()
                        .filter(it -> !it.is(ContributionClaim.Kind.WITHDRAWN))
                        .toList();
        if (claims.isEmpty() || !isAlone || booked == 0)
            return whole(facet, true, amount, dueMonths());
        var through = YearMonth.of(number, booked).atEndOfMonth();
        var paid =
                year.add(
                        "ledger.cash-paid",
                        new Formula.Inferred(
                                new Outcome.Known(Quantity.of(paid(claims, through))),
                                Phrase.of("ledger.cash.claims-paid", through.toString())),
                        facet);
        return left(facet, true, amount, paid, dueMonths());
    }

    /// The months in which contributions fall due, or, where none are set, the first of each
    /// quarter.
    private NavigableSet<Integer> dueMonths() {
        var months =
                known.dues().stream()
                        .filter(it -> it.getYear() == number)
                        .map(LocalDate::getMonthValue)
                        .collect(Collectors.toCollection(TreeSet::new));
        return months.isEmpty() ? CONTRIBUTIONS : months;
    }

    private static Money paid(List<ContributionClaim> claims, LocalDate through) {
        return claims.stream()
                .flatMap(it -> it.standing().stream())
                .filter(it -> !it.on().isAfter(through))
                .flatMap(it -> it.amount().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    /// What was granted as far as it is likely to be used, less what has been paid.
    private Line requisitions(Figure line) {
        var facet = BudgetTree.facet(line);
        var funding = asked.among("funding.decided");
        var decided = funding.find("funding.available");
        var expected = year.find("ledger.expected-absorption");
        if (decided.isEmpty() || expected.isEmpty() || booked == 0)
            return whole(facet, false, amount(line), REQUISITIONS);
        var amount =
                year.add(
                        "ledger.cash-amount",
                        new Formula.Product(List.of(decided.get(), expected.get())),
                        facet);
        var paid =
                year.add(
                        "ledger.cash-paid",
                        new Formula.Sum(List.of(funding.the("funding.paid"))),
                        facet);
        return left(facet, false, amount, paid, REQUISITIONS);
    }

    /// The year's amount in equal parts over its months.
    private Line whole(Facet facet, boolean isIn, Figure amount, NavigableSet<Integer> usual) {
        var months = months(facet, usual);
        return new Line(facet, isIn, amount, share(facet, months.size()), months);
    }

    /// What is left of the year's amount in equal parts over the months that are left; in the first
    /// that the books do not reach where none is.
    private Line left(
            Facet facet, boolean isIn, Figure amount, Figure paid, NavigableSet<Integer> usual) {
        var months = new TreeSet<>(months(facet, usual).tailSet(booked, false));
        if (months.isEmpty()) months.add(booked + 1);
        var left =
                year.add("ledger.cash-left", new Formula.Difference(amount, List.of(paid)), facet);
        return new Line(facet, isIn, left, share(facet, months.size()), months);
    }

    private NavigableSet<Integer> months(Facet facet, NavigableSet<Integer> usual) {
        return Optional.ofNullable(known.timings().get(facet.code()))
                .<NavigableSet<Integer>>map(TreeSet::new)
                .orElse(usual);
    }

    private Figure share(Facet facet, int times) {
        return year.add(
                "ledger.cash-share",
                new Formula.Inferred(
                        new Outcome.Known(new Quantity(Fraction.of(1, times), Unit.SHARE)),
                        Phrase.of("ledger.cash.shared", String.valueOf(times))),
                facet);
    }

    private void lowest(List<Figure> planned) {
        if (planned.isEmpty()
                || !planned.stream().allMatch(it -> it.outcome() instanceof Outcome.Known)) return;
        var lowest = planned.stream().min(Comparator.comparing(CashMonths::kronor)).orElseThrow();
        var least = year.add("ledger.cash-lowest", new Formula.Sum(List.of(lowest)));
        var isShort = kronor(least).sign() < 0;
        year.add(
                "ledger.cash-shortfall",
                isShort ? new Formula.Negation(least) : none("ledger.cash.enough"));
        year.add("ledger.credit-allowed", none("ledger.cash.no-borrowing"));
    }

    private static Formula none(String key) {
        return new Formula.Inferred(Outcome.known(0, Unit.KRONOR), Phrase.of(key));
    }

    private static Fraction kronor(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }
}

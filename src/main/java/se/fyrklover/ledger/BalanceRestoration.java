package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.requirement.Deficit;
import se.fyrklover.ledger.requirement.RestorationYear;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// What is to be restored of earlier years' deficits, what the year restores of it, and what is
/// left: by the year's outcome where it is known, else by its newest forecast, else by its plan.
final class BalanceRestoration {

    private static final String RESULT = "ledger.balance-result";
    private static final String TO_RESTORE = "ledger.balance-to-restore";
    private static final String WAIVER = "ledger.balance-waiver";
    private static final String WAIVED = "ledger.balance-waived";
    private static final String RESTORED = "ledger.balance-restored";
    private static final String LEFT = "ledger.balance-left";

    private final LedgerYear year;
    private final int number;
    private final List<BalanceWaiver> waivers;
    private final List<Figure> left = new ArrayList<>();

    private BalanceRestoration(LedgerYear year, List<BalanceWaiver> waivers) {
        this.year = year;
        this.number = year.whole().period().year();
        this.waivers = waivers;
    }

    /// @param isFirst whether nothing is known of any year before
    static void add(LedgerYear year, Question asked, List<BalanceWaiver> waivers, boolean isFirst) {
        basis(year, asked)
                .ifPresent(it -> {
                    var result = year.add(RESULT, new Formula.Sum(List.of(it)));
                    new BalanceRestoration(year, waivers).add(result, asked, isFirst);
                });
    }

    /// What the requirement is reckoned from: the review of it, the result where there is none, a
    /// forecast, or the newest plan.
    private static Optional<Figure> basis(LedgerYear year, Question asked) {
        var known =
                Stream.of("ledger.balance-requirement-result", "ledger.result")
                        .flatMap(it -> year.find(it).stream())
                        .filter(it -> it.outcome() instanceof Outcome.Known)
                        .findFirst();
        return known.or(() -> year.find("ledger.forecast-balance-requirement-result"))
                .or(() -> planned(asked))
                .or(() -> year.find("ledger.result"));
    }

    private static Optional<Figure> planned(Question asked) {
        return asked.among("budget.result").narrowed("budget.result", Dimension.PLAN).stream()
                .filter(it -> plan(it).chars().allMatch(Character::isDigit))
                .max(Comparator.comparing(BalanceRestoration::plan));
    }

    private static String plan(Figure result) {
        return result.scope().facet(Dimension.PLAN).orElseThrow().code();
    }

    private void add(Figure result, Question asked, boolean isFirst) {
        var open = open(asked, isFirst);
        var unknown = open.isEmpty() && !isFirst && !isKnownBefore(asked);
        if (unknown) year.add(TO_RESTORE, Formula.Inferred.missing("ledger.balance-gap", before()));
        else sum(TO_RESTORE, open, isFirst ? "ledger.balance-first" : "ledger.balance-none");
        var reckoned = reckoned(result, open);
        var restored = new ArrayList<Figure>();
        var above = Fraction.ZERO;
        for (var deficit : open) {
            var line = facet(deficit);
            var made = restored(result, deficit, line, reckoned, above);
            restored.add(made);
            above = above.plus(made.outcome().amountOr(Fraction.ZERO));
        }
        if (unknown) year.add(RESTORED, Formula.Inferred.missing("ledger.balance-gap", before()));
        else sum(RESTORED, restored, "ledger.balance-none-restored");
        own(result);
        var waived = year.all().filter(it -> it.definition().id().equals(WAIVED)).toList();
        if (!waived.isEmpty()) year.add(WAIVED, new Formula.Sum(waived));
        if (unknown) left.addFirst(year.find(TO_RESTORE).orElseThrow());
        sum(LEFT, left, "ledger.balance-nothing-left");
        sum(
                "ledger.balance-overdue",
                left.stream().filter(this::isOverdue).toList(),
                "ledger.balance-none-overdue");
    }

    private String before() {
        return String.valueOf(number - 1);
    }

    private Period last() {
        return Period.year(number - 1);
    }

    private boolean isKnownBefore(Question asked) {
        return asked.among(LEFT, last()).find(LEFT).isPresent();
    }

    /// The deficits that the year begins with, the oldest first; also those of which it is not
    /// known how much is left.
    private List<Figure> open(Question asked, boolean isFirst) {
        if (isFirst) return List.of();
        return asked.among(LEFT, last()).narrowed(LEFT, Dimension.LINE).stream()
                .filter(it ->
                        !(it.outcome() instanceof Outcome.Known known)
                                || known.quantity().amount().sign() > 0)
                .sorted(Comparator.comparing(it -> facet(it).code()))
                .map(it -> year.add(TO_RESTORE, new Formula.Sum(List.of(it)), facet(it)))
                .toList();
    }

    private static Facet facet(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow();
    }

    private boolean isOverdue(Figure leftOfOne) {
        return leftOfOne
                .scope()
                .facet(Dimension.LINE)
                .filter(it -> Deficit.isOverdue(Integer.parseInt(it.code()), number))
                .isPresent();
    }

    /// Nothing where something that it rests on is not known.
    private Optional<RestorationYear> reckoned(Figure result, List<Figure> open) {
        var all = Stream.concat(Stream.of(result), open.stream());
        if (!all.allMatch(it -> it.outcome() instanceof Outcome.Known)) return Optional.empty();
        var waived = new java.util.HashMap<Integer, Fraction>();
        standing().forEach(it -> waived.put(it.deficit(), it.amount().inKronor()));
        return Optional.of(
                RestorationYear.of(
                        number,
                        amount(result),
                        open.stream()
                                .map(it ->
                                        new Deficit(Integer.parseInt(facet(it).code()), amount(it)))
                                .toList(),
                        waived));
    }

    /// The decisions that hold for the first time this year.
    private Stream<BalanceWaiver> standing() {
        return waivers.stream().filter(it -> !it.isUndone() && it.from() == number);
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private Figure restored(
            Figure result,
            Figure deficit,
            Facet line,
            Optional<RestorationYear> reckoned,
            Fraction above) {
        var waived = waived(deficit, line);
        var room =
                amount(deficit).minus(waived.map(BalanceRestoration::amount).orElse(Fraction.ZERO));
        var formula =
                reckoned.isEmpty()
                        ? Formula.Inferred.missing("ledger.balance-not-known", line.name())
                        : new Formula.Band(result, above, Optional.of(above.plus(room)));
        var restored = year.add(RESTORED, formula, line);
        left(deficit, line, Stream.concat(waived.stream(), Stream.of(restored)).toList());
        return restored;
    }

    private Optional<Figure> waived(Figure deficit, Facet line) {
        return standing()
                .filter(it -> String.valueOf(it.deficit()).equals(line.code()))
                .findFirst()
                .map(it -> year.add(WAIVER, Formula.Reported.at(it.place(), it.amount()), line))
                .map(it ->
                        year.add(
                                WAIVED,
                                new Formula.Band(it, Fraction.ZERO, Optional.of(amount(deficit))),
                                line));
    }

    private void left(Figure from, Facet line, List<Figure> less) {
        left.add(
                year.add(
                        LEFT,
                        less.isEmpty()
                                ? new Formula.Sum(List.of(from))
                                : new Formula.Difference(from, less),
                        line));
    }

    /// The year's own deficit, which is to be restored by the three years after it.
    private void own(Figure result) {
        var isNone = result.outcome() instanceof Outcome.Known && amount(result).sign() >= 0;
        var deficit =
                year.add(
                        "ledger.balance-deficit",
                        isNone ? none("ledger.balance-no-deficit") : new Formula.Negation(result));
        if (isNone) return;
        var line = line(number);
        left(deficit, line, waived(deficit, line).stream().toList());
    }

    private static Facet line(int deficit) {
        var deadline = Deficit.deadline(deficit);
        return LedgerYear.line(
                String.valueOf(deficit),
                new Text(
                        "Underskott %d, återställs senast %d".formatted(deficit, deadline),
                        "Deficit of %d, to be restored by %d".formatted(deficit, deadline)));
    }

    private void sum(String definition, List<Figure> parts, String none) {
        year.add(definition, parts.isEmpty() ? none(none) : new Formula.Sum(parts));
    }

    private static Formula none(String key) {
        return new Formula.Inferred(Outcome.known(0, Unit.KRONOR), Phrase.of(key));
    }
}

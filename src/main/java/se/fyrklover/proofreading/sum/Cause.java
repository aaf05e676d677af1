package se.fyrklover.proofreading.sum;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fyrklover.proofreading.sum.Formula.Trial;
import se.fyrklover.proofreading.sum.GridTable.Cell;
import se.fyrklover.shared.Phrase;

/// What probably happened where a total is not the sum of its parts, as far as the numbers tell.
final class Cause {

    private static final int FEW = 3;
    private static final List<Long> FACTORS = List.of(10L, 100L, 1000L);

    private final GridTable table;
    private final Trial trial;
    private final long excess;

    private Cause(Trial trial) {
        this.trial = trial;
        table = trial.formula().table();
        excess = trial.excess();
    }

    /// When the sum is what is wrong.
    static Optional<Phrase> of(Trial trial) {
        var cause = new Cause(trial);
        return Stream.<Supplier<Optional<Phrase>>>of(
                        cause::neighbour,
                        cause::leftOut,
                        cause::doubled,
                        cause::sign,
                        cause::partByTen,
                        cause::partSwapped,
                        () -> cause.misprint(trial.total(), trial.sum().sum()))
                .flatMap(it -> it.get().stream())
                .findFirst();
    }

    /// When it is known which cell is wrong, and what it should be.
    static Optional<Phrase> of(Trial trial, Cell cell, long right) {
        var cause = new Cause(trial);
        if (cell.equals(trial.total())) {
            var whole = of(trial);
            if (whole.isPresent()) return whole;
        }
        return cause.misprint(cell, right).or(() -> cause.neighbour(cell, right));
    }

    private long value(Cell cell) {
        return table.rows().value(cell.row(), cell.column());
    }

    private boolean is(long value) {
        return value != 0
                && Math.abs(excess - value) <= trial.sum().off()
                && Math.abs(value) > 3 * trial.sum().off();
    }

    private Optional<Phrase> neighbour() {
        return neighbour(trial.total(), trial.sum().sum());
    }

    /// The right value of the column beside, mostly another year's.
    private Optional<Phrase> neighbour(Cell cell, long right) {
        return Stream.of(-1, 1)
                .map(it -> new Cell(cell.row(), cell.column() + it))
                .filter(it -> 0 <= it.column() && it.column() < table.grid().columns())
                .filter(it -> table.rows().has(it.row(), it.column()))
                .filter(it -> value(it) == value(cell) && value(cell) != right && value(cell) != 0)
                .findFirst()
                .map(it -> Phrase.of("proofreading.sum.cause.neighbour", table.label(it)));
    }

    private Optional<Phrase> leftOut() {
        return first("left-out", it -> is(-value(it)));
    }

    private Optional<Phrase> doubled() {
        return first("doubled", it -> is(value(it)));
    }

    private Optional<Phrase> sign() {
        return first("sign", it -> is(-2 * value(it)));
    }

    /// A part with a zero too many, or too few.
    private Optional<Phrase> partByTen() {
        return first("part-factor", it -> value(it) % 10 == 0 && is(-value(it) / 10 * 9))
                .or(() -> first("part-factor", it -> is(9 * value(it))));
    }

    /// Where there are few parts, one whose digits have changed places is no chance.
    private Optional<Phrase> partSwapped() {
        return trial.addends().size() > FEW
                ? Optional.empty()
                : trial.addends().stream()
                        .filter(it -> isSwapped(value(it), value(it) + excess))
                        .findFirst()
                        .flatMap(it -> misprint(it, value(it) + excess));
    }

    private static boolean isSwapped(long printed, long right) {
        return Digits.between(printed, right).filter(it -> it.how().equals("swapped")).isPresent();
    }

    private Optional<Phrase> first(String how, Predicate<Cell> fits) {
        return trial.addends().stream()
                .filter(fits)
                .findFirst()
                .map(it ->
                        Phrase.of(
                                "proofreading.sum.cause." + how,
                                table.label(it),
                                table.printed(it)));
    }

    private boolean near(long one, long other, long factor) {
        return other != 0 && Math.abs(one - other) <= factor * trial.sum().off();
    }

    private Optional<Phrase> misprint(Cell cell, long right) {
        var printed = value(cell);
        for (var factor : FACTORS)
            if (near(printed * factor, right, factor) || near(right * factor, printed, factor))
                return Optional.of(
                        Phrase.of(
                                "proofreading.sum.cause.factor",
                                table.printed(cell),
                                factor.toString()));
        if (printed == -right)
            return Optional.of(Phrase.of("proofreading.sum.cause.own-sign", table.printed(cell)));
        return Digits.between(printed, right)
                .map(it ->
                        Phrase.of(
                                "proofreading.sum.cause." + it.how(),
                                table.printed(cell),
                                it.printed(),
                                it.right()));
    }
}

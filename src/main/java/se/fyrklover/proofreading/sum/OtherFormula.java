package se.fyrklover.proofreading.sum;

import java.util.stream.IntStream;
import se.fyrklover.proofreading.sum.Formula.Trial;

/// Whether a total that is not the sum of its parts is the sum of another run beside it.
final class OtherFormula {

    private static final double CHANCE = 1 / 500.0;

    private OtherFormula() {}

    static boolean fits(Trial trial) {
        var formula = trial.formula();
        var matrix = formula.matrix();
        var items =
                IntStream.range(0, matrix.items())
                        .filter(item -> !formula.hints().unfit().get(item))
                        .filter(item -> matrix.has(item, trial.line()))
                        .toArray();
        var sums = new LineSums(matrix, trial.line(), items);
        var at =
                IntStream.range(0, items.length)
                        .filter(i -> items[i] == formula.pattern().total())
                        .findFirst();
        if (at.isEmpty() || chance(trial, items.length) > CHANCE) return false;
        var total = at.getAsInt();
        return IntStream.rangeClosed(0, total - 2)
                        .filter(from -> sums.runFits(total, from, total))
                        .anyMatch(from -> isOther(formula, items, from, total))
                || IntStream.rangeClosed(total + 3, items.length)
                        .filter(end -> sums.runFits(total, total + 1, end))
                        .anyMatch(end -> isOther(formula, items, total + 1, end));
    }

    /// Differs by more than one row, which could have been left out.
    private static boolean isOther(Formula formula, int[] items, int from, int end) {
        var parts = formula.pattern().parts();
        var shared = IntStream.range(from, end).filter(i -> parts.contains(items[i])).count();
        return parts.size() - shared + (end - from - shared) > 1;
    }

    /// How often one of so many runs fits by chance alone.
    private static double chance(Trial trial, int items) {
        return items * 2.0 * trial.sum().step() / Math.max(1, trial.sum().greatest());
    }
}

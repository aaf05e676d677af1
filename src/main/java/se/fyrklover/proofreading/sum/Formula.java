package se.fyrklover.proofreading.sum;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.proofreading.sum.GridTable.Cell;

/// One item of a table is the sum of others, to be tried in each of its lines.
///
/// @param down whether rows are added
/// @param found whether its numbers alone show that it holds; else only its words say so
record Formula(GridTable table, boolean down, SumPattern pattern, boolean found) {

    private static final double CLEAR = 10;

    /// The formula in one line.
    record Trial(Formula formula, int line, LineSum sum) {

        /// Whether rounding explains what parts them, if anything does.
        boolean agrees() {
            if (formula.table().isCounted()) return sum.error() == 0;
            return sum.error() <= (formula.table().isInThousands() ? sum.off() : sum.usual());
        }

        /// Rounding could explain it, but hardly does.
        boolean isOdd() {
            return !agrees() && sum.error() <= sum.off();
        }

        Cell total() {
            return formula.cell(formula.pattern().total(), line);
        }

        List<Cell> parts() {
            return formula.pattern().parts().stream().map(it -> formula.cell(it, line)).toList();
        }

        /// The parts that have a number.
        List<Cell> addends() {
            return parts().stream()
                    .filter(it -> formula.table().rows().has(it.row(), it.column()))
                    .toList();
        }

        /// How much too large the total is, in units.
        long excess() {
            return sum.total() - sum.sum();
        }

        boolean isTelling() {
            return sum.telling() > 1;
        }
    }

    Matrix matrix() {
        return down ? table.rows() : table.columns();
    }

    Hints hints() {
        return down ? table.labels().rows() : table.labels().columns();
    }

    Cell cell(int item, int line) {
        return down ? new Cell(item, line) : new Cell(line, item);
    }

    boolean isSame(Formula other) {
        return down == other.down && pattern.equals(other.pattern);
    }

    boolean isWorded() {
        return hints().totals().get(pattern.total());
    }

    /// Right beside its parts or named a total.
    boolean isPlain() {
        var parts = pattern.parts();
        var near =
                pattern.way() > 0
                        ? pattern.total() - parts.get(parts.size() - 1) <= 2
                        : pattern.way() < 0 && parts.get(0) - pattern.total() <= 2;
        return near || isWorded();
    }

    /// So, and not by chance.
    boolean isClear() {
        return isPlain() && pattern.bits() >= needed();
    }

    /// How many bits leave no doubt among so many items.
    double needed() {
        return CLEAR + Weights.bits(8.0 * matrix().items() * matrix().items());
    }

    /// In the whole table where it mostly holds there; else only where it was found to hold.
    List<Trial> trials() {
        var all = IntStream.range(0, matrix().lines()).boxed().flatMap(this::trial).toList();
        var broken = all.stream().filter(it -> !it.agrees()).count();
        if (broken <= Math.max(1, (all.size() - broken) / 3)) return all;
        return all.stream()
                .filter(it -> pattern.from() <= it.line() && it.line() <= pattern.to())
                .toList();
    }

    private Stream<Trial> trial(int line) {
        var sum =
                hints().unfitLines().get(line)
                        ? null
                        : LineSum.of(
                                matrix(),
                                new Guess(pattern.total(), Items.of(pattern.parts())),
                                line);
        return sum == null ? Stream.empty() : Stream.of(new Trial(this, line, sum));
    }
}

package se.fyrklover.proofreading.sum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Remark.Sort;
import se.fyrklover.proofreading.sum.Breaks.Wrong;
import se.fyrklover.proofreading.sum.Formula.Trial;
import se.fyrklover.proofreading.sum.GridTable.Cell;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// Says in words what does not add up.
final class SumRemarks {

    private static final int MOST = 30;

    private final GridTable table;
    private final boolean rounded;

    /// @param rounded whether some of the table's sums agree only within the rounding
    SumRemarks(GridTable table, boolean rounded) {
        this.table = table;
        this.rounded = rounded;
    }

    /// A total that is not what its parts make.
    Remark total(Trial trial, Sureness sureness) {
        return remark(trial.total(), sureness, trial, says(trial), Cause.of(trial), remedy(trial));
    }

    /// One cell that several sums blame, or that is the only one left to blame.
    Remark cell(Wrong wrong, Sureness sureness) {
        var trial = wrong.sums().get(0);
        var value = table.rows().value(wrong.cell().row(), wrong.cell().column());
        var right = value - wrong.excess();
        var written = table.written(right, wrong.cell());
        var key = wrong.sums().size() > 1 ? "proofreading.sum.cell" : "proofreading.sum.only";
        var says =
                Phrase.of(
                        key,
                        table.label(wrong.cell()),
                        table.printed(wrong.cell()),
                        written,
                        String.valueOf(wrong.sums().size()));
        return remark(
                wrong.cell(),
                sureness,
                trial,
                wrong.cell().equals(trial.total()) && wrong.sums().size() == 1 ? says(trial) : says,
                Cause.of(trial, wrong.cell(), right),
                Phrase.of("proofreading.sum.remedy.cell", written));
    }

    private Phrase remedy(Trial trial) {
        return Phrase.of(
                "proofreading.sum.remedy.total", table.written(trial.sum().sum(), trial.total()));
    }

    private Phrase says(Trial trial) {
        var total = trial.total();
        var sum = trial.sum();
        var off = sum.off() - sum.step() / 2;
        var label = table.label(total);
        var apart = table.written(Math.abs(trial.excess()), total);
        if (trial.isOdd() && !table.isCounted())
            return Phrase.of(
                    "proofreading.sum.odd",
                    label,
                    table.written(sum.sum(), total),
                    table.printed(total),
                    apart);
        return rounded
                ? Phrase.of(
                        "proofreading.sum.rounded",
                        label,
                        table.written(sum.sum(), total),
                        table.printed(total),
                        apart,
                        table.written(off, total))
                : Phrase.of(
                        "proofreading.sum.total",
                        label,
                        table.written(sum.sum(), total),
                        table.printed(total),
                        apart);
    }

    private Remark remark(
            Cell cell,
            Sureness sureness,
            Trial trial,
            Phrase says,
            Optional<Phrase> cause,
            Phrase remedy) {
        return new Remark(
                rounded ? Sort.ROUNDED_SUM : Sort.SUM,
                sureness,
                table.grid().rows().get(cell.row()).spot(),
                table.words(cell.row()),
                read(trial),
                says,
                cause,
                remedy);
    }

    private List<String> read(Trial trial) {
        return Stream.concat(trial.addends().stream().limit(MOST), Stream.of(trial.total()))
                .map(table::printed)
                .toList();
    }
}

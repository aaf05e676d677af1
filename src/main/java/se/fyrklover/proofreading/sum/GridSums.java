package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.sum.Breaks.Wrong;
import se.fyrklover.proofreading.sum.Formula.Trial;
import se.fyrklover.rule.Sureness;

/// Tries every formula of one grid in all its lines, and says which totals do not agree.
public final class GridSums {

    private static final String UNCLEAR = "proofreading.sum.unclear.";
    private static final String NO_FORMULA = UNCLEAR + "no-formula";

    private static final int NEAR_PARTS = 3;
    private static final int NEAR = 10;
    private static final int CHANCES = 20;

    private final GridTable table;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> unclear = new TreeMap<>();
    private final List<Trial> trials = new ArrayList<>();

    private GridSums(GridTable table) {
        this.table = table;
    }

    public static Found in(Grid grid) {
        return new GridSums(GridTable.of(grid)).found();
    }

    private Found found() {
        for (var down : List.of(true, false)) {
            var patterns = Preferred.of(patterns(down));
            for (var each : patterns) {
                var formula = new Formula(table, down, each, true).trials();
                if (!isChance(formula)) trials.addAll(formula);
            }
            new WordedTotals(table, down, patterns).all().forEach(this::worded);
        }
        var tried = new Trials(trials);
        judge(tried);
        var without = unclear.getOrDefault(NO_FORMULA, 0);
        return new Found(remarks, tried.all().size() + without, tried.agreed(), unclear);
    }

    private List<SumPattern> patterns(boolean down) {
        return down
                ? SumPatterns.among(table.rows(), table.labels().rows())
                : SumPatterns.among(table.columns(), table.labels().columns());
    }

    /// Agrees once and breaks oftener, or is of no usual shape.
    private static boolean isChance(List<Trial> trials) {
        var agreeing = trials.stream().filter(it -> it.agrees() && it.isTelling()).count();
        var broken = trials.stream().filter(it -> !it.agrees()).count();
        return agreeing <= 1 && broken > 0 && (broken > 1 || !trials.get(0).formula().isPlain());
    }

    /// What is named a total is believed where its parts add up somewhere, or where its numbers
    /// tell what happened.
    private void worded(List<Formula> formulas) {
        var first = formulas.get(0).trials();
        if (first.stream().anyMatch(it -> it.agrees() && it.isTelling())) {
            trials.addAll(first);
            return;
        }
        formulas.stream()
                .map(Formula::trials)
                .filter(all -> all.stream().anyMatch(it -> isToldBy(it) || isNear(it)))
                .findFirst()
                .ifPresentOrElse(trials::addAll, () -> unclear(NO_FORMULA, first.size()));
    }

    /// Among numbers so large that a cause does not fit by chance.
    private static boolean isToldBy(Trial trial) {
        return (long) CHANCES * trial.addends().size() * trial.sum().step()
                        < Math.abs(trial.sum().total())
                && Cause.of(trial).isPresent();
    }

    /// Nearly the sum of three or more.
    private static boolean isNear(Trial trial) {
        return trial.addends().size() >= NEAR_PARTS
                && Math.abs(trial.excess()) * NEAR <= Math.abs(trial.sum().total());
    }

    private void unclear(String why, int count) {
        if (count > 0) unclear.merge(why, count, Integer::sum);
    }

    private void judge(Trials tried) {
        var says = new SumRemarks(table, tried.isRounded());
        var breaks = new Breaks(tried);
        var certainty = new Certainty(table, tried, breaks);
        for (var wrong : breaks.wrong()) remarks.add(says.cell(wrong, Certainty.of(wrong)));
        for (var each : breaks.alone()) {
            var why = certainty.whyUnclear(each);
            if (!why.isEmpty()) unclear(UNCLEAR + why, 1);
            else
                remarks.add(
                        breaks.only(each)
                                .map((Wrong it) -> says.cell(it, certainty.of(each)))
                                .orElseGet(() -> says.total(each, certainty.of(each))));
        }
        for (var each : Exactness.odd(tried.all())) remarks.add(says.total(each, Sureness.LOOK));
    }
}

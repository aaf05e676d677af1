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
        trials.removeIf(it -> it.sum().greatest() == 0 || isToldOtherwise(it));
        judge();
        var agreed = (int) trials.stream().filter(Trial::agrees).count();
        var without = unclear.getOrDefault(NO_FORMULA, 0);
        return new Found(remarks, trials.size() + without, agreed, unclear);
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

    /// What is named a total is believed where its parts add up somewhere, or where its numbers tell
    /// what happened.
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

    /// Whether another formula makes the same total there.
    private boolean isToldOtherwise(Trial trial) {
        return !trial.agrees()
                && trials.stream()
                        .filter(it -> it.agrees() && it.isTelling())
                        .anyMatch(it ->
                                it.total().equals(trial.total())
                                        && it.formula().down() == trial.formula().down());
    }

    /// Among numbers so large that a cause does not fit by chance.
    private static boolean isToldBy(Trial trial) {
        return CHANCES * trial.addends().size() * trial.sum().step() < Math.abs(trial.sum().total())
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

    private void judge() {
        var says = new SumRemarks(table, isRounded());
        var breaks = new Breaks(trials);
        for (var wrong : breaks.wrong()) remarks.add(says.cell(wrong, sureness(wrong)));
        for (var each : breaks.alone()) {
            var why = whyUnclear(each, breaks);
            if (!why.isEmpty()) unclear(why, 1);
            else
                remarks.add(
                        breaks.only(each)
                                .map((Wrong it) -> says.cell(it, sureness(each)))
                                .orElseGet(() -> says.total(each, sureness(each))));
        }
        for (var each : Exactness.odd(trials)) remarks.add(says.total(each, Sureness.LOOK));
    }

    private boolean isRounded() {
        return trials.stream().filter(it -> it.agrees() && it.excess() != 0).count() > 1;
    }

    /// Why nothing can be said of a sum that does not agree; empty when something can.
    private String whyUnclear(Trial trial, Breaks breaks) {
        if (trial.addends().size() < trial.parts().size() && hasHoles(trial))
            return UNCLEAR + "hole";
        if (trial.formula().found() && OtherFormula.fits(trial)) return UNCLEAR + "other-formula";
        var beside =
                trials.stream()
                        .filter(it ->
                                it.line() == trial.line()
                                        && it.formula().down() == trial.formula().down())
                        .toList();
        if (beside.size() > 1
                && beside.stream().noneMatch(Trial::agrees)
                && breaks.alone().containsAll(beside)) return UNCLEAR + "column";
        return "";
    }

    /// Words or nothing where other lines have numbers.
    private boolean hasHoles(Trial trial) {
        var agreeing =
                trials.stream()
                        .filter(it -> it.formula().isSame(trial.formula()) && it.agrees())
                        .toList();
        return trial.parts().stream()
                .filter(it -> !trial.addends().contains(it))
                .anyMatch(it ->
                        !table.isEmpty(it)
                                || agreeing.stream()
                                        .anyMatch(other ->
                                                other.addends().size() == other.parts().size()));
    }

    private static Sureness sureness(Wrong wrong) {
        var formulas = wrong.sums().stream().map(Trial::formula).distinct().toList();
        var bits = formulas.stream().mapToDouble(it -> it.pattern().bits()).sum();
        return bits >= formulas.get(0).needed() && formulas.stream().anyMatch(Formula::isPlain)
                ? Sureness.CERTAIN
                : Sureness.LIKELY;
    }

    private Sureness sureness(Trial trial) {
        var formula = trial.formula();
        var agreeing =
                trials.stream()
                        .filter(it -> it.formula().isSame(formula) && it.agrees() && it.isTelling())
                        .count();
        var broken =
                trials.stream().filter(it -> it.formula().isSame(formula) && !it.agrees()).count();
        if (formula.isClear()
                && broken * 3 <= agreeing
                && agreeing + (formula.isWorded() ? 1 : 0) >= 3) return Sureness.CERTAIN;
        if (agreeing + (formula.isWorded() ? 1 : 0) >= 2) return Sureness.LIKELY;
        return Cause.of(trial).isPresent() && formula.isWorded() ? Sureness.LIKELY : Sureness.LOOK;
    }
}

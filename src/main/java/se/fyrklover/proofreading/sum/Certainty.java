package se.fyrklover.proofreading.sum;

import se.fyrklover.proofreading.sum.Breaks.Wrong;
import se.fyrklover.proofreading.sum.Formula.Trial;
import se.fyrklover.rule.Sureness;

/// How sure it is that a sum that does not agree is wrong, and why nothing can be said of some.
///
/// @param breaks which cells explain what does not agree
record Certainty(GridTable table, Trials trials, Breaks breaks) {

    /// Why nothing can be said of a sum that does not agree; empty when something can.
    String whyUnclear(Trial trial) {
        if (trial.addends().size() < trial.parts().size() && hasHoles(trial)) return "hole";
        if (trial.formula().found() && !trials.isHeld(trial) && OtherFormula.fits(trial))
            return "other-formula";
        var beside = trials.beside(trial);
        return beside.size() > 1
                        && beside.stream().noneMatch(Trial::agrees)
                        && breaks.alone().containsAll(beside)
                ? "column"
                : "";
    }

    /// Words or nothing where other lines have numbers.
    private boolean hasHoles(Trial trial) {
        return trial.parts().stream()
                .filter(it -> !trial.addends().contains(it))
                .anyMatch(it ->
                        !table.isEmpty(it)
                                || trials.agreeing(trial.formula()).stream()
                                        .anyMatch(other ->
                                                other.addends().size() == other.parts().size()));
    }

    static Sureness of(Wrong wrong) {
        var formulas = wrong.sums().stream().map(Trial::formula).distinct().toList();
        var bits = formulas.stream().mapToDouble(it -> it.pattern().bits()).sum();
        if (wrong.sums().stream().allMatch(Trial::isOdd)) return odd(wrong.sums().get(0));
        return bits >= formulas.get(0).needed() && formulas.stream().anyMatch(Formula::isPlain)
                ? Sureness.CERTAIN
                : Sureness.LIKELY;
    }

    /// What is counted one by one is never rounded.
    private static Sureness odd(Trial trial) {
        return trial.formula().table().isCounted() ? Sureness.LIKELY : Sureness.LOOK;
    }

    Sureness of(Trial trial) {
        if (trial.isOdd()) return odd(trial);
        var formula = trial.formula();
        var agreeing = trials.agreeing(formula).size();
        var evidence = agreeing + (formula.isWorded() ? 1 : 0);
        if (formula.isClear() && trials.broken(formula) * 3 <= agreeing && evidence >= 3)
            return Sureness.CERTAIN;
        if (evidence >= 2) return Sureness.LIKELY;
        return Cause.of(trial).isPresent() && formula.isWorded() ? Sureness.LIKELY : Sureness.LOOK;
    }
}

package se.fyrklover.ledger.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.fyrklover.ledger.requirement.Deficit;
import se.fyrklover.ledger.requirement.RestorationYear;
import se.fyrklover.shared.Fraction;

/// Years one after the other, should the state's share change.
public record Scenario(StateChange change, List<Year> years) {

    /// One year of it; amounts in kronor.
    ///
    /// @param equity at its end
    /// @param restoration what is restored and what is left
    /// @param toSave how much better the year's result must be than this for all that is due to be
    ///   restored by its end, when the years before it have saved what they must
    public record Year(
            int year,
            Fraction state,
            Fraction contributions,
            Fraction result,
            Fraction equity,
            PlannedYear.Ceiling ceiling,
            RestorationYear restoration,
            Fraction toSave) {

        /// Up to the guideline's limit; below zero where it is passed.
        public Fraction room() {
            return ceiling.limit().minus(equity);
        }
    }

    public Scenario {
        years = List.copyOf(years);
    }

    /// Year after year, should the change come.
    ///
    /// @param equity when the first year begins
    /// @param open deficits that are open then
    public static Scenario of(
            StateChange change, List<PlannedYear> planned, Fraction equity, List<Deficit> open) {
        var years = new ArrayList<Year>();
        var left = open;
        var leftIfSaved = open;
        var closing = equity;
        for (var plan : planned) {
            var more = change.ofAll(plan);
            var result = plan.result().plus(more);
            closing = closing.plus(result);
            var restoration = RestorationYear.of(plan.year(), result, left, Map.of());
            var toSave = toSave(plan.year(), result, leftIfSaved);
            years.add(
                    new Year(
                            plan.year(),
                            plan.state().plus(change.ofState(plan)),
                            plan.contributions().plus(more),
                            result,
                            closing,
                            plan.ceiling().apply(plan.contributions().plus(more)),
                            restoration,
                            toSave));
            left = restoration.open();
            leftIfSaved =
                    RestorationYear.of(plan.year(), result.plus(toSave), leftIfSaved, Map.of())
                            .open();
        }
        return new Scenario(change, years);
    }

    /// What is due can only be restored by a surplus, so a deficit has to be saved first.
    private static Fraction toSave(int year, Fraction result, List<Deficit> open) {
        var due =
                open.stream()
                        .filter(it -> Deficit.isOverdue(it.year(), year))
                        .map(Deficit::left)
                        .reduce(Fraction.ZERO, Fraction::plus);
        var missing = due.minus(result);
        return due.isZero() || missing.sign() < 0 ? Fraction.ZERO : missing;
    }

    /// What has to be saved over all the years.
    public Fraction toSave() {
        return years.stream().map(Year::toSave).reduce(Fraction.ZERO, Fraction::plus);
    }
}

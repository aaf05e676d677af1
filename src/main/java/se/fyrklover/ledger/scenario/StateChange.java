package se.fyrklover.ledger.scenario;

import se.fyrklover.shared.Fraction;

/// Another contribution from the state than planned, from a year on.
///
/// @param share of the state's own contribution: −1/20 where it is five per cent less
/// @param kronor an amount a year besides
/// @param isMatched whether the other members follow, so that the law's shares still hold
public record StateChange(int from, Fraction share, Fraction kronor, boolean isMatched) {

    /// As planned.
    public static StateChange none(int from) {
        return new StateChange(from, Fraction.ZERO, Fraction.ZERO, true);
    }

    public static StateChange percent(int from, long percent, boolean isMatched) {
        return new StateChange(from, Fraction.of(percent, 100), Fraction.ZERO, isMatched);
    }

    /// What the state gives more, or with a minus less; it cannot take more away than it gives.
    Fraction ofState(PlannedYear year) {
        if (year.year() < from) return Fraction.ZERO;
        var change = year.state().times(share).plus(kronor);
        var least = year.state().negated();
        return change.compareTo(least) < 0 ? least : change;
    }

    /// What all members together give more.
    Fraction ofAll(PlannedYear year) {
        var state = ofState(year);
        return isMatched ? state.dividedBy(year.stateShare()) : state;
    }
}

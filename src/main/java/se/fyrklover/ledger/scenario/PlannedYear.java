package se.fyrklover.ledger.scenario;

import java.util.function.Function;
import se.fyrklover.shared.Fraction;

/// A year that has not ended, as it is planned; amounts in kronor.
///
/// @param contributions of all members together
/// @param stateShare what part of them is the state's, by law
/// @param result with those contributions
/// @param ceiling how much equity may be at contributions
public record PlannedYear(
        int year,
        Fraction contributions,
        Fraction stateShare,
        Fraction result,
        Function<Fraction, Ceiling> ceiling) {

    /// A limit, as far as the guideline's tiers are known.
    ///
    /// @param isWhole whether they reach up to the contributions
    public record Ceiling(Fraction limit, boolean isWhole) {}

    /// The same with another result.
    PlannedYear with(Fraction other) {
        return new PlannedYear(year, contributions, stateShare, other, ceiling);
    }

    Fraction state() {
        return contributions.times(stateShare);
    }
}

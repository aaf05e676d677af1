package se.fyrklover.budget;

import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A part of a plan's budget, as the association itself divides it.
///
/// @param plan the year that the plan is named after
/// @param partOf the section that it lies within, if any
/// @param role what its costs are for, where the association tells activity and administration
///   apart
public record BudgetSection(
        int plan,
        String id,
        @Nullable String partOf,
        Kind kind,
        @Nullable Role role,
        String label,
        Place place)
        implements Placed {

    /// What a section does to the result.
    public enum Kind {
        INCOME,
        COSTS,
        FINANCIAL_INCOME,
        FINANCIAL_COSTS,
        /// What is taken from equity, or with a minus set aside to it; stands after the result.
        EQUITY,
        /// Equity at the year's start, which some count among their income; no part of the result.
        OPENING_EQUITY
    }

    /// What costs are for.
    public enum Role {
        ACTIVITY,
        ADMINISTRATION
    }
}

package se.fyrklover.proofreading.say;

/// What a quantity in a sentence is measured in.
public enum Measure {
    PERCENT,
    /// Percentage points.
    POINTS,
    KRONOR,
    PERSONS,
    MONTHS,
    /// Years, weeks, days, hours.
    TIME,
    /// Anything else that is counted, also what is not said.
    OTHER
}

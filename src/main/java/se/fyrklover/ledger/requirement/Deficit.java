package se.fyrklover.ledger.requirement;

import se.fyrklover.shared.Fraction;

/// A year's negative balanced-budget result, as far as it has not been restored.
///
/// @param left above zero
public record Deficit(int year, Fraction left) {

    /// It is to be restored within the three years that follow (kommunallagen 11:12).
    private static final int YEARS = 3;

    public Deficit {
        if (left.sign() <= 0)
            throw new IllegalArgumentException("nothing is left of the deficit of " + year);
    }

    public int deadline() {
        return deadline(year);
    }

    /// The last year in which the deficit of a year may be restored.
    public static int deadline(int year) {
        return year + YEARS;
    }

    /// Whether it ought to have been restored at the end of a year.
    public static boolean isOverdue(int year, int at) {
        return at >= deadline(year);
    }
}

package se.fyrklover.shared;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.Stream;

/// A number as somebody printed it: 57 % stands for anything from 56.5 to 57.5.
///
/// @param precision half a unit of the last digit printed
public record Rounded(Fraction value, Fraction precision) {

    private static final Fraction TWO = Fraction.of(2);

    /// Whether so much may have been printed like this.
    public boolean covers(Fraction exact) {
        return value.minus(exact).magnitude().compareTo(precision) <= 0;
    }

    /// Whether so much was cut after the last digit printed, where rounding would give one more.
    public boolean isCutFrom(Fraction exact) {
        var left = exact.magnitude().minus(value.magnitude());
        return !covers(exact)
                && exact.sign() == value.sign()
                && left.sign() > 0
                && left.compareTo(precision.times(TWO)) < 0;
    }

    /// The whole number of so many that comes nearest to this share of them.
    public Fraction nearestOf(Fraction whole) {
        return Fraction.of(value.times(whole).rounded(0).setScale(0, RoundingMode.UNNECESSARY));
    }

    /// Whether some whole number of so many is printed like this when it is given as a share.
    public boolean isReachableOf(Fraction whole) {
        var nearest = nearestOf(whole);
        return Stream.of(-1L, 0L, 1L)
                .map(step -> nearest.plus(Fraction.of(step)))
                .anyMatch(count -> covers(count.dividedBy(whole)));
    }

    /// Whether something can be counted in it: a whole number above zero.
    public static boolean isCountable(Fraction whole) {
        return whole.denominator().equals(BigInteger.ONE) && whole.sign() > 0;
    }
}

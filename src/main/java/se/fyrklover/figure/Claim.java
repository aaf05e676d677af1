package se.fyrklover.figure;

import java.math.BigDecimal;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Place;

/// What somebody printed or typed about a figure, and how exactly: 57 % is anything from 56.5 to
/// 57.5.
///
/// @param about the figure that it claims to be
/// @param printed the text as it stands
/// @param value the value read
/// @param precision half a unit of the last decimal printed
public record Claim(
        Figure.Identity about, String printed, Quantity value, Fraction precision, Place place) {

    /// How a claim stands to the figure.
    public enum Verdict {
        AGREES,
        /// Not the same, but within what was printed.
        ROUNDED,
        DIFFERS,
        /// The figure itself is missing or withheld.
        UNTESTABLE
    }

    /// Reads a printed number with its unit: `16 020 000`, `330`, `57 %`.
    public static Parsed<Claim> parse(
            Figure.Identity about, String printed, Unit unit, Place place) {
        var digits = printed.strip();
        var percent = unit == Unit.SHARE;
        if (percent && digits.endsWith("%")) digits = digits.substring(0, digits.length() - 1);
        return Numbers.parse(digits).map(read -> of(about, printed, unit, read, place));
    }

    private static Claim of(
            Figure.Identity about, String printed, Unit unit, BigDecimal read, Place place) {
        var scale = Fraction.of(1, unit == Unit.SHARE ? 100 : 1);
        var step = Fraction.of(BigDecimal.ONE.movePointLeft(Math.max(0, read.scale())));
        return new Claim(
                about,
                printed,
                new Quantity(Fraction.of(read).times(scale), unit),
                step.times(Fraction.of(1, 2)).times(scale),
                place);
    }

    /// How far it is from the figure: above it is positive.
    public Fraction from(Quantity figure) {
        return value.amount().minus(figure.amount());
    }

    public Verdict against(Outcome outcome) {
        if (!(outcome instanceof Outcome.Known(var figure))) return Verdict.UNTESTABLE;
        var distance = from(figure).magnitude();
        if (distance.isZero()) return Verdict.AGREES;
        return distance.compareTo(precision) <= 0 ? Verdict.ROUNDED : Verdict.DIFFERS;
    }
}

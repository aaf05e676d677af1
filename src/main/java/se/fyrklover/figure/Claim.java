package se.fyrklover.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
/// @param of what it was said to be a share of, where the document says so
/// @param series the row in which the document prints the same thing for several years
public record Claim(
        Figure.Identity about,
        String printed,
        Quantity value,
        Fraction precision,
        Optional<Fraction> of,
        Optional<String> series,
        Place place) {

    /// How a claim stands to the figure.
    public enum Verdict {
        AGREES,
        /// Not the same, but within what was printed.
        ROUNDED,
        DIFFERS,
        /// It is printed in a unit in which the figure cannot be.
        OTHER_UNIT,
        /// The figure itself is missing or withheld.
        UNTESTABLE
    }

    /// Judgements as documents word them: one where the goal is said to be reached.
    private static final Map<String, Fraction> JUDGEMENTS =
            Map.of(
                    "uppnått", Fraction.of(1),
                    "i huvudsak uppnått", Fraction.ZERO,
                    "i stort uppnått", Fraction.ZERO,
                    "delvis uppnått", Fraction.ZERO,
                    "inte uppnått", Fraction.ZERO);

    /// Reads what was printed, with its unit: `16 020 000`, `330`, `57 %`, `uppnått`.
    public static Parsed<Claim> parse(
            Figure.Identity about, String printed, PrintedUnit unit, Place place) {
        if (unit.unit() == Unit.VERDICT) return judgement(about, printed, place);
        var digits = printed.strip();
        var percent = unit == PrintedUnit.PERCENT;
        if (percent && digits.endsWith("%")) digits = digits.substring(0, digits.length() - 1);
        return Numbers.parse(digits).map(read -> of(about, printed, unit, read, place));
    }

    private static Claim of(
            Figure.Identity about, String printed, PrintedUnit unit, BigDecimal read, Place place) {
        var step = Fraction.of(BigDecimal.ONE.movePointLeft(Math.max(0, read.scale())));
        return new Claim(
                about,
                printed,
                new Quantity(Fraction.of(read).times(unit.each()), unit.unit()),
                step.times(Fraction.of(1, 2)).times(unit.each()),
                Optional.empty(),
                Optional.empty(),
                place);
    }

    private static Parsed<Claim> judgement(Figure.Identity about, String printed, Place place) {
        var judged = JUDGEMENTS.get(printed.strip().toLowerCase(Locale.ROOT));
        return judged == null
                ? Parsed.unreadable("figure.expected.judgement")
                : Parsed.read(
                        new Claim(
                                about,
                                printed,
                                new Quantity(judged, Unit.VERDICT),
                                Fraction.ZERO,
                                Optional.empty(),
                                Optional.empty(),
                                place));
    }

    /// The same claim, said to be a share of so much.
    public Claim ofWhole(Fraction whole) {
        return new Claim(about, printed, value, precision, Optional.of(whole), series, place);
    }

    /// The same claim, as one of a row of several years.
    public Claim inSeries(String row) {
        return new Claim(about, printed, value, precision, of, Optional.of(row), place);
    }

    /// How far it is from the figure: above it is positive.
    public Fraction from(Quantity figure) {
        return value.amount().minus(figure.amount());
    }

    public Verdict against(Figure figure) {
        return against(figure.outcome(), figure.rounding());
    }

    /// How it stands to what is known, which may itself be as far from the truth as `rounding`.
    public Verdict against(Outcome outcome, Fraction rounding) {
        if (!(outcome instanceof Outcome.Known(var figure))) return Verdict.UNTESTABLE;
        if (figure.unit() != value.unit()) return Verdict.OTHER_UNIT;
        var distance = from(figure).magnitude();
        if (distance.isZero()) return Verdict.AGREES;
        return distance.compareTo(precision.plus(rounding)) <= 0
                ? Verdict.ROUNDED
                : Verdict.DIFFERS;
    }
}

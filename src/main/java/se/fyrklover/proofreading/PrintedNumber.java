package se.fyrklover.proofreading;

import java.math.BigDecimal;
import java.util.Optional;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// A number as it was printed: what it says, and how exactly.
///
/// @param printed the text, as it stands
/// @param value what it says, in the unit printed; a percentage is 57 for 57 %
/// @param sign what stands after it: `%`, `kr`, `tkr`, `mnkr`, `mkr`, or nothing
public record PrintedNumber(String printed, BigDecimal value, String sign) {

    private static final String NOTHING = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private static final Fraction HALF = Fraction.of(1, 2);

    /// Reads a text that is nothing but a number, with its sign: `1 234,5`, `−12 %`, `(350)`; a
    /// lone dash is zero.
    public static Optional<PrintedNumber> alone(String text) {
        return alone(text, Thousands.SPACED);
    }

    /// Whether a text is such a number, without reading it.
    public static boolean isAlone(String text) {
        var said = text.strip();
        if (said.length() == 1 && NOTHING.contains(said)) return true;
        var alone = NumberAlone.in(said);
        return alone != null && Numbers.isNumber(Thousands.SPACED.plain(alone.number()));
    }

    /// The same, in a file of which is known what parts its thousands.
    static Optional<PrintedNumber> alone(String text, Thousands thousands) {
        var said = text.strip();
        if (said.length() == 1 && NOTHING.contains(said))
            return Optional.of(new PrintedNumber(said, BigDecimal.ZERO, ""));
        var alone = NumberAlone.in(said);
        if (alone == null) return Optional.empty();
        return switch (Numbers.parse(thousands.plain(alone.number()))) {
            case Parsed.Unreadable<BigDecimal> _ -> Optional.empty();
            case Parsed.Read<BigDecimal>(var read) ->
                    Optional.of(
                            new PrintedNumber(
                                    said, alone.negative() ? read.negate() : read, alone.sign()));
        };
    }

    /// Half a unit of the last digit printed, which is how far the truth may be from it.
    public Fraction precision() {
        return step().times(HALF);
    }

    /// One unit of the last digit printed.
    public Fraction step() {
        return Fraction.of(BigDecimal.ONE.movePointLeft(Math.max(0, value.scale())));
    }

    public Fraction exact() {
        Patience.goOn();
        return Fraction.of(value);
    }

    public boolean isPercent() {
        return sign.equals("%");
    }
}

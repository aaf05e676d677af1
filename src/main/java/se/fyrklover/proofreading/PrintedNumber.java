package se.fyrklover.proofreading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// A number as it was printed: what it says, and how exactly.
///
/// @param printed the text, as it stands
/// @param value what it says, in the unit printed; a percentage is 57 for 57 %
/// @param sign what stands after it: `%`, `kr`, `tkr`, `mnkr`, `mkr`, or nothing
public record PrintedNumber(String printed, BigDecimal value, String sign) {

    private static final Pattern ALONE =
            Pattern.compile(
                    "(?<open>\\()?(?<number>[-\\u2010-\\u2013\\u2212+]?[\\d\\u00A0\\u2009\\u202F .,]*\\d)"
                            + "(?<close>\\))?\\s*(?<sign>%|kr|tkr|mnkr|mkr|kronor)?");

    private static final Pattern NOTHING = Pattern.compile("[-\\u2010-\\u2015\\u2212]");

    /// Reads a text that is nothing but a number, with its sign: `1 234,5`, `−12 %`, `(350)`; a
    /// lone dash is zero.
    public static Optional<PrintedNumber> alone(String text) {
        return alone(text, Thousands.SPACED);
    }

    /// The same, in a file of which is known what parts its thousands.
    static Optional<PrintedNumber> alone(String text, Thousands thousands) {
        var said = text.strip();
        if (NOTHING.matcher(said).matches())
            return Optional.of(new PrintedNumber(said, BigDecimal.ZERO, ""));
        var match = ALONE.matcher(said);
        if (!match.matches() || (match.group("open") == null) != (match.group("close") == null))
            return Optional.empty();
        var negative = match.group("open") != null;
        var sign = match.group("sign");
        return switch (Numbers.parse(thousands.plain(match.group("number")))) {
            case Parsed.Unreadable<BigDecimal> _ -> Optional.empty();
            case Parsed.Read<BigDecimal>(var read) ->
                    Optional.of(
                            new PrintedNumber(
                                    said,
                                    negative ? read.negate() : read,
                                    sign == null ? "" : sign));
        };
    }

    /// Half a unit of the last digit printed, which is how far the truth may be from it.
    public Fraction precision() {
        return step().times(Fraction.of(1, 2));
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

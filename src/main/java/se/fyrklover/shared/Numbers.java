package se.fyrklover.shared;

import java.math.BigDecimal;

/// Reads numbers as people type them in Swedish, and writes them as people read them.
///
/// Java's own sv-SE parser rejects the hyphen and the plain space that people type, so there is one
/// parser and one formatter for the whole product.
public final class Numbers {

    /// U+00A0, the space that keeps a number on one line; the narrow one reads as none in many
    /// fonts.
    public static final char SPACE_BETWEEN = '\u00A0';

    /// U+2212, as wide as the plus.
    public static final char MINUS = '\u2212';

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /// Reads `1 234,5`, `−1 234` or `1234.50`; a lone comma or dot is the decimal mark.
    public static Parsed<BigDecimal> parse(String text) {
        var plain = TypedNumber.plain(text.strip());
        return plain.isEmpty()
                ? Parsed.unreadable("shared.expected.number")
                : Parsed.read(new BigDecimal(plain));
    }

    /// Whether it can be read.
    public static boolean isNumber(String text) {
        return TypedNumber.isOne(text.strip());
    }

    /// Reads a whole number from zero up, such as a number of people.
    public static Parsed<Integer> parseCount(String text) {
        return parse(text)
                .then(number ->
                        number.scale() == 0
                                        && number.signum() >= 0
                                        && number.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0
                                ? Parsed.read(number.intValueExact())
                                : Parsed.unreadable("shared.expected.count"));
    }

    /// Reads a percentage from 0 to 100, without the sign.
    public static Parsed<BigDecimal> parsePercent(String text) {
        return parse(text)
                .then(number ->
                        number.signum() >= 0 && number.compareTo(HUNDRED) <= 0
                                ? Parsed.read(number)
                                : Parsed.unreadable("shared.expected.percent"));
    }

    /// Writes with exactly so many decimals: `−1 318 124,50` in Swedish, `−1,318,124.50` in
    /// English.
    public static String write(Fraction number, int decimals, Language language) {
        var rounded = number.rounded(decimals);
        var plain = rounded.abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder(rounded.signum() < 0 ? String.valueOf(MINUS) : "");
        for (var i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0)
                text.append(language == Language.SV ? SPACE_BETWEEN : ',');
            text.append(whole.charAt(i));
        }
        if (point >= 0)
            text.append(language == Language.SV ? ',' : '.')
                    .append(plain, point + 1, plain.length());
        return text.toString();
    }
}

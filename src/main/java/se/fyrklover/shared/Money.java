package se.fyrklover.shared;

import java.math.BigDecimal;
import java.util.List;

/// An amount of Swedish money in whole öre; arithmetic is exact and refuses to overflow.
///
/// @param ore the amount
/// @param within how far the exact amount may be from it, in öre: 50 000 where it was printed in
///   whole thousands of kronor, else 0
public record Money(long ore, long within) {

    public static final Money ZERO = new Money(0);

    private static final String THOUSANDS = "tkr";

    public Money(long ore) {
        this(ore, 0);
    }

    public static Money kronor(long kronor) {
        return new Money(Math.multiplyExact(kronor, 100));
    }

    /// Reads an amount in kronor with at most two decimals, `1 234,50`, or in thousands of kronor,
    /// `1 234 tkr`.
    public static Parsed<Money> parse(String text) {
        var stripped = text.strip();
        return stripped.endsWith(THOUSANDS)
                ? parse(stripped.substring(0, stripped.length() - THOUSANDS.length()), 3)
                : parse(stripped, 0);
    }

    private static Parsed<Money> parse(String digits, int zeros) {
        return Numbers.parse(digits)
                .then(number ->
                        number.scale() <= 2 && number.precision() <= 15
                                ? Parsed.read(of(number, zeros))
                                : Parsed.unreadable("shared.expected.amount"));
    }

    private static Money of(BigDecimal number, int zeros) {
        var step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        return new Money(
                number.movePointRight(zeros + 2).longValueExact(),
                zeros == 0 ? 0 : step.movePointRight(zeros + 2).longValueExact() / 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore), Math.addExact(within, other.within));
    }

    /// Divides it by weights into parts of whole units that sum to it.
    ///
    /// Each part first gets the whole units of its exact share. The units that are left go, one to
    /// each, to where most was cut off; where that is the same, to the greater weight, and then to
    /// whoever stands first. What is less than a unit goes to the next in that order, so that every
    /// part is within one unit of its exact share.
    ///
    /// @throws IllegalArgumentException if there is nothing to divide by, or something is negative
    public List<Money> split(List<Fraction> weights, Money unit) {
        return Split.of(this, weights, unit);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore), Math.addExact(within, other.within));
    }

    /// As a form is filled in with it, so that [#parse] reads it whatever language the page is in:
    /// `1 310 000`, `12,50`.
    public String typed() {
        return Numbers.write(inKronor(), ore % 100 == 0 ? 0 : 2, Language.SV);
    }

    public Fraction inKronor() {
        return Fraction.of(ore, 100);
    }

    /// How far the exact amount may be from it, in kronor.
    public Fraction withinKronor() {
        return Fraction.of(within, 100);
    }
}

package se.fyrklover.shared;

import java.math.BigDecimal;

/// An amount of Swedish money in whole öre; arithmetic is exact and refuses to overflow.
public record Money(long ore) {

    public static final Money ZERO = new Money(0);

    public static Money kronor(long kronor) {
        return new Money(Math.multiplyExact(kronor, 100));
    }

    /// Reads an amount in kronor with at most two decimals.
    public static Parsed<Money> parse(String text) {
        return Numbers.parse(text)
                .then(kronor ->
                        kronor.scale() <= 2 && kronor.precision() <= 15
                                ? Parsed.read(of(kronor))
                                : Parsed.unreadable("shared.expected.amount"));
    }

    private static Money of(BigDecimal kronor) {
        return new Money(kronor.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Fraction inKronor() {
        return Fraction.of(ore, 100);
    }
}

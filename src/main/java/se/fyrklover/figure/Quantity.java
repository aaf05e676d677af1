package se.fyrklover.figure;

import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;

/// An exact amount of something; a share is a fraction of one, money is in kronor.
public record Quantity(Fraction amount, Unit unit) {

    public static Quantity of(Money money) {
        return new Quantity(money.inKronor(), Unit.KRONOR);
    }

    public static Quantity of(long count, Unit unit) {
        return new Quantity(Fraction.of(count), unit);
    }
}

package se.fyrklover.funding;

import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Money;
import se.fyrklover.words.Words;

/// Amounts in sentences, with öre only where there are any.
public final class Kronor {

    private static final Words WORDS = new Words(Language.SV);

    private Kronor() {}

    /// `1 310 000 kr`, `12,50 kr`.
    public static String said(Money money) {
        return number(money) + "\u00a0kr";
    }

    /// The same without its unit.
    public static String number(Money money) {
        return WORDS.number(Quantity.of(money));
    }

    static Money minus(Money from, Money less) {
        return new Money(Math.subtractExact(from.ore(), less.ore()));
    }
}

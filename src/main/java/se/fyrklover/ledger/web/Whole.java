package se.fyrklover.ledger.web;

import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.web.Page;

/// Expected amounts in whole kronor: more exact than that nobody knows the future.
public final class Whole {

    private Whole() {}

    /// `1 250`, of a figure that is known; else why it is not.
    public static String number(Page page, Figure figure) {
        return page.isKnown(figure)
                ? number(page, figure.outcome().amountOr(Fraction.ZERO))
                : page.words().outcome(figure.outcome());
    }

    public static String number(Page page, Fraction kronor) {
        return Numbers.write(kronor, 0, page.words().language());
    }

    /// `1 250 kr`.
    static String kronor(Page page, Fraction kronor) {
        return page.words().withUnit(new Quantity(Fraction.of(kronor.rounded(0)), Unit.KRONOR));
    }
}

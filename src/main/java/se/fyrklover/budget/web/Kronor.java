package se.fyrklover.budget.web;

import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.words.Words;

/// Amounts, shares and persons of a contribution run, as they are read.
record Kronor(Words words) {

    private static final Fraction HUNDRED = Fraction.of(100);

    /// `1 100 300`, for columns of kronor.
    String number(Money amount) {
        return words.number(Quantity.of(amount));
    }

    /// `1 100 300 kr`.
    String kr(Money amount) {
        return words.withUnit(Quantity.of(amount));
    }

    /// With two decimals, `1 100 291,04`.
    String exact(Fraction kronor) {
        return Numbers.write(kronor, 2, words.language());
    }

    /// With its sign, also where it is above zero; nothing where nothing changes.
    String change(Money from, Money to) {
        var change = to.minus(from);
        return (change.ore() > 0 ? "+" : "") + number(change);
    }

    String count(long persons) {
        return Numbers.write(Fraction.of(persons), 0, words.language());
    }

    /// With the decimals that it needs, at most two: `50 %`, `33,33 %`.
    String percent(Fraction share) {
        var percent = share.times(HUNDRED);
        var decimals = Math.max(0, percent.rounded(2).stripTrailingZeros().scale());
        return Numbers.write(percent, decimals, words.language())
                + (words.language() == se.fyrklover.shared.Language.SV ? "\u00A0%" : "%");
    }

    /// How a line's amount came about, in a few words.
    String how(Calculation.Line line, Calculation.Part part) {
        return switch (line.basis()) {
            case WHOLE ->
                    words.say(
                            part.agreed().ore() == 0
                                    ? "budget.run.how.whole"
                                    : "budget.run.how.rest");
            case AGREED -> words.say("budget.run.how.agreed");
            case INHABITANTS ->
                    words.say(
                            "budget.run.how.inhabitants",
                            count(line.inhabitants().orElse(0L)),
                            exact(line.exact()));
        };
    }
}

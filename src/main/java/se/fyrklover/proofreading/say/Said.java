package se.fyrklover.proofreading.say;

import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Rounded;

/// A quantity in a sentence.
///
/// @param number as it is printed, with its unit
/// @param each what one of its unit is worth: 1 000 kronor for a tkr, a hundredth for a percent
/// @param noun what is counted, as it stands; empty where it is not said
/// @param rate whether it is so much for each of something: kr per month
/// @param from where it begins in the sentence
/// @param to where it ends, with its unit and noun
public record Said(
        PrintedNumber number,
        Measure measure,
        Fraction each,
        Manner manner,
        String noun,
        boolean rate,
        int from,
        int to) {

    public Fraction amount() {
        return number.exact().times(each);
    }

    /// What it may stand for as it is printed.
    public Rounded rounded() {
        return new Rounded(amount(), number.precision().times(each));
    }

    public boolean is(Measure other) {
        return measure == other;
    }

    /// Whether it is a plain number of something that can be counted one by one.
    public boolean counts() {
        return (measure == Measure.PERSONS || measure == Measure.OTHER)
                && !rate
                && number.value().scale() <= 0
                && number.value().signum() >= 0;
    }

    public String printed() {
        return number.printed();
    }
}

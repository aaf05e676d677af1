package se.fyrklover.funding;

import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// Why nothing was done with an application, a decision, a requisition or a deal: what is in the
/// way, where it is, and what to do.
public sealed interface CannotFund extends Handled {

    Phrase why();

    /// Somebody else was first; what they did stands, and what was typed is on the form still.
    record Overtaken(By by) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.overtaken", by.name());
        }
    }

    /// The person has declared an interest in it.
    record Conflicted() implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.conflicted");
        }
    }

    /// The person has written it, sent it or approved it already.
    record OwnWork() implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.own-work");
        }
    }

    /// Nobody has prepared it yet.
    record NotPrepared() implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.not-prepared");
        }
    }

    /// It is decided already; what is wrong in a decision is corrected by another.
    record Decided(int decision) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.decided", String.valueOf(decision));
        }
    }

    /// It does not stand so far that this can be done with it, or has gone further.
    record WrongState(RequisitionState state) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of(
                    "funding.cannot.wrong-state", Phrase.of("funding.state." + state.code()));
        }
    }

    /// The quarter has a requisition already.
    record AskedAlready(int requisition) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.asked-already", String.valueOf(requisition));
        }
    }

    /// More than was decided for the year.
    record OverDecided(int year, Money left, Money over) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of(
                    "funding.cannot.over-decided",
                    String.valueOf(year),
                    Quantity.of(left),
                    Quantity.of(over));
        }
    }

    /// More than is left of the frame.
    record OverFrame(int frame, int year, Money left) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of(
                    "funding.cannot.over-frame",
                    String.valueOf(frame),
                    String.valueOf(year),
                    Quantity.of(left));
        }
    }

    /// Less than has been asked for or granted already.
    record BelowUsed(int year, Money used) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.below-used", String.valueOf(year), Quantity.of(used));
        }
    }

    /// The year is closed for the intervention.
    record YearClosed(int year) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.year-closed", String.valueOf(year));
        }
    }

    /// Something sent for the year has neither been approved nor sent back.
    record StillOpen(int requisition) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.still-open", String.valueOf(requisition));
        }
    }

    /// More than has been paid, or more than is left.
    record OverLeft(Money paid, Money left) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.over-left", Quantity.of(paid), Quantity.of(left));
        }
    }

    /// The frame is of another intervention's, or is none.
    record NoFrame() implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.no-frame");
        }
    }

    /// It has come, or the intervention need not send it any longer.
    record NotLate(Quarter quarter) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of(
                    "funding.cannot.not-late",
                    Phrase.of(
                            "funding.late.quarter",
                            String.valueOf(quarter.number()),
                            String.valueOf(quarter.year())));
        }
    }

    /// The quarter has not begun.
    record TooEarly(Quarter quarter) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.too-early", quarter.first().toString());
        }
    }

    /// The charge is not for days that were agreed.
    record OutsideDeal(Period agreed) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of(
                    "funding.cannot.outside-deal",
                    agreed.from().toString(),
                    agreed.to().toString());
        }
    }

    /// More than was agreed for the year.
    record OverAgreed(int deal, int year, Money left) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of(
                    "funding.cannot.over-agreed",
                    String.valueOf(deal),
                    String.valueOf(year),
                    Quantity.of(left));
        }
    }

    /// What comes of the price is nothing, or more than any association has.
    record BeyondReason(Money amount) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.beyond-reason", Quantity.of(amount));
        }
    }

    /// Something has been charged by it that stands.
    record Charged(int charge) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.charged", String.valueOf(charge));
        }
    }

    /// It has been taken back.
    record DealWithdrawn(int deal) implements CannotFund {

        @Override
        public Phrase why() {
            return Phrase.of("funding.cannot.deal-withdrawn", String.valueOf(deal));
        }
    }
}

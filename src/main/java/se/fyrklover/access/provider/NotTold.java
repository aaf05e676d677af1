package se.fyrklover.access.provider;

/// A provider has not said who somebody is, or not in a way that holds.
public final class NotTold extends Exception {

    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Why {
        /// The person broke it off, or the provider would not.
        CANCELLED,
        /// No answer, or none that can be understood.
        DOWN,
        /// The code has been used, or is too old.
        SPENT,
        /// What was said is not signed by whom it should be, or was said to another, or of another
        /// question.
        UNTRUSTED,
        /// It is too old or not of our time yet: a clock is wrong.
        CLOCK,
        /// The person did not prove enough for us.
        LEVEL,
        /// The person did not prove it now.
        NOT_ANEW
    }

    private final Why why;

    NotTold(Why why, String reason) {
        super(reason);
        this.why = why;
    }

    NotTold(Why why, Exception cause) {
        super(cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

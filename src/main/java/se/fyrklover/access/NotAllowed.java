package se.fyrklover.access;

/// Somebody may not do what was asked for.
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why, and so what to do about it.
    public enum Why {
        /// It is not known who asks: sign in.
        NOBODY,
        /// None of the person's roles lets the person do it.
        ROLE,
        /// It is too long since the person proved to be there: prove it again.
        PROOF
    }

    private final Why why;

    public NotAllowed(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

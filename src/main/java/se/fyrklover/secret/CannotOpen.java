package se.fyrklover.secret;

/// A sealed value does not open: the database or the key is not what it was.
///
/// No user can bring it about and none can mend it, so it is thrown and ends as a fault.
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is known of why.
    public enum Reason {
        /// It was sealed with another key than those at hand.
        OTHER_KEY,
        /// It was changed, cut short, or moved from where it stood.
        CHANGED,
        /// It was sealed by a newer program, or it is no sealed value.
        UNKNOWN_VERSION
    }

    private final Reason reason;

    CannotOpen(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

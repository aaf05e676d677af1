package se.fyrklover.funding;

/// What sort of money is applied for.
public enum FundingKind {
    /// For as long as the parties want it, decided for some years at a time (LIS).
    LONG_TERM,
    /// For something that begins and ends.
    PROJECT,
    /// Set aside, to make small grants from.
    FRAME,
    /// A small grant, drawn from a frame.
    GRANT;

    /// As it stands in the database and in keys of messages: `long_term`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

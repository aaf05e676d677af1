package se.fyrklover.funding;

/// What came of wanting to do something with money.
public sealed interface Handled permits Handled.Done, CannotFund {

    /// It is done, or was done by the same press before.
    ///
    /// @param number of what it was done with, or of what came of it
    record Done(int number) implements Handled {}
}

package se.fyrklover.ledger;

/// What the standing books have of one account for a period that begins with the financial year, in
/// öre, debit positive.
///
/// @param name as the books name it
/// @param isBalance whether it goes on from year to year
/// @param opening at the year's beginning
/// @param openingLine where the opening balance stands in the file, 0 where it has none
/// @param movement the sum of its rows in the period
/// @param rows how many there are
public record AccountAmount(
        String account,
        String name,
        boolean isBalance,
        long opening,
        int openingLine,
        long movement,
        long rows) {

    public long closing() {
        return Math.addExact(opening, movement);
    }

    /// Whether there is nothing to show of it.
    public boolean isIdle() {
        return opening == 0 && movement == 0 && rows == 0;
    }
}

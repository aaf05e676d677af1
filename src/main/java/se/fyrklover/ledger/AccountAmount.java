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
/// @param closingLine where the file states what it comes to, where that is all that is known of
///   it: of the year before its own; else 0
public record AccountAmount(
        String account,
        String name,
        boolean isBalance,
        long opening,
        int openingLine,
        long movement,
        long rows,
        int closingLine) {

    AccountAmount(
            String account,
            String name,
            boolean isBalance,
            long opening,
            int openingLine,
            long movement,
            long rows) {
        this(account, name, isBalance, opening, openingLine, movement, rows, 0);
    }

    /// Whether it is stated by the file of the year after.
    boolean isStated() {
        return closingLine > 0;
    }

    public long closing() {
        return Math.addExact(opening, movement);
    }

    /// Whether there is nothing to show of it.
    public boolean isIdle() {
        return opening == 0 && movement == 0 && rows == 0;
    }
}

package se.fyrklover.ledger.sie;

import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Money;

/// What a file has of one account in its financial year, in öre, debit positive.
///
/// @param number digits alone
/// @param type as `#KTYP` says (`T`, `S`, `K`, `I`), else by the account's class
/// @param opening `#IB`
/// @param movement the sum of its rows
/// @param statesOpening whether the file has an opening balance for it
/// @param openingLine where it stands, 0 where it does not
/// @param rows how many rows it has
public record SieAccount(
        String number,
        String name,
        char type,
        long opening,
        long movement,
        boolean statesOpening,
        int openingLine,
        long rows) {

    /// Of assets, equity and liabilities, which go on from year to year.
    public boolean isBalance() {
        return type == 'T' || type == 'S';
    }

    public long closing() {
        return Math.addExact(opening, movement);
    }

    /// An amount to be told.
    static Quantity kronor(long ore) {
        return Quantity.of(new Money(ore));
    }
}

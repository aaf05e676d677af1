package se.fyrklover.ledger.sie;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One voucher (`#VER`) with its rows.
///
/// @param series empty where the program has none
/// @param number empty where none has been given yet
/// @param registered when it was entered, where the file says so
/// @param sign who entered it
/// @param line where it begins in the file
public record SieVoucher(
        String series,
        String number,
        LocalDate date,
        String text,
        @Nullable LocalDate registered,
        String sign,
        int line,
        List<Row> rows) {

    /// Whether a row stands, or tells of a change after the voucher was entered.
    public enum Change {
        /// `#TRANS`
        NONE,
        /// `#RTRANS`: added afterwards; counts.
        ADDED,
        /// `#BTRANS`: struck out afterwards; does not count.
        STRUCK
    }

    /// One row.
    ///
    /// @param objects pairs of dimension and object, as written between the braces
    /// @param ore debit positive
    /// @param date its own, where it is not the voucher's
    /// @param quantity as written; empty where there is none
    public record Row(
            Change change,
            String account,
            String objects,
            long ore,
            LocalDate date,
            String text,
            String quantity,
            String sign,
            int line) {

        public boolean counts() {
            return change != Change.STRUCK;
        }
    }

    /// What it is called by people: `A 12`.
    public String label() {
        return (series + " " + number).strip();
    }
}

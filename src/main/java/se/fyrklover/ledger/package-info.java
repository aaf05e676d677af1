/// The books and what comes out of them: the files of bookkeeping programs, on which line each
/// account stands, the statements with their notes, what overviews print of other years, and equity
/// against its guideline; and payments held against the books.
///
/// Owns the tables `book_file`, `standing_book`, `book_account`, `book_voucher`, `book_row`,
/// `book_intake`, `booking_said`, `account_chart`, `statement_amount`, `note_amount`,
/// `economy_year` and `equity_tier`. A year whose books are here is reckoned from its vouchers; of
/// the others the statements are as they were published. Every total is reckoned from its parts.
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {
            "shared",
            "secret",
            "audit",
            "figure",
            "access",
            "association",
            "intervention",
            "funding",
            "budget",
            "words",
            "web"
        })
package se.fyrklover.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

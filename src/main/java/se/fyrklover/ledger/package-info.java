/// The books and what comes out of them: the files of bookkeeping programs, on which line each
/// account stands, the statements with their notes, what overviews print of other years, and equity
/// against its guideline; and payments held against the books.
///
/// What is said of the years to come stands here too: what is to be restored of deficits, how the
/// year may come out, and cash month by month.
///
/// Owns the tables `balance_waiver…`, `book_file`, `standing_book`, `book_account`, `book_voucher`,
/// `book_row`, `book_intake`, `booking_said`, `account_chart`, `cash_timing`, `cash_event…`,
/// `statement_amount`, `note_amount`, `economy_year` and `equity_tier`. A year whose books are here
/// is reckoned from its vouchers; of the others the statements are as they were published. Every
/// total is reckoned from its parts.
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

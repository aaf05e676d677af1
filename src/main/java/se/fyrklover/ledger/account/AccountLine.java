package se.fyrklover.ledger.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Text;

/// A run of accounts that stand on one line.
///
/// @param first the lowest account, as its digits
/// @param last the highest, with all that begin with it: 1399 holds 13991 too
/// @param line of the statements; [StatementLine#RESULT] where the accounts carry the year's result
///   over to equity, and so count for nothing
/// @param note the line of the note that explains the statement line, where one does
/// @param row where it is written, from 1
public record AccountLine(
        String first, String last, StatementLine line, Optional<InNote> note, int row) {

    /// A line of a note.
    ///
    /// @param id unique within the note
    public record InNote(int number, NoteAmount.@Nullable Section section, String id, Text label) {}

    private static final Set<StatementLine> DEBIT =
            EnumSet.of(
                    StatementLine.FIXED_ASSETS,
                    StatementLine.CURRENT_RECEIVABLES,
                    StatementLine.SHORT_TERM_INVESTMENTS,
                    StatementLine.CASH_AND_BANK,
                    // Its note prints costs without a sign.
                    StatementLine.OPERATING_COSTS);

    /// The lines on which accounts may stand; the others are sums of these, or changes in them.
    public static final Set<StatementLine> POSSIBLE =
            EnumSet.of(
                    StatementLine.OPERATING_INCOME,
                    StatementLine.OPERATING_COSTS,
                    StatementLine.DEPRECIATION,
                    StatementLine.FINANCIAL_INCOME,
                    StatementLine.FINANCIAL_COSTS,
                    StatementLine.EXTRAORDINARY_ITEMS,
                    StatementLine.FIXED_ASSETS,
                    StatementLine.CURRENT_RECEIVABLES,
                    StatementLine.SHORT_TERM_INVESTMENTS,
                    StatementLine.CASH_AND_BANK,
                    StatementLine.OPENING_EQUITY,
                    StatementLine.PENSION_PROVISIONS,
                    StatementLine.LONG_TERM_LIABILITIES,
                    StatementLine.CURRENT_LIABILITIES,
                    StatementLine.RESULT);

    public boolean holds(String account) {
        return account.compareTo(first) >= 0
                && (account.compareTo(last) <= 0 || account.startsWith(last));
    }

    public boolean overlaps(AccountLine other) {
        return holds(other.first) || other.holds(first);
    }

    /// Whether the line shows its accounts with the sign that the books have, debit positive;
    /// otherwise with the other one, as income, equity and liabilities are shown.
    public static boolean showsDebit(StatementLine line) {
        return DEBIT.contains(line);
    }

    /// `3010`, `3010–3099`.
    public String accounts() {
        return first.equals(last) ? first : first + "–" + last;
    }
}

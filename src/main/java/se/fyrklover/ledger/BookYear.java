package se.fyrklover.ledger;

import java.util.EnumSet;
import java.util.List;
import se.fyrklover.figure.Selection;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// The books of a period that begins with the financial year.
///
/// @param file by which its places are called
/// @param digest of the files that stand
/// @param amounts by account, those without anything left out
/// @param onEquity the vouchers that have rows on the accounts of equity and of the result
/// @param onFixedAssets those that have rows on the accounts of fixed assets; beside, on
///   depreciation
record BookYear(
        Period period,
        String file,
        String digest,
        AccountChart chart,
        List<AccountAmount> amounts,
        List<TouchedVoucher> onEquity,
        List<TouchedVoucher> onFixedAssets) {

    BookYear {
        amounts = List.copyOf(amounts);
        onEquity = List.copyOf(onEquity);
        onFixedAssets = List.copyOf(onFixedAssets);
    }

    /// Without its vouchers.
    BookYear(
            Period period,
            String file,
            String digest,
            AccountChart chart,
            List<AccountAmount> amounts) {
        this(period, file, digest, chart, amounts, List.of(), List.of());
    }

    BookYear with(List<TouchedVoucher> equity, List<TouchedVoucher> fixedAssets) {
        return new BookYear(period, file, digest, chart, amounts, equity, fixedAssets);
    }

    /// The accounts that stand on some of the lines.
    List<String> accountsOn(StatementLine... lines) {
        var asked = EnumSet.copyOf(List.of(lines));
        return amounts.stream()
                .map(AccountAmount::account)
                .filter(it -> chart.lineOf(it).filter(at -> asked.contains(at.line())).isPresent())
                .toList();
    }

    /// The accounts that stand on no line.
    List<String> lost() {
        return amounts.stream()
                .map(AccountAmount::account)
                .filter(it -> chart.lineOf(it).isEmpty())
                .toList();
    }

    /// Where an account stands in the books.
    ///
    /// @param line of the file, 0 for the account as a whole
    Place place(AccountAmount amount, int line) {
        return new Place("SIE", "konto " + amount.account(), file, line);
    }

    /// The rows that an account's movement is summed from.
    Selection selection(AccountAmount amount) {
        return new Selection(
                Phrase.of("ledger.rows-of-account", amount.rows(), amount.account(), period),
                amount.rows(),
                digest,
                place(amount, 0));
    }
}

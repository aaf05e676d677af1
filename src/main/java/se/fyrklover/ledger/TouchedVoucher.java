package se.fyrklover.ledger;

import java.time.LocalDate;
import java.util.List;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// A voucher that has rows on some accounts, and what it did with them.
///
/// @param file the number of the file
/// @param position where it stands in it
/// @param accounts those of them that it has rows on
/// @param ore the sum of these rows, debit positive
/// @param beside the sum of its rows on other accounts that were asked for
record TouchedVoucher(
        int file,
        int position,
        String label,
        LocalDate dated,
        List<String> accounts,
        long ore,
        long beside) {

    TouchedVoucher {
        accounts = List.copyOf(accounts);
    }

    /// Tells it from every other.
    String code() {
        return file + "." + position;
    }

    /// The voucher and the accounts, as a finding names them.
    Text name() {
        var all = String.join(", ", accounts);
        return VoucherPlace.name(label).joined(", ", new Text("konto " + all, "account " + all));
    }

    Place place() {
        return VoucherPlace.of(label, dated, file, position);
    }
}

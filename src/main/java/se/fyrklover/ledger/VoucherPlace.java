package se.fyrklover.ledger;

import java.time.LocalDate;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Where a voucher stands in the books, as figures that rest on it say.
final class VoucherPlace {

    private VoucherPlace() {}

    /// @param label its series and number
    static Text name(String label) {
        return new Text("Verifikation " + label, "Voucher " + label);
    }

    /// @param file the number of the file
    /// @param position where it stands in it
    static Place of(String label, LocalDate dated, int file, int position) {
        return new Place(
                name(label).sv(),
                dated.toString(),
                "verifikation-" + file + "-" + position + ".se",
                1);
    }
}

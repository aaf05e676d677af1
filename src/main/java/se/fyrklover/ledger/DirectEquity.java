package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.List;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;

/// What is booked on equity beside the result's own booking: vouchers that change what the accounts
/// of equity and of the result come to together. One that moves last year's result to equity, or
/// books this year's, changes nothing of that.
final class DirectEquity {

    private DirectEquity() {}

    /// Adds nothing where there is no such voucher.
    ///
    /// @param vouchers all that have rows on equity
    static void add(LedgerYear year, List<TouchedVoucher> vouchers) {
        var parts = new ArrayList<Figure>();
        for (var voucher : vouchers) if (voucher.ore() != 0) parts.add(part(year, voucher));
        if (!parts.isEmpty()) year.add("ledger.direct-equity", new Formula.Sum(parts));
    }

    private static Figure part(LedgerYear year, TouchedVoucher voucher) {
        var facet = LedgerYear.line(voucher.code(), voucher.name());
        year.add(
                "ledger.direct-equity-expected",
                new Formula.Inferred(
                        Outcome.known(0, Unit.KRONOR), Phrase.of("ledger.nothing-on-equity")),
                facet);
        return year.add(
                "ledger.direct-equity",
                Formula.Reported.at(voucher.place(), new Money(-voucher.ore())),
                facet);
    }
}

package se.fyrklover.ledger;

import java.time.YearMonth;
import java.util.List;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Selection;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// What went in and out of cash and bank month by month, as far as the books reach.
///
/// @param opening at the year's beginning, in öre
/// @param accounts those that stand for cash and bank
/// @param file by which its places are called
/// @param digest of the files that stand
record CashYear(
        YearMonth reached,
        long opening,
        List<String> accounts,
        List<Movement> movements,
        String file,
        String digest) {

    /// What the rows of one account and month come to, in öre, without signs.
    record Movement(String account, YearMonth month, long in, long out, long rows) {}

    CashYear {
        accounts = List.copyOf(accounts);
        movements = List.copyOf(movements);
    }

    private Selection selection(Phrase what, long rows) {
        var first = accounts.isEmpty() ? "" : accounts.getFirst();
        return new Selection(what, rows, digest, new Place("SIE", "konto " + first, file, 0));
    }

    se.fyrklover.figure.Formula openingFormula() {
        return new se.fyrklover.figure.Formula.Selected(
                known(opening),
                selection(
                        Phrase.of("ledger.cash.opening-of", String.join(", ", accounts)),
                        accounts.size()));
    }

    /// What went in, or out, during a month.
    se.fyrklover.figure.Formula during(YearMonth month, boolean in) {
        var rows = movements.stream().filter(it -> it.month().equals(month)).toList();
        return new se.fyrklover.figure.Formula.Selected(
                known(rows.stream().mapToLong(it -> in ? it.in() : it.out()).sum()),
                selection(
                        Phrase.of(
                                in ? "ledger.cash.rows-in" : "ledger.cash.rows-out",
                                String.join(", ", accounts)),
                        rows.stream().mapToLong(CashYear.Movement::rows).sum()));
    }

    private static Outcome known(long ore) {
        return new Outcome.Known(Quantity.of(new Money(ore)));
    }
}

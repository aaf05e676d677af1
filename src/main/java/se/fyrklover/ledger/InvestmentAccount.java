package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// The investment account: what fixed assets were worth at the start, what was acquired, disposed
/// of and depreciated, and what they are worth at the end. What left them has a minus sign, as in
/// the income statement.
final class InvestmentAccount {

    /// The lines of the account, in its order.
    private enum Line {
        OPENING("Ingående värde", "Opening value"),
        ACQUISITIONS("Anskaffningar", "Acquisitions"),
        DISPOSALS("Avyttringar, till bokfört värde", "Disposals, at book value"),
        DEPRECIATION("Avskrivningar och nedskrivningar", "Depreciation and write-downs"),
        CLOSING("Utgående värde", "Closing value");

        @SuppressWarnings("ImmutableEnumChecker") // a facet holds a code and its words
        private final Facet facet;

        Line(String sv, String en) {
            facet = LedgerYear.line(code(), new Text(sv, en));
        }

        final String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String DEFINITION = "ledger.investment";

    private final LedgerYear year;
    private final Map<Line, List<Figure>> parts = new EnumMap<>(Line.class);

    private InvestmentAccount(LedgerYear year) {
        this.year = year;
    }

    /// Adds nothing where there are no fixed assets.
    ///
    /// @param openings of the accounts of fixed assets
    /// @param vouchers all that have rows on these accounts; beside, those on depreciation
    static void add(LedgerYear year, List<Figure> openings, List<TouchedVoucher> vouchers) {
        if (openings.isEmpty()) return;
        var account = new InvestmentAccount(year);
        account.parts.put(Line.OPENING, openings);
        vouchers.forEach(account::voucher);
        account.lines();
    }

    private void lines() {
        var changes = new ArrayList<Figure>();
        for (var line : Line.values()) if (line != Line.CLOSING) changes.add(line(line));
        year.add(DEFINITION, new Formula.Sum(changes), Line.CLOSING.facet);
    }

    /// What a voucher books as depreciation has left the assets by that; the rest of what it did
    /// with them was acquired or disposed of. One that moves a value between accounts did nothing.
    private void voucher(TouchedVoucher voucher) {
        part(Line.DEPRECIATION, voucher, -voucher.beside());
        long rest = Math.addExact(voucher.ore(), voucher.beside());
        part(rest > 0 ? Line.ACQUISITIONS : Line.DISPOSALS, voucher, rest);
    }

    private void part(Line line, TouchedVoucher voucher, long ore) {
        if (ore == 0) return;
        var facet = LedgerYear.line(line.code() + "." + voucher.code(), voucher.name());
        parts.computeIfAbsent(line, _ -> new ArrayList<>())
                .add(
                        year.add(
                                DEFINITION,
                                Formula.Reported.at(voucher.place(), new Money(ore)),
                                facet));
    }

    private Figure line(Line line) {
        var all = parts.getOrDefault(line, List.of());
        return year.add(
                DEFINITION,
                all.isEmpty()
                        ? new Formula.Inferred(
                                Outcome.known(0, Unit.KRONOR),
                                Phrase.of("ledger.no-such-investment"))
                        : new Formula.Sum(all),
                line.facet);
    }
}

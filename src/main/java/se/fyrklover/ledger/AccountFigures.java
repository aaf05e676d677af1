package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.account.AccountLine;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// The figures of the accounts, and what the lines of notes and statements are made of when they
/// come out of the books: each line is the sum of its accounts, each account opens to its vouchers.
final class AccountFigures {

    private final LedgerYear year;
    private final BookYear books;
    private final Map<StatementLine, List<Figure>> openings = new EnumMap<>(StatementLine.class);
    private final Map<StatementLine, List<Figure>> closings = new EnumMap<>(StatementLine.class);
    private final Map<Integer, Map<AccountLine.InNote, List<Figure>>> notes =
            new java.util.TreeMap<>();
    private final Map<Integer, StatementLine> explained = new LinkedHashMap<>();
    private final Map<StatementLine, Formula> lines = new EnumMap<>(StatementLine.class);

    private AccountFigures(LedgerYear year, BookYear books) {
        this.year = year;
        this.books = books;
    }

    /// What there is for the notes and for the statements.
    ///
    /// @param notes each note's total, by the statement line that it explains
    /// @param lines how the other lines come about
    record Made(Map<StatementLine, Figure> notes, Map<StatementLine, Formula> lines) {}

    /// Nothing is told where an account stands on no line: every sum would be wrong by it.
    static Made add(LedgerYear year, BookYear books) {
        var lost = books.lost();
        return lost.isEmpty()
                ? new AccountFigures(year, books).made()
                : new Made(Map.of(), missing(String.join(", ", lost)));
    }

    private static Map<StatementLine, Formula> missing(String lost) {
        var lines = new EnumMap<StatementLine, Formula>(StatementLine.class);
        for (var line : AccountLine.POSSIBLE)
            if (line != StatementLine.RESULT)
                lines.put(line, Formula.Inferred.missing("ledger.lost-accounts", lost));
        return lines;
    }

    private Made made() {
        for (var amount : inOrderOfLines()) {
            var line = line(amount);
            if (line.line() != StatementLine.RESULT) account(amount, line);
            else if (amount.isBalance()) carried(amount);
        }
        var totals = new EnumMap<StatementLine, Figure>(StatementLine.class);
        notes.forEach((number, parts) -> {
            var line = java.util.Objects.requireNonNull(explained.get(number));
            totals.put(line, NoteFigures.total(year, number, noteLines(number, parts)));
        });
        balances();
        cashFlow();
        // The requirement is of a financial year (LKBR 11 ch. 10 §).
        if (year.whole().period().isYear()) requirement();
        DirectEquity.add(year, books.onEquity());
        // What is known by its balances alone has nothing that tells what was done.
        if (books.amounts().stream().noneMatch(AccountAmount::isStated))
            InvestmentAccount.add(
                    year,
                    openings.getOrDefault(StatementLine.FIXED_ASSETS, List.of()),
                    books.onFixedAssets());
        return new Made(totals, lines);
    }

    private AccountLine line(AccountAmount amount) {
        return books.chart().lineOf(amount.account()).orElseThrow();
    }

    /// The lines of a note come in the order in which the chart has them.
    private List<AccountAmount> inOrderOfLines() {
        var lines = books.chart().all();
        return books.amounts().stream()
                .sorted(Comparator.comparingInt(it -> lines.indexOf(line(it))))
                .toList();
    }

    private void cashFlow() {
        lines.put(
                StatementLine.OPENING_CASH,
                new Formula.Sum(openings.getOrDefault(StatementLine.CASH_AND_BANK, List.of())));
        changes();
    }

    private void requirement() {
        // Nothing in the accounts tells of gains apart: the review of the requirement begins with
        // the result, and what is to be taken off is said in words beside it.
        lines.put(
                StatementLine.REALISATION_GAINS,
                new Formula.Inferred(Outcome.known(0, Unit.KRONOR), Phrase.of("ledger.no-gains")));
    }

    private void account(AccountAmount amount, AccountLine line) {
        var facet = facet(amount);
        boolean asBooked = AccountLine.showsDebit(line.line());
        var how =
                amount.isStated()
                        ? Formula.Reported.at(
                                books.place(amount, amount.closingLine()),
                                signed(amount.closing(), asBooked))
                        : movement(amount, asBooked);
        if (amount.isBalance()) {
            var opening = year.add("ledger.account-opening", opening(amount, asBooked), facet);
            openings.computeIfAbsent(line.line(), _ -> new ArrayList<>()).add(opening);
            if (!amount.isStated()) {
                var moved = year.add("ledger.account-movement", how, facet);
                how = new Formula.Sum(List.of(opening, moved));
            }
        }
        var figure = year.add("ledger.account", how, facet);
        closings.computeIfAbsent(line.line(), _ -> new ArrayList<>()).add(figure);
        // What was settled within the year has no line of its own in a note.
        boolean isSettled = amount.isBalance() && amount.opening() == 0 && amount.closing() == 0;
        if (!isSettled) line.note().ifPresent(note -> inNote(note, line.line(), figure));
    }

    private Formula movement(AccountAmount amount, boolean asBooked) {
        return new Formula.Selected(
                new Outcome.Known(Quantity.of(signed(amount.movement(), asBooked))),
                books.selection(amount));
    }

    /// Last year's result, until it is carried to equity, is equity that the year opens with.
    private void carried(AccountAmount amount) {
        var opening = year.add("ledger.account-opening", opening(amount, false), facet(amount));
        openings.computeIfAbsent(StatementLine.OPENING_EQUITY, _ -> new ArrayList<>()).add(opening);
    }

    private void inNote(AccountLine.InNote note, StatementLine line, Figure figure) {
        explained.putIfAbsent(note.number(), line);
        notes.computeIfAbsent(note.number(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(note, _ -> new ArrayList<>())
                .add(figure);
    }

    static Facet facet(AccountAmount amount) {
        var name = (amount.account() + " " + amount.name()).strip();
        return new Facet(Dimension.ACCOUNT, amount.account(), Text.name(name));
    }

    private static Money signed(long ore, boolean asBooked) {
        return new Money(asBooked ? ore : -ore);
    }

    private Formula opening(AccountAmount amount, boolean asBooked) {
        if (amount.openingLine() == 0)
            return new Formula.Inferred(
                    new Outcome.Known(Quantity.of(Money.ZERO)), Phrase.of("ledger.no-opening"));
        return Formula.Reported.at(
                books.place(amount, amount.openingLine()), signed(amount.opening(), asBooked));
    }

    private List<NoteFigures.Line> noteLines(
            int number, Map<AccountLine.InNote, List<Figure>> parts) {
        var made = new ArrayList<NoteFigures.Line>();
        parts.forEach((note, accounts) ->
                made.add(
                        new NoteFigures.Line(
                                Optional.ofNullable(note.section()),
                                year.add(
                                        "ledger.note-line",
                                        new Formula.Sum(accounts),
                                        LedgerYear.line(number + "." + note.id(), note.label())))));
        return made;
    }

    /// The lines that no note explains; one that would have a note and has no accounts is nothing.
    private void balances() {
        for (var line : AccountLine.POSSIBLE) {
            if (line.isSum() || explained.containsValue(line)) continue;
            if (line.kind() != StatementLine.Kind.PUBLISHED) {
                lines.put(line, new Formula.Sum(List.of()));
                continue;
            }
            // Equity before the year's result is what it opened with.
            var parts = line == StatementLine.OPENING_EQUITY ? openings : closings;
            lines.put(line, new Formula.Sum(parts.getOrDefault(line, List.of())));
        }
    }

    /// The cash-flow statement by the indirect method: the result, and what changed beside it.
    private void changes() {
        var receivables = decrease(StatementLine.CURRENT_RECEIVABLES);
        var liabilities = increase(StatementLine.CURRENT_LIABILITIES);
        lines.put(StatementLine.CHANGE_IN_RECEIVABLES, new Formula.Sum(List.of(receivables)));
        lines.put(StatementLine.CHANGE_IN_LIABILITIES, new Formula.Sum(List.of(liabilities)));
        var depreciation =
                year.add(
                        StatementLine.DEPRECIATION.definition(),
                        java.util.Objects.requireNonNull(lines.get(StatementLine.DEPRECIATION)));
        if (has(StatementLine.PENSION_PROVISIONS) || has(StatementLine.DEPRECIATION))
            lines.put(
                    StatementLine.NON_CASH_ITEMS,
                    new Formula.Difference(
                            increase(StatementLine.PENSION_PROVISIONS), List.of(depreciation)));
        if (has(StatementLine.FIXED_ASSETS) || has(StatementLine.SHORT_TERM_INVESTMENTS))
            lines.put(
                    StatementLine.INVESTING_CASH_FLOW,
                    new Formula.Sum(
                            List.of(
                                    decrease(StatementLine.FIXED_ASSETS),
                                    decrease(StatementLine.SHORT_TERM_INVESTMENTS),
                                    depreciation)));
        if (has(StatementLine.LONG_TERM_LIABILITIES))
            lines.put(
                    StatementLine.FINANCING_CASH_FLOW,
                    new Formula.Sum(List.of(increase(StatementLine.LONG_TERM_LIABILITIES))));
    }

    private boolean has(StatementLine line) {
        return closings.containsKey(line);
    }

    private Figure decrease(StatementLine line) {
        return less("ledger.decrease", line, opening(line), closing(line));
    }

    private Figure increase(StatementLine line) {
        return less("ledger.increase", line, closing(line), opening(line));
    }

    private Figure less(String definition, StatementLine line, Figure from, Figure less) {
        return year.add(definition, new Formula.Difference(from, List.of(less)), facet(line));
    }

    private Figure opening(StatementLine line) {
        return sum("ledger.at-opening", line, openings);
    }

    private Figure closing(StatementLine line) {
        return sum("ledger.at-closing", line, closings);
    }

    private Figure sum(
            String definition, StatementLine line, Map<StatementLine, List<Figure>> parts) {
        return year.add(
                definition, new Formula.Sum(parts.getOrDefault(line, List.of())), facet(line));
    }

    private static Facet facet(StatementLine line) {
        return new Facet(
                Dimension.LINE,
                line.code().replace('_', '-'),
                LedgerYear.definition(line.definition()).label());
    }
}

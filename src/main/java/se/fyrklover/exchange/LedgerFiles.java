package se.fyrklover.exchange;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementAmount;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;

/// Reads the files of the accounts: `statements.csv` and `notes.csv`.
final class LedgerFiles {

    private final Sources sources;

    LedgerFiles(Sources sources) {
        this.sources = sources;
    }

    List<StatementAmount> statements() {
        return sources.rows(
                "statements.csv",
                "year,line,amount_kr",
                it -> List.of(it.period(), it.line()),
                row -> {
                    var period = row.value("year", LedgerFiles::period);
                    var line =
                            row.value(
                                    "line",
                                    text ->
                                            line(
                                                    text,
                                                    StatementLine.Kind.PUBLISHED,
                                                    StatementLine.Kind.IF_ANY));
                    var amount = row.value("amount_kr", Money::parse);
                    var place = row.place(sources.documents());
                    return period.flatMap(when ->
                            line.flatMap(l ->
                                    amount.map(it -> new StatementAmount(when, l, it, place))));
                });
    }

    /// A year, or with a month the part of it from its first day to the end of that month.
    private static Parsed<Period> period(String text) {
        if (text.length() <= 4) return Row.parseYear(text).map(Period::year);
        return text.matches("(19|20)\\d\\d-(0[1-9]|1[01])")
                ? Parsed.read(Period.yearTo(YearMonth.parse(text)))
                : Parsed.unreadable("exchange.expected.year-or-part");
    }

    private static Parsed<StatementLine> line(String text, StatementLine.Kind... kinds) {
        var known =
                Arrays.stream(StatementLine.values())
                        .filter(it -> List.of(kinds).contains(it.kind()))
                        .collect(Collectors.toMap(StatementLine::code, it -> it));
        return Row.oneOf(known, text);
    }

    List<NoteAmount> notes() {
        var rows =
                sources.<NoteAmount>rows(
                        "notes.csv",
                        "year,note,statement_line,section,line,label,amount_kr",
                        it -> List.of(it.period(), it.note(), it.line()),
                        this::note);
        var explained = new HashMap<List<Object>, StatementLine>();
        var explaining = new HashMap<List<Object>, Integer>();
        for (var row : rows) {
            var line =
                    explained.putIfAbsent(List.of(row.period(), row.note()), row.statementLine());
            var note =
                    explaining.putIfAbsent(List.of(row.period(), row.statementLine()), row.note());
            if ((line != null && line != row.statementLine())
                    || (note != null && note != row.note()))
                sources.fault(
                        "notes.csv",
                        row.place().row(),
                        "statement_line",
                        row.statementLine().code(),
                        "exchange.expected.one-line-per-note");
        }
        return rows;
    }

    private Optional<NoteAmount> note(Row row) {
        var period = row.value("year", LedgerFiles::period);
        var note = row.value("note", Numbers::parseCount);
        if (note.isPresent() && (note.get() < 1 || note.get() > 999))
            row.fault("note", "exchange.expected.note-number");
        var statementLine =
                row.value(
                        "statement_line",
                        text ->
                                line(
                                        text,
                                        StatementLine.Kind.NOTE,
                                        StatementLine.Kind.NOTE_NEGATED));
        var section =
                row.isEmpty("section")
                        ? Optional.<NoteAmount.Section>empty()
                        : row.code("section", NoteAmount.Section.class);
        var line = row.id("line");
        var label = row.text("label");
        var amount = row.value("amount_kr", Money::parse);
        var place = row.place(sources.documents());
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new NoteAmount(
                        period.orElseThrow(),
                        note.orElseThrow(),
                        statementLine.orElseThrow(),
                        section.orElse(null),
                        line,
                        label,
                        amount.orElseThrow(),
                        place));
    }
}

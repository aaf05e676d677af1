package se.fyrklover.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Phrase;

/// The figures of the statements. A statement of which nothing is known has none, but for lines
/// that another one rests on.
final class StatementFigures {

    private final LedgerYear year;
    private final Map<StatementLine, Figure> notes;
    private final Map<StatementLine, Formula> amounts;

    private StatementFigures(
            LedgerYear year,
            Map<StatementLine, Figure> notes,
            Map<StatementLine, Formula> amounts) {
        this.year = year;
        this.notes = notes;
        this.amounts = amounts;
    }

    /// As they were published.
    static void add(
            LedgerYear year, Map<StatementLine, Figure> notes, List<StatementAmount> amounts) {
        add(
                year,
                notes,
                amounts.stream()
                        .collect(
                                Collectors.toMap(
                                        StatementAmount::line,
                                        it -> Formula.Reported.at(it.place(), it.amount()))));
    }

    /// As each line that is no sum of others comes about.
    static void add(
            LedgerYear year,
            Map<StatementLine, Figure> notes,
            Map<StatementLine, Formula> amounts) {
        var figures = new StatementFigures(year, notes, amounts);
        for (var statement : StatementLine.statements())
            if (statement.stream().anyMatch(figures::isWritten)) statement.forEach(figures::line);
    }

    private boolean isWritten(StatementLine line) {
        return notes.containsKey(line) || amounts.containsKey(line);
    }

    private Figure line(StatementLine line) {
        return year.find(line.definition())
                .orElseGet(() -> year.add(line.definition(), formula(line)));
    }

    private Formula formula(StatementLine line) {
        if (line.isSum()) return new Formula.Sum(line.parts().stream().map(this::line).toList());
        var note = notes.get(line);
        if (note != null)
            return line.kind() == StatementLine.Kind.NOTE_NEGATED
                    ? new Formula.Negation(note)
                    : new Formula.Sum(List.of(note));
        var amount = amounts.get(line);
        if (amount != null) return amount;
        var label = LedgerYear.definition(line.definition()).label();
        return line.kind() == StatementLine.Kind.IF_ANY
                ? new Formula.Inferred(
                        Outcome.known(0, Unit.KRONOR), Phrase.of("ledger.no-such-line", label))
                : Formula.Inferred.missing("ledger.no-amount", label);
    }
}

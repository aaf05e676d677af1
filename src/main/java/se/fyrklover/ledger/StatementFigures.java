package se.fyrklover.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Phrase;

/// The figures of the statements. A statement of which nothing was published has none, but for
/// lines that another one rests on.
final class StatementFigures {

    private final LedgerYear year;
    private final Map<StatementLine, Figure> notes;
    private final Map<StatementLine, StatementAmount> published;

    private StatementFigures(
            LedgerYear year, Map<StatementLine, Figure> notes, List<StatementAmount> amounts) {
        this.year = year;
        this.notes = notes;
        this.published =
                amounts.stream().collect(Collectors.toMap(StatementAmount::line, it -> it));
    }

    static void add(
            LedgerYear year, Map<StatementLine, Figure> notes, List<StatementAmount> amounts) {
        var figures = new StatementFigures(year, notes, amounts);
        for (var statement : StatementLine.statements())
            if (statement.stream().anyMatch(figures::isWritten)) statement.forEach(figures::line);
    }

    private boolean isWritten(StatementLine line) {
        return notes.containsKey(line) || published.containsKey(line);
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
        var amount = published.get(line);
        if (amount != null) return Formula.Reported.at(amount.place(), amount.amount());
        var label = LedgerYear.definition(line.definition()).label();
        return line.kind() == StatementLine.Kind.IF_ANY
                ? new Formula.Inferred(
                        Outcome.known(0, Unit.KRONOR), Phrase.of("ledger.no-such-line", label))
                : Formula.Inferred.missing("ledger.no-amount", label);
    }
}

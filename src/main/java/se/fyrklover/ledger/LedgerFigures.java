package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// The figures of the statements: every line and every total, down to the lines of the notes.
@Component
class LedgerFigures implements Figures {

    private static final Definitions DEFINITIONS = DefinitionFile.read("ledger");

    private static final Map<NoteAmount.Section, Text> SECTIONS =
            Map.of(
                    NoteAmount.Section.EXTERNAL_COSTS,
                    new Text("Övriga externa kostnader", "Other external costs"),
                    NoteAmount.Section.STAFF_COSTS,
                    new Text("Personalkostnader", "Staff costs"));

    private final Statements statements;

    LedgerFigures(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return statements.years(association).stream()
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FigureSet answer(Question asked) {
        var association = asked.association();
        var period = asked.period();
        var figures = period.isYear() ? year(association, period) : Stream.<Figure>empty();
        return new FigureSet(association, period, figures);
    }

    private Stream<Figure> year(AssociationId association, Period period) {
        var amounts = statements.amounts(association, period.year());
        var notes = statements.notes(association, period.year());
        if (amounts.isEmpty() && notes.isEmpty()) return Stream.empty();
        var whole = Scope.whole(association, period);
        var made = new ArrayList<Figure>();
        var totals = notes(whole, notes, made);
        var published = amounts.stream().collect(Collectors.toMap(StatementAmount::line, it -> it));
        var lines = new EnumMap<StatementLine, Figure>(StatementLine.class);
        for (var line : StatementLine.values())
            lines.put(
                    line,
                    new Figure(
                            DEFINITIONS.the(line.definition()),
                            whole,
                            formula(line, lines, totals, published)));
        return Stream.concat(made.stream(), lines.values().stream());
    }

    private static Formula formula(
            StatementLine line,
            Map<StatementLine, Figure> lines,
            Map<StatementLine, Figure> notes,
            Map<StatementLine, StatementAmount> published) {
        if (line.isSum())
            return new Formula.Sum(
                    line.parts().stream().map(lines::get).map(Figure.class::cast).toList());
        var note = notes.get(line);
        if (note != null)
            return line.kind() == StatementLine.Kind.NOTE_NEGATED
                    ? new Formula.Negation(note)
                    : new Formula.Sum(List.of(note));
        var amount = published.get(line);
        return amount == null
                ? Formula.Inferred.missing(
                        "ledger.no-amount", DEFINITIONS.the(line.definition()).label())
                : Formula.Reported.at(amount.place(), known(amount.amount()));
    }

    /// Adds the figures of the notes, and answers with each note's total by the line that it
    /// explains.
    private static Map<StatementLine, Figure> notes(
            Scope whole, List<NoteAmount> notes, List<Figure> made) {
        var totals = new EnumMap<StatementLine, Figure>(StatementLine.class);
        notes.stream()
                .collect(
                        Collectors.groupingBy(
                                NoteAmount::note, LinkedHashMap::new, Collectors.toList()))
                .forEach((number, lines) -> {
                    var total = note(whole, number, lines, made);
                    totals.put(lines.getFirst().statementLine(), total);
                });
        return totals;
    }

    private static Figure note(Scope whole, int number, List<NoteAmount> lines, List<Figure> made) {
        var parts = new ArrayList<Figure>();
        var sections = new LinkedHashMap<NoteAmount.Section, List<Figure>>();
        for (var line : lines) {
            var figure =
                    new Figure(
                            DEFINITIONS.the("ledger.note-line"),
                            whole.of(line(number + "." + line.line(), Text.name(line.label()))),
                            Formula.Reported.at(line.place(), known(line.amount())));
            made.add(figure);
            if (line.section() == null) parts.add(figure);
            else sections.computeIfAbsent(line.section(), _ -> new ArrayList<>()).add(figure);
        }
        sections.forEach((section, figures) -> {
            var code = number + "." + section.name().toLowerCase(Locale.ROOT);
            var name = SECTIONS.getOrDefault(section, Text.name(code));
            parts.add(
                    new Figure(
                            DEFINITIONS.the("ledger.note-section"),
                            whole.of(line(code, name)),
                            new Formula.Sum(figures)));
            made.add(parts.getLast());
        });
        var total =
                new Figure(
                        DEFINITIONS.the("ledger.note-total"),
                        whole.of(
                                line(
                                        String.valueOf(number),
                                        new Text("Not " + number, "Note " + number))),
                        new Formula.Sum(parts));
        made.add(total);
        return total;
    }

    private static Facet line(String code, Text name) {
        return new Facet(Dimension.LINE, code, name);
    }

    private static Outcome known(Money money) {
        return new Outcome.Known(Quantity.of(money));
    }
}

package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.shared.Text;

/// The figures of the notes: their lines, their sections and what each comes to.
final class NoteFigures {

    private static final Map<NoteAmount.Section, Text> SECTIONS =
            Map.of(
                    NoteAmount.Section.EXTERNAL_COSTS,
                    new Text("Övriga externa kostnader", "Other external costs"),
                    NoteAmount.Section.STAFF_COSTS,
                    new Text("Personalkostnader", "Staff costs"));

    private NoteFigures() {}

    /// Adds the figures of the notes, and answers with each note's total by the line that it
    /// explains.
    static Map<StatementLine, Figure> add(LedgerYear year, List<NoteAmount> notes) {
        var totals = new EnumMap<StatementLine, Figure>(StatementLine.class);
        notes.stream()
                .collect(
                        Collectors.groupingBy(
                                NoteAmount::note, LinkedHashMap::new, Collectors.toList()))
                .forEach((number, lines) ->
                        totals.put(lines.getFirst().statementLine(), note(year, number, lines)));
        return totals;
    }

    /// A line of a note, in the part of it that it stands in.
    record Line(Optional<NoteAmount.Section> section, Figure figure) {}

    private static Figure note(LedgerYear year, int number, List<NoteAmount> lines) {
        return total(year, number, lines.stream().map(it -> line(year, number, it)).toList());
    }

    private static Line line(LedgerYear year, int number, NoteAmount line) {
        return new Line(
                Optional.ofNullable(line.section()),
                year.add(
                        "ledger.note-line",
                        Formula.Reported.at(line.place(), line.amount()),
                        LedgerYear.line(number + "." + line.line(), Text.name(line.label()))));
    }

    /// What a note comes to: the lines that stand in no part of it, then its parts.
    static Figure total(LedgerYear year, int number, List<Line> lines) {
        var parts = new ArrayList<Figure>();
        var sections = new EnumMap<NoteAmount.Section, List<Figure>>(NoteAmount.Section.class);
        for (var line : lines)
            line.section()
                    .map(it -> sections.computeIfAbsent(it, _ -> new ArrayList<>()))
                    .orElse(parts)
                    .add(line.figure());
        sections.forEach((section, figures) -> {
            var code = number + "." + section.name().toLowerCase(Locale.ROOT);
            var name = SECTIONS.getOrDefault(section, Text.name(code));
            parts.add(
                    year.add(
                            "ledger.note-section",
                            new Formula.Sum(figures),
                            LedgerYear.line(code, name)));
        });
        return year.add(
                "ledger.note-total",
                new Formula.Sum(parts),
                LedgerYear.line(
                        String.valueOf(number), new Text("Not " + number, "Note " + number)));
    }
}

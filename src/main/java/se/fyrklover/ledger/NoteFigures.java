package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static Figure note(LedgerYear year, int number, List<NoteAmount> lines) {
        var parts = new ArrayList<Figure>();
        var sections = new LinkedHashMap<NoteAmount.Section, List<Figure>>();
        for (var line : lines) {
            var figure =
                    year.add(
                            "ledger.note-line",
                            Formula.Reported.at(line.place(), line.amount()),
                            LedgerYear.line(number + "." + line.line(), Text.name(line.label())));
            if (line.section() == null) parts.add(figure);
            else sections.computeIfAbsent(line.section(), _ -> new ArrayList<>()).add(figure);
        }
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

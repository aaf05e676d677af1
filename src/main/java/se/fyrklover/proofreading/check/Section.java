package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sought;

/// A stretch of a reading that says how many participants it is about, with its tables.
///
/// @param name whose it is, empty where nobody says
record Section(String name, List<Line> lines, Map<Population, Line> counts) {

    private static final Sought PEOPLE =
            Sought.of("deltagare|delt\\.?|inskrivna|personer|participants|people");
    private static final Pattern EMPTY_ROW =
            Pattern.compile("[\\p{Ll}<>\\d].*|[\\p{L}/-]+|(?i)(?:saknas|annat|övrig\\p{L}*).*");

    /// The appendices that a summary names; without a summary, from one table of participants to
    /// the next.
    static List<Section> of(Reading reading) {
        return Patience.once(Section.class, reading, () -> all(reading));
    }

    private static List<Section> all(Reading reading) {
        var lines = Line.of(reading);
        var pages = Appendix.Pages.of(lines);
        for (var at = 0; at < reading.parts().size(); at++)
            if (reading.parts().get(at) instanceof Grid grid
                    && Summaries.columns(grid).size() > 1) {
                var found = pages.after(at, Summaries.names(grid));
                if (found.size() > 1)
                    return found.stream()
                            .map(it -> new Section(it.name(), it.lines(), it.counts()))
                            .toList();
            }
        return inTurn(lines);
    }

    private static List<Section> inTurn(List<Line> lines) {
        var sections = new ArrayList<Section>();
        Map<Population, Line> counts = new EnumMap<>(Population.class);
        var own = new ArrayList<Line>();
        for (var line : lines) {
            var population = line.number().flatMap(_ -> counted(line.text()));
            if (population.filter(it -> it == Population.TOTAL).isPresent()
                    && counts.containsKey(Population.TOTAL)) {
                sections.add(new Section("", List.copyOf(own), counts));
                own = new ArrayList<>();
                counts = new EnumMap<>(Population.class);
            }
            if (population.isPresent()) counts.putIfAbsent(population.get(), line);
            own.add(line);
        }
        sections.add(new Section("", List.copyOf(own), counts));
        return sections.stream()
                .filter(it -> it.counts().containsKey(Population.TOTAL) && it.counts().size() > 1)
                .toList();
    }

    private static Optional<Population> counted(String label) {
        return label.length() < 50 && PEOPLE.isIn(label) && Appendix.isPlain(label)
                ? Population.in(label)
                : Optional.empty();
    }

    /// Rows that follow each other under one heading.
    record Table(String title, List<Line> rows) {}

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        var heads = new ArrayList<String>();
        var rows = new ArrayList<Line>();
        for (var line : lines) {
            if (line.number().isPresent() || isEmptyRow(line) || goesOn(rows, line)) {
                if (!rows.isEmpty() && rows.getLast().part() != line.part()) {
                    tables.add(table(heads, rows));
                    heads.clear();
                    rows.clear();
                }
                rows.add(line);
                continue;
            }
            if (!rows.isEmpty()) {
                tables.add(table(heads, rows));
                heads.clear();
                rows.clear();
            }
            if (line.isShort()) heads.add(line.text());
            else heads.clear();
        }
        if (!rows.isEmpty()) tables.add(table(heads, rows));
        return tables.stream()
                .filter(it -> it.rows().stream().anyMatch(row -> row.number().isPresent()))
                .toList();
    }

    /// A row of the same table whose number is hidden, or cannot be told from its label.
    private static boolean goesOn(List<Line> rows, Line line) {
        return !rows.isEmpty()
                && rows.getLast().part() == line.part()
                && (line.hidden() || !Appendix.isPlain(line.text()));
    }

    private static boolean isEmptyRow(Line line) {
        return EMPTY_ROW.matcher(line.text()).matches();
    }

    private static Table table(List<String> heads, List<Line> rows) {
        return new Table(
                String.join(" ", heads.subList(Math.max(0, heads.size() - 3), heads.size())),
                rows.stream()
                        .dropWhile(it -> it.number().isEmpty())
                        .filter(it ->
                                it.number().isPresent()
                                        || it.hidden()
                                        || !Appendix.isPlain(it.text()))
                        .toList());
    }
}

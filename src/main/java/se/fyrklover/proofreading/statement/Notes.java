package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// The total of a note is the line that points to it.
public final class Notes {

    private static final Pattern TITLE = Pattern.compile("(?iu)^\\W*not(?:e)?\\s*(\\d{1,2})\\b.*");
    private static final Pattern HEAD = Pattern.compile("(?iu)\\W*not(?:e|er|es)?\\W*");
    private static final Pattern IN_LABEL =
            Sought.pattern("(?<=[\\s(,])not(?:e)?\\s*(\\d{1,2})\\)?\\s*$");
    private static final Pattern TOTAL = Pattern.compile("(?iu)^\\W*(summa|totalt|total|sum)\\b.*");

    private final List<Grid> grids;
    private final Map<String, List<Grid>> numbered;
    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private Notes(List<Grid> grids) {
        this.grids = grids;
        numbered =
                grids.stream()
                        .filter(it -> !number(it).isEmpty())
                        .collect(Collectors.groupingBy(Notes::number));
    }

    public static Found in(Reading reading) {
        var notes = new Notes(reading.grids().toList());
        notes.grids.forEach(notes::lines);
        return new Found(notes.remarks, notes.tried, notes.tried - notes.remarks.size(), Map.of());
    }

    /// The lines of a statement that has a column of note numbers.
    private void lines(Grid grid) {
        var columns = new Columns(grid);
        IntStream.range(1, grid.columns())
                .filter(it ->
                        grid.rows().stream()
                                .anyMatch(
                                        row -> HEAD.matcher(row.cells().get(it).text()).matches()))
                .findFirst()
                .ifPresentOrElse(
                        at ->
                                grid.rows()
                                        .forEach(row ->
                                                line(columns, row, at, row.cells().get(at).text())),
                        () -> grid.rows().forEach(row -> line(columns, row, 0, inLabel(row))));
    }

    /// "Kostnader (not 2)".
    private static String inLabel(Grid.Row row) {
        var label = row.cells().getFirst().text();
        var match = IN_LABEL.matcher(label);
        return match.find() && label.chars().limit(match.start()).anyMatch(Character::isLetter)
                ? match.group(1)
                : "";
    }

    private void line(Columns columns, Grid.Row row, int at, String named) {
        var number = named.strip();
        if (!number.matches("\\d{1,2}")) return;
        var notes = numbered.getOrDefault(number, List.of());
        if (notes.size() == 1)
            total(notes.get(0))
                    .ifPresent(it -> compare(columns, row, at, new Columns(notes.get(0)), it));
    }

    /// Which note a grid is; empty where it is none.
    private static String number(Grid grid) {
        var match = TITLE.matcher(grid.title());
        return match.matches() ? match.group(1) : "";
    }

    /// The only total, at the end.
    private static Optional<Grid.Row> total(Grid grid) {
        var totals =
                grid.rows().stream().filter(it -> TOTAL.matcher(it.label()).matches()).toList();
        return totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    private void compare(Columns columns, Grid.Row line, int at, Columns note, Grid.Row total) {
        for (var column = at + 1; column < columns.grid().columns(); column++) {
            var period = columns.period(column);
            var told = line.cells().get(column).number();
            if (period.isEmpty() || told.isEmpty()) continue;
            for (var other = 0; other < note.grid().columns(); other++) {
                var sum = total.cells().get(other).number();
                if (sum.isEmpty() || !note.period(other).equals(period)) continue;
                tried++;
                var unit = columns.unit(column);
                var theirs = note.unit(other);
                var apart =
                        told.get()
                                .exact()
                                .magnitude()
                                .times(unit)
                                .minus(sum.get().exact().magnitude().times(theirs))
                                .magnitude();
                var off =
                        told.get()
                                .precision()
                                .times(unit)
                                .plus(sum.get().precision().times(theirs));
                if (apart.compareTo(off) > 0)
                    remarks.add(
                            remark(
                                    line,
                                    total,
                                    told.get().printed(),
                                    sum.get().printed(),
                                    period.get().toString()));
            }
        }
    }

    private static Remark remark(
            Grid.Row line, Grid.Row total, String told, String sum, String year) {
        return new Remark(
                Remark.Sort.STATEMENT,
                Sureness.LIKELY,
                total.spot(),
                total.label(),
                List.of(told, sum, year),
                Phrase.of(
                        "proofreading.statement.note",
                        line.label(),
                        year,
                        told,
                        sum,
                        String.valueOf(line.spot().line())),
                Optional.empty(),
                Phrase.of("proofreading.statement.remedy"));
    }
}

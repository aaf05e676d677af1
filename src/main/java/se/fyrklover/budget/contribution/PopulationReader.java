package se.fyrklover.budget.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// Reads a list of inhabitants as Statistics Sweden gives it out, or as somebody pastes it:
/// JSON-stat 2.0, a CSV of PxWeb, or a table with a place and a number on each line.
public final class PopulationReader {

    private static final Pattern CODED =
            Pattern.compile("(?<code>\\d{2}|\\d{4})[ \\u00A0]+(?<name>\\S.*)");
    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}");
    private static final Pattern SUM =
            Pattern.compile("summa|totalt|total|samtliga|alla( kommuner)?|sum");
    private static final Pattern NATION = Pattern.compile("(hela )?riket|sweden|sverige");
    private static final Pattern PLACE =
            Pattern.compile("region|kommun(er)?|område|namn|municipality|county|län|medlem");
    private static final Pattern CODE_HEAD = Pattern.compile(".*kod|.*code");
    private static final Pattern TIME_HEAD =
            Pattern.compile("år|year|tid(punkt)?|time|kvartal|quarter|månad|month|datum");
    private static final Pattern ALL =
            Pattern.compile(
                    "totalt?|samtliga|summa|alla|båda könen|män och kvinnor|tot(alt)? .*|"
                            + "totalt?,? .*|samtliga .*|total .*|men and women");

    private PopulationReader() {}

    public static Parsed<Population> read(String text) {
        var stripped = text.replace("\uFEFF", "").strip();
        if (stripped.isEmpty()) return Parsed.unreadable("budget.run.expected.population");
        if (stripped.startsWith("{")) return JsonStat.read(stripped);
        return Delimited.read(stripped).then(PopulationReader::table);
    }

    /// Whether a category is all of the others together.
    static boolean isAll(String label) {
        return ALL.matcher(label.strip().toLowerCase(Locale.of("sv"))).matches();
    }

    static boolean isTime(String head) {
        return TIME_HEAD.matcher(head.strip().toLowerCase(Locale.of("sv"))).matches();
    }

    /// A line of a table with its number.
    record Line(int number, List<String> cells) {}

    private static Parsed<Population> table(List<Line> lines) {
        var headed = isHead(lines.getFirst());
        var head = headed ? Optional.of(lines.getFirst()) : Optional.<Line>empty();
        var rows = headed ? lines.subList(1, lines.size()) : lines;
        var width = lines.getFirst().cells().size();
        if (width < 2)
            return Parsed.unreadable("budget.run.expected.two-columns", lines.getFirst().number());
        if (rows.isEmpty()) return Parsed.unreadable("budget.run.expected.population");
        for (var row : rows)
            if (row.cells().size() != width)
                return Parsed.unreadable("budget.run.expected.columns", row.number(), width);
        return new Columns(head, rows, width).read();
    }

    private static boolean isHead(Line first) {
        var place = first.cells().getFirst().strip().toLowerCase(Locale.of("sv"));
        return PLACE.matcher(place).matches()
                || CODE_HEAD.matcher(place).matches()
                || !isCount(first.cells().getLast());
    }

    private static boolean isCount(String cell) {
        return Numbers.parseCount(cell) instanceof Parsed.Read<Integer>;
    }

    /// Which column of a table says what.
    private record Columns(Optional<Line> head, List<Line> rows, int width) {

        private String head(int column) {
            return head.map(it -> it.cells().get(column).strip()).orElse("");
        }

        Parsed<Population> read() {
            var coded = rows.stream().allMatch(it -> CODE.matcher(it.cells().get(0)).matches());
            var name = coded && width > 2 ? 1 : 0;
            var between = IntStream.range(name + 1, width).boxed().toList();
            var seeming = between.stream().filter(this::holdsNumbers).toList();
            var numbers = head.isEmpty() || seeming.isEmpty() ? List.of(width - 1) : seeming;
            if (numbers.size() > 1)
                return Parsed.unreadable(
                        "budget.run.expected.one-column",
                        numbers.stream().map(this::head).collect(Collectors.joining(", ")));
            var number = numbers.getFirst();
            List<Line> kept = rows;
            List<Line> parted = List.of();
            var over = new ArrayList<String>();
            for (var column : between) {
                if (column.equals(number)) continue;
                var values = kept.stream().map(it -> it.cells().get(column)).distinct().toList();
                if (values.size() < 2) continue;
                if (isTime(head(column)))
                    return Parsed.unreadable(
                            "budget.run.expected.one-time", String.join(", ", values));
                if (values.stream().anyMatch(PopulationReader::isAll)) {
                    var before = kept;
                    kept = before.stream().filter(it -> isAll(it.cells().get(column))).toList();
                    parted = before.stream().filter(it -> !isAll(it.cells().get(column))).toList();
                } else over.add(head(column).isEmpty() ? values.getFirst() : head(column));
            }
            var isCoded = coded && width > 2;
            var whole = counted(kept, isCoded, name, number, over);
            if (parted.isEmpty()) return whole;
            var parts = counted(parted, isCoded, name, number, List.of(""));
            return whole.then(it -> parts.map(that -> it.with(that.rows())));
        }

        private boolean holdsNumbers(int column) {
            return !isTime(head(column))
                    && !CODE_HEAD.matcher(head(column).toLowerCase(Locale.of("sv"))).matches()
                    && rows.stream().filter(it -> isCount(it.cells().get(column))).count() * 2
                            > rows.size();
        }

        private Parsed<Population> counted(
                List<Line> kept, boolean coded, int name, int number, List<String> over) {
            var sums = new Sums(over);
            for (var line : kept) {
                var cell = line.cells().get(number);
                if (!(Numbers.parseCount(cell) instanceof Parsed.Read<Integer>(var count))
                        || count > Population.MOST)
                    return Parsed.unreadable("budget.run.expected.count", line.number(), cell);
                var label = line.cells().get(name).strip();
                sums.add(coded ? line.cells().get(0) : "", label, count, line.number());
            }
            return sums.done();
        }
    }

    /// Rows on the way, those of one place added up where the list parts them.
    static final class Sums {

        private final List<String> over;
        private final List<Population.Row> rows = new ArrayList<>();
        private Optional<Long> published = Optional.empty();
        private Optional<Long> nation = Optional.empty();

        Sums(List<String> over) {
            this.over = over;
        }

        void add(String code, String label, long count, int line) {
            var coded = CODED.matcher(label);
            var isCoded = coded.matches();
            var name = isCoded ? coded.group("name") : label;
            var known = code.isEmpty() && isCoded ? coded.group("code") : code;
            if (SUM.matcher(name.toLowerCase(Locale.of("sv"))).matches()) {
                published = Optional.of(published.orElse(0L) + count);
                return;
            }
            if (NATION.matcher(name.toLowerCase(Locale.of("sv"))).matches()) {
                nation = Optional.of(nation.orElse(0L) + count);
                return;
            }
            var row = new Population.Row(known, name, count, line);
            var before = over.isEmpty() ? -1 : place(row);
            if (before < 0) rows.add(row);
            else
                rows.set(
                        before,
                        new Population.Row(
                                known,
                                name,
                                rows.get(before).count() + count,
                                rows.get(before).line()));
        }

        private int place(Population.Row row) {
            for (var at = rows.size() - 1; at >= 0; at--)
                if (rows.get(at).name().equals(row.name())
                        && rows.get(at).code().equals(row.code())) return at;
            return -1;
        }

        Parsed<Population> done() {
            return rows.isEmpty()
                    ? Parsed.unreadable("budget.run.expected.population")
                    : Parsed.read(new Population(rows, published, nation, List.of(), over));
        }
    }
}

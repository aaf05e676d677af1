package se.fyrklover.budget.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Phrase;

/// A block of cells as a spreadsheet hands them over, put into a budget's form.
///
/// @param fields what it puts in the form, by the field; as it was pasted, readable or not
/// @param faults what of the block has no place in the budget, by the row of the block; row 0 is
///   the block as a whole
/// @param passedOver rows that were left out, since the budget reckons them itself
/// @param surplus columns that were left out, since they stand to the right of the budget's last or
///   are of a year that it does not have: what their head says, or nothing, by their number
public record Pasted(
        Map<String, String> fields,
        Map<Integer, Phrase> faults,
        List<String> passedOver,
        SortedMap<Integer, String> surplus) {

    public static final int MOST_ROWS = 200;
    public static final int MOST_COLUMNS = 12;

    /// So many characters may be pasted at once.
    public static final int LONGEST = 200_000;

    private static final Pattern SUM =
            Pattern.compile("(?iu)(del)?summa\\b.*|totalt?\\b.*|resultat\\b.*");
    private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?((?:19|20|21)\\d\\d)(?:\\D.*)?");

    /// Puts a block where it belongs: a row whose first cell is a name on the line that is called
    /// so, or on a new one in the section; rows without names on the lines from the first one down.
    ///
    /// @param section where new lines go
    /// @param from the line that rows without names begin with
    /// @param first the column that the amounts begin with
    public static Pasted of(
            String text, Grid grid, String section, Optional<String> from, GridColumn first) {
        return new Putting(grid, section, from, first).put(text);
    }

    private static Pasted faulty(String key, Object... arguments) {
        return new Pasted(
                Map.of(), Map.of(0, Phrase.of(key, arguments)), List.of(), new TreeMap<>());
    }

    /// The cells of a block as spreadsheets write them: tabs between cells, a line for each row,
    /// and quotes around a cell with a tab, a line break or a quote in it.
    static List<List<String>> cells(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (isQuoted) {
                if (sign != '"') cell.append(sign);
                else if (at + 1 < text.length() && text.charAt(at + 1) == '"')
                    cell.append(text.charAt(at++));
                else isQuoted = false;
            } else if (sign == '"' && cell.isEmpty() && text.indexOf('"', at + 1) > 0) {
                isQuoted = true;
            } else if (sign == '\t' || sign == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(row);
        }
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty))
            rows.removeLast();
        return rows;
    }

    /// The work of putting a block into a budget.
    private static final class Putting {

        private final Grid grid;
        private final Optional<String> from;
        private final List<GridColumn> columns;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<Integer, Phrase> faults = new LinkedHashMap<>();
        private final List<String> passedOver = new ArrayList<>();
        private final SortedMap<Integer, String> surplus = new TreeMap<>();
        private final Set<Integer> unknown = new HashSet<>();
        private List<String> heads = List.of();
        private final Set<String> taken = new HashSet<>();
        private String section;

        Putting(Grid grid, String section, Optional<String> from, GridColumn first) {
            this.grid = grid;
            this.section = section;
            this.from = from;
            var all = grid.columns();
            this.columns = all.subList(Math.max(0, all.indexOf(first)), all.size());
        }

        Pasted put(String text) {
            if (text.length() > LONGEST)
                return faulty("budget.grid.paste.expected.shorter", LONGEST);
            if (text.chars().anyMatch(it -> it < ' ' && it != '\t' && it != '\n' && it != '\r'))
                return faulty("budget.grid.paste.expected.text");
            var rows = cells(text);
            if (rows.isEmpty()) return faulty("budget.grid.paste.expected.something");
            if (rows.size() > MOST_ROWS)
                return faulty("budget.grid.paste.expected.fewer-rows", MOST_ROWS, rows.size());
            var widest = rows.stream().mapToInt(List::size).max().orElse(0);
            if (widest > MOST_COLUMNS + 1)
                return faulty("budget.grid.paste.expected.fewer-columns", MOST_COLUMNS, widest);
            if (isNamed(rows)) named(rows);
            else bare(rows);
            return new Pasted(fields, faults, passedOver, surplus);
        }

        /// Whether the first cell of the rows is a name.
        private static boolean isNamed(List<List<String>> rows) {
            return rows.stream().anyMatch(row -> row.size() > 1 && isName(row.getFirst()));
        }

        private static boolean isName(String cell) {
            return !cell.isEmpty()
                    && !Numbers.isNumber(cell)
                    && !cell.startsWith("#")
                    && !cell.startsWith("=")
                    && cell.chars().filter(Character::isLetter).count() >= 2
                    && !cell.matches("(?i)[\\d\\s\u00A0.,-]+(kr|sek)");
        }

        private void named(List<List<String>> rows) {
            for (var at = 0; at < rows.size(); at++) {
                var row = rows.get(at);
                var cells = row.subList(1, row.size());
                var name = row.getFirst().replaceAll("\\s+", " ");
                if (row.stream().allMatch(String::isEmpty)) continue;
                if (at == 0 && isHead(cells)) head(cells);
                else if (name.isEmpty())
                    faults.put(at + 1, Phrase.of("budget.grid.paste.expected.name"));
                else if (SUM.matcher(name).matches()) passedOver.add(name);
                else if (!cells.stream().allMatch(String::isEmpty) || !heading(name))
                    line(at + 1, name, cells);
            }
        }

        /// Whether cells are years, as the head of a table has them.
        private static boolean isHead(List<String> cells) {
            var said = cells.stream().filter(it -> !it.isEmpty()).toList();
            return !said.isEmpty() && said.stream().allMatch(it -> year(it).isPresent());
        }

        private static Optional<Integer> year(String cell) {
            var found = YEAR.matcher(cell);
            var digits = cell.replaceAll("\\D", "");
            return found.matches() && digits.length() == 4
                    ? Optional.of(Integer.parseInt(found.group(1)))
                    : Optional.empty();
        }

        /// A head is no line; a year in it that is another than the column's is a fault, if the
        /// budget has that year at all.
        private void head(List<String> cells) {
            heads = cells;
            for (var at = 0; at < cells.size(); at++) {
                int index = at;
                year(cells.get(at)).ifPresent(it -> head(index, it));
            }
        }

        private void head(int at, int year) {
            if (grid.columns().stream().noneMatch(it -> it.year() == year)) unknown.add(at);
            else if (at < columns.size() && columns.get(at).year() != year)
                faults.put(
                        1,
                        Phrase.of(
                                "budget.grid.paste.expected.year",
                                String.valueOf(year),
                                String.valueOf(columns.get(at).year())));
        }

        /// A name alone that a section has: what follows goes there.
        private boolean heading(String name) {
            var found = grid.sections().stream().filter(it -> same(it.label(), name)).findFirst();
            found.ifPresent(it -> section = it.id());
            return found.isPresent();
        }

        private static boolean same(String one, String other) {
            return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }

        private void line(int row, String name, List<String> cells) {
            var all = grid.lines().stream().filter(it -> same(it.label(), name)).toList();
            var found =
                    all.stream()
                            .filter(it -> it.section().equals(section))
                            .findFirst()
                            .or(() ->
                                    all.size() == 1 ? all.stream().findFirst() : Optional.empty());
            if (found.isEmpty() && all.size() > 1) {
                faults.put(row, Phrase.of("budget.grid.paste.expected.which", name));
                return;
            }
            var key = found.map(GridLine::key).orElseGet(() -> fresh(name));
            if (!taken.add(key)) {
                faults.put(row, Phrase.of("budget.grid.paste.expected.once", name));
                return;
            }
            fields.put(key, found.map(GridLine::label).orElse(name));
            fill(key, cells, 2);
        }

        private String fresh(String name) {
            var again =
                    fields.entrySet().stream()
                            .filter(it -> ItemKey.isLine(it.getKey()))
                            .filter(it -> it.getKey().startsWith(ItemKey.line(section, "")))
                            .filter(it -> same(it.getValue(), name))
                            .map(Map.Entry::getKey)
                            .findFirst();
            if (again.isPresent()) return again.get();
            return ItemKey.line(
                    section,
                    Beginning.id(
                            name,
                            it ->
                                    grid.items().find(ItemKey.line(section, it)).isPresent()
                                            || fields.containsKey(ItemKey.line(section, it))));
        }

        /// Rows without names, on the lines from the first one down.
        private void bare(List<List<String>> rows) {
            var lines =
                    grid.sections().stream()
                            .flatMap(it -> grid.lines(it).stream())
                            .map(GridLine::key)
                            .toList();
            var start = from.map(lines::indexOf).orElse(0);
            if (start < 0 || lines.size() - start < rows.size()) {
                faults.put(
                        0,
                        Phrase.of(
                                "budget.grid.paste.expected.lines",
                                rows.size(),
                                Math.max(0, lines.size() - Math.max(0, start))));
                return;
            }
            for (var at = 0; at < rows.size(); at++) {
                var key = lines.get(start + at);
                fields.put(key, grid.line(key).orElseThrow().label());
                fill(key, rows.get(at), 1);
            }
        }

        /// @param first the number of the block's column in which the cells begin
        private void fill(String line, List<String> cells, int first) {
            for (var at = 0; at < cells.size(); at++) {
                var cell = cells.get(at);
                if (at < columns.size() && !unknown.contains(at)) {
                    var parts = ItemKey.parts(line);
                    fields.put(ItemKey.cell(parts[1], parts[2], columns.get(at)), cell);
                } else if (!cell.isEmpty()) {
                    surplus.put(at + first, at < heads.size() ? heads.get(at) : "");
                }
            }
        }
    }
}

package se.fyrklover.budget.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// What somebody wrote in a budget's form, read.
///
/// @param items all that the budget says, as it was wanted; cells that cannot be read as they were
/// @param faults what should stand, by the field
public record Written(Items items, Map<String, Phrase> faults) {

    /// A field with this before a line's key is sent where the line is to go.
    public static final String GONE = "bort/";

    /// A field with this before a line's key tells what the line is tied to.
    public static final String TIE = "tie/";

    /// What is sent for a line that is tied to the decisions for all interventions.
    public static final String ALL = "*";

    private static final Pattern TIED = Pattern.compile("[a-z0-9,-]{0,300}");

    /// Reads what was sent: names of lines and cells by their keys. A line that is new has a key of
    /// its own; without a name and without amounts it is passed over.
    ///
    /// @param base the budget that was filled in
    public static Written of(Grid base, Map<String, String> sent) {
        return new Reading(base, sent).written();
    }

    /// The work of reading.
    private static final class Reading {

        private final Grid base;
        private final Map<String, String> sent;
        private final TreeMap<String, String> items;
        private final Map<String, Phrase> faults = new LinkedHashMap<>();

        Reading(Grid base, Map<String, String> sent) {
            this.base = base;
            this.sent = sent;
            this.items = new TreeMap<>(base.items().of());
        }

        Written written() {
            var lines = new LinkedHashMap<String, GridLine>();
            base.lines().forEach(it -> lines.put(it.key(), it));
            var position = base.next();
            for (var key : sent.keySet())
                if (ItemKey.isLine(key) && ItemKey.parts(key).length == 3) {
                    var known = lines.get(key);
                    if (known != null) line(known, key);
                    else {
                        var fresh = fresh(key, position);
                        if (fresh.isPresent()) {
                            position++;
                            line(fresh.get(), key);
                        }
                    }
                }
            if (items.keySet().stream().filter(ItemKey::isLine).count() > Grid.MOST_LINES)
                faults.put("rader", Phrase.of("budget.grid.expected.fewer-lines", Grid.MOST_LINES));
            return new Written(new Items(items), faults);
        }

        /// A line that was not there, where its section is and something stands on it.
        private Optional<GridLine> fresh(String key, int position) {
            var parts = ItemKey.parts(key);
            var isWhole =
                    parts[2].matches("[a-z0-9-]{1,60}")
                            && base.items().find(ItemKey.section(parts[1])).isPresent();
            var isBlank = label(key).isEmpty() && cells(key).stream().allMatch(String::isBlank);
            if (!isWhole || isBlank) return Optional.empty();
            var id = Beginning.id(label(key), it -> items.containsKey(ItemKey.line(parts[1], it)));
            return Optional.of(new GridLine(parts[1], id, position, false, List.of(), ""));
        }

        private List<String> cells(String line) {
            return sent.entrySet().stream()
                    .filter(it ->
                            ItemKey.isCell(it.getKey()) && ItemKey.isWithin(it.getKey(), line))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private String label(String key) {
            return sent.getOrDefault(key, "").strip().replaceAll("\\s+", " ");
        }

        /// @param field the line's key in the form
        private void line(GridLine line, String field) {
            var key = line.key();
            if (sent.containsKey(GONE + field)) {
                items.keySet().removeIf(it -> ItemKey.isWithin(it, key));
                return;
            }
            var label = label(field);
            if (label.isEmpty()) faults.put(field, Phrase.of("budget.grid.expected.label"));
            else if (label.length() > Grid.LONGEST_LABEL)
                faults.put(
                        field, Phrase.of("budget.grid.expected.shorter-label", Grid.LONGEST_LABEL));
            else items.put(key, tied(line.called(label), field).written());
            for (var column : base.columns()) cell(line, column, field);
        }

        private GridLine tied(GridLine line, String field) {
            var tie = sent.get(TIE + field);
            if (tie == null) return line;
            if (!tie.equals(ALL) && !TIED.matcher(tie).matches()) {
                faults.put(field, Phrase.of("budget.grid.expected.tie"));
                return line;
            }
            return line.tied(
                    !tie.isEmpty(), tie.isEmpty() || tie.equals(ALL) ? List.of() : List.of(tie));
        }

        private void cell(GridLine line, GridColumn column, String lineField) {
            var key = ItemKey.cell(line.section(), line.id(), column);
            var field = ItemKey.cell(line.section(), ItemKey.parts(lineField)[2], column);
            var typed = sent.get(field);
            if (typed == null) return;
            var before = base.cell(line, column);
            if (same(typed, before.map(GridCell::typed).orElse(""))) return;
            switch (GridCell.parse(typed)) {
                case Parsed.Unreadable<Optional<GridCell>>(var expected) ->
                        faults.put(field, expected);
                case Parsed.Read<Optional<GridCell>>(var cell) ->
                        cell.ifPresentOrElse(
                                it -> items.put(key, it.written()), () -> items.remove(key));
            }
        }

        private static boolean same(String one, String other) {
            return plain(one).equals(plain(other));
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\u00A0\u202F]+", "").replace('\u2212', '-');
        }
    }
}

package se.fyrklover.budget.grid;

import java.util.Locale;
import java.util.Optional;
import se.fyrklover.budget.BudgetLine;

/// How a budget's items are called: `span`, `section/<id>`, `line/<section>/<line>`,
/// `cell/<section>/<line>/<year>/<column>`, and `place/` with the key of a line or section that
/// somebody has moved.
public final class ItemKey {

    /// How many years are planned after the budget's own.
    public static final String SPAN = "span";

    private static final String SECTION = "section";
    private static final String LINE = "line";
    private static final String CELL = "cell";
    private static final String PLACE = "place/";

    private ItemKey() {}

    public static String section(String id) {
        return SECTION + "/" + id;
    }

    public static String line(String section, String line) {
        return LINE + "/" + section + "/" + line;
    }

    public static String cell(String section, String line, GridColumn column) {
        return CELL
                + "/"
                + section
                + "/"
                + line
                + "/"
                + column.year()
                + "/"
                + column.column().name().toLowerCase(Locale.ROOT);
    }

    /// The place of a line or section among those beside it, once somebody has moved it.
    public static String place(String of) {
        return PLACE + of;
    }

    /// The line or section whose place an item is.
    public static Optional<String> placed(String key) {
        return key.startsWith(PLACE)
                ? Optional.of(key.substring(PLACE.length()))
                : Optional.empty();
    }

    static boolean isSection(String key) {
        return key.startsWith(SECTION + "/");
    }

    static boolean isLine(String key) {
        return key.startsWith(LINE + "/");
    }

    static boolean isCell(String key) {
        return key.startsWith(CELL + "/");
    }

    static String[] parts(String key) {
        return key.split("/", -1);
    }

    static GridColumn column(String cell) {
        var parts = parts(cell);
        return new GridColumn(
                BudgetLine.Column.valueOf(parts[4].toUpperCase(Locale.ROOT)),
                Integer.parseInt(parts[3]));
    }

    /// Whether a change belongs to the forecast of a budget's own year: its cells, new lines, and
    /// in what order they stand.
    public static boolean isForecast(Edit.Item item, int plan) {
        var key = item.key();
        if (placed(key).isPresent()) return true;
        return isCell(key)
                ? column(key).equals(new GridColumn(BudgetLine.Column.FORECAST, plan))
                : isLine(key) && item.was().isEmpty();
    }

    /// The column that a cell stands in; nothing for what is no cell.
    public static Optional<GridColumn> columnOf(String key) {
        return isCell(key) ? Optional.of(column(key)) : Optional.empty();
    }

    /// The id of the line or section that an item is of, for one that is gone.
    public static String nameOf(String key) {
        var own = placed(key).orElse(key);
        var parts = parts(own);
        return parts[isCell(own) || isLine(own) ? 2 : parts.length - 1];
    }

    /// The line that an item stands on.
    public static Optional<String> lineOf(String key) {
        var own = placed(key).orElse(key);
        var parts = parts(own);
        return isLine(own) || isCell(own)
                ? Optional.of(line(parts[1], parts[2]))
                : Optional.empty();
    }

    /// What an item belongs to: a cell to its line, a place to what has it, a line to its section,
    /// a section to the one that it lies within.
    static Optional<String> above(String key, Items state) {
        if (placed(key).isPresent()) return placed(key);
        var parts = parts(key);
        if (isCell(key)) return Optional.of(line(parts[1], parts[2]));
        if (isLine(key)) return Optional.of(section(parts[1]));
        return isSection(key)
                ? state.find(key)
                        .map(it -> GridSection.read(parts[1], it).partOf())
                        .filter(it -> !it.isEmpty())
                        .map(ItemKey::section)
                : Optional.empty();
    }

    /// Whether an item is of a line or section: its cells, its lines, its place.
    static boolean isWithin(String key, String above) {
        if (isLine(above)) return lineOf(key).equals(Optional.of(above));
        var own = placed(key).orElse(key);
        var parts = parts(own);
        return isSection(above)
                && parts.length > 1
                && (!isSection(own) || !own.equals(key))
                && section(parts[1]).equals(above);
    }
}

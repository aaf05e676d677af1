package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A table in Markdown, whose cells are parted by `|` and whose head is parted by dashes.
///
/// @param line where it begins, from 1
record PipeTable(int line, List<Parts.Row> rows) {

    private static final Pattern RULE =
            Pattern.compile("\\s{0,3}\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]{0,500})]\\([^)]{0,500}\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*.+\\*\\*|__.+__");
    private static final Pattern MARKS =
            Pattern.compile("\\*\\*|__|`|(?<!\\w)[*_](?=\\w)|(?<=\\w)[*_](?!\\w)");

    /// The tables among some lines, which are left empty where a table was.
    static List<PipeTable> takenFrom(List<String> lines, Bounds bounds) {
        var found = new ArrayList<PipeTable>();
        var fenced = false;
        for (var at = 0; at + 1 < lines.size(); at++) {
            bounds.goOn();
            if (FENCE.matcher(lines.get(at)).matches()) fenced = !fenced;
            if (fenced || !isHead(lines.get(at), lines.get(at + 1))) continue;
            found.add(taken(lines, at, bounds));
        }
        return found;
    }

    private static boolean isHead(String line, String below) {
        return line.indexOf('|') >= 0 && below.indexOf('|') >= 0 && RULE.matcher(below).matches();
    }

    private static PipeTable taken(List<String> lines, int from, Bounds bounds) {
        var rows = new ArrayList<Parts.Row>();
        for (var at = from; at < lines.size() && lines.get(at).indexOf('|') >= 0; at++) {
            if (at != from + 1) {
                var row = row(at + 1, lines.get(at));
                bounds.cells(row.cells().size());
                rows.add(row);
            }
            lines.set(at, "");
        }
        return new PipeTable(from + 1, rows);
    }

    private static Parts.Row row(int line, String text) {
        var said = text.strip();
        if (said.startsWith("|")) said = said.substring(1);
        if (said.endsWith("|") && !said.endsWith("\\|"))
            said = said.substring(0, said.length() - 1);
        var cells = List.of(CELL_END.split(said, -1)).stream().map(String::strip).toList();
        var filled = cells.stream().filter(it -> !it.isEmpty()).toList();
        var bold =
                !filled.isEmpty() && filled.stream().allMatch(it -> STRONG.matcher(it).matches());
        return new Parts.Row(0, line, bold, 0, cells.stream().map(PipeTable::plain).toList());
    }

    private static String plain(String cell) {
        var linked = LINK.matcher(cell).replaceAll("$1");
        return MARKS.matcher(linked).replaceAll("").replace("\\|", "|").replace("&nbsp;", "\u00A0");
    }
}

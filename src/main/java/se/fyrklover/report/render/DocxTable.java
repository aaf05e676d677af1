package se.fyrklover.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.report.Block;
import se.fyrklover.report.Block.RowKind;
import se.fyrklover.report.Cell;

/// A table whose head is repeated on every page and whose rows are never cut through.
final class DocxTable {

    /// What is between the margins, in twentieths of a point.
    static final int WIDTH = 9184;

    /// A table of so few rows stays on one page.
    private static final int FEW = 14;

    /// A letter, with the space before a column, in twentieths of a point.
    private static final int LETTER = 104;

    private static final int BEFORE = 220;

    /// What a column gets beyond what it needs, where there is room.
    private static final int AIR = 400;

    private static final int STEP = 180;
    private static final int LABEL = 24;
    private static final int WORDS = 22;

    private final Block.Table table;
    private final DocxText text;
    private final Xml xml;

    private DocxTable(Block.Table table, DocxText text) {
        this.table = table;
        this.text = text;
        this.xml = text.xml();
    }

    static void write(Block.Table table, DocxText text) {
        new DocxTable(table, text).write();
    }

    private void write() {
        text.begin("Caption").marked(table.caption(), table.anchor()).end();
        var widths = widths();
        xml.open("w:tbl").open("w:tblPr");
        xml.leaf("w:tblStyle", "w:val", "ReportTable");
        xml.leaf("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa");
        xml.leaf("w:tblLayout", "w:type", "fixed");
        xml.leaf(
                "w:tblLook",
                "w:val",
                "00A0",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "1",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        xml.leaf("w:tblCaption", "w:val", table.caption()).close();
        xml.open("w:tblGrid");
        for (var width : widths) xml.leaf("w:gridCol", "w:w", String.valueOf(width));
        xml.close();
        head(widths);
        for (var at = 0; at < table.rows().size(); at++)
            row(table.rows().get(at), widths, keepsNext(at));
        xml.close();
        for (var note : table.notes()) text.paragraph("TableNote", note);
        text.paragraph("TableEnd", "");
    }

    private boolean keepsNext(int row) {
        if (row == table.rows().size() - 1) return !table.notes().isEmpty();
        return table.rows().size() <= FEW || table.rows().get(row + 1).kind() == RowKind.SUM;
    }

    private void head(List<Integer> widths) {
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").leaf("w:tblHeader").close();
        for (var at = 0; at < widths.size(); at++) {
            var column = table.columns().get(at);
            cell(widths.get(at), 1, RowKind.LINE);
            text.paragraph(column.numbers() ? "TableHeadNumber" : "TableHead", column.head());
            xml.close();
        }
        xml.close();
    }

    private void row(Block.Row row, List<Integer> widths, boolean keepsNext) {
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").close();
        var isGroup = row.kind() == RowKind.GROUP;
        cell(isGroup ? WIDTH : widths.getFirst(), isGroup ? widths.size() : 1, row.kind());
        text.begin(manner(isGroup ? "TableGroup" : "TableText", keepsNext, STEP * row.depth()))
                .say(row.label(), row.kind() == RowKind.SUM ? "Strong" : "")
                .end();
        xml.close();
        for (var at = 0; !isGroup && at < row.cells().size(); at++) {
            cell(widths.get(at + 1), 1, row.kind());
            var isNumber = table.columns().get(at + 1).numbers();
            text.begin(manner(isNumber ? "TableNumber" : "TableText", keepsNext, 0));
            say(row.cells().get(at), row.kind());
            text.end();
            xml.close();
        }
        xml.close();
    }

    private static DocxText.Manner manner(String style, boolean keepsNext, int indent) {
        return new DocxText.Manner(style, keepsNext, 0, indent);
    }

    private void cell(int width, int columns, RowKind kind) {
        xml.open("w:tc").open("w:tcPr");
        xml.leaf("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        if (columns > 1) xml.leaf("w:gridSpan", "w:val", String.valueOf(columns));
        if (kind == RowKind.SUM)
            xml.open("w:tcBorders")
                    .leaf(
                            "w:top", "w:val", "single", "w:sz", "6", "w:space", "0", "w:color",
                            "1C2521")
                    .close();
        xml.close();
    }

    private void say(Cell cell, RowKind kind) {
        switch (cell) {
            case Cell.Counted(var figure) when kind == RowKind.SUM && figure.number() != null ->
                    text.say(figure.text(), "Strong");
            case Cell.Counted(var figure) -> text.say(figure);
            case Cell.Words(var words) -> text.say(words, kind == RowKind.SUM ? "Strong" : "");
            case Cell.Note(var number, var anchor) -> text.lead(number, anchor);
            case Cell.Empty _ -> {}
        }
    }

    /// A column has room for its longest number, one of words for some; the labels get what is
    /// left. Where there is too little for all, each gives up its part.
    private List<Integer> widths() {
        var needed = new ArrayList<Integer>();
        for (var at = 0; at < table.columns().size(); at++) needed.add(needed(at));
        var others = needed.stream().skip(1).mapToInt(it -> it).sum();
        var spare = Math.max(0, WIDTH - others - needed.getFirst()) / (2 * needed.size());
        needed.replaceAll(it -> it + Math.min(spare, AIR));
        others += (needed.size() - 1) * Math.min(spare, AIR);
        needed.set(0, Math.max(needed.getFirst(), WIDTH - others));
        var all = needed.stream().mapToInt(it -> it).sum();
        var widths =
                new ArrayList<>(
                        needed.stream().map(it -> (int) ((long) it * WIDTH / all)).toList());
        var rest = WIDTH - widths.stream().mapToInt(it -> it).sum();
        widths.set(0, widths.getFirst() + rest);
        return widths;
    }

    private int needed(int column) {
        var head = table.columns().get(column);
        var words = Stream.of(head.head().split("[ -]"));
        var cells =
                table.rows().stream()
                        .filter(row -> row.kind() != RowKind.GROUP)
                        .map(row -> column == 0 ? row.label() : row.cells().get(column - 1).text());
        var most = column == 0 ? LABEL : head.numbers() ? Integer.MAX_VALUE : WORDS;
        var longest =
                IntStream.concat(words.mapToInt(String::length), cells.mapToInt(String::length))
                        .max()
                        .orElse(0);
        return LETTER * Math.min(longest, Math.min(most, 60)) + (column == 0 ? 0 : BEFORE);
    }
}

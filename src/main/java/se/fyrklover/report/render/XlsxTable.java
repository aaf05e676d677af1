package se.fyrklover.report.render;

import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;

/// A table on a sheet of its own, under its caption.
final class XlsxTable {

    private static final int HEAD = 2;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 48;
    private static final int MANY = 7;

    private final Block.Table table;
    private final XlsxSheet sheet;

    private XlsxTable(Block.Table table, XlsxSheet sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    /// @param contents the sheet to lead back to
    static void write(Block.Table table, XlsxSheet sheet, String contents) {
        new XlsxTable(table, sheet).write(contents);
    }

    private void write(String contents) {
        var columns = table.columns();
        sheet.title(0, table.caption());
        sheet.link(1, 0, contents, contents);
        sheet.head(
                HEAD,
                columns.stream().map(Block.Column::head).toList(),
                IntStream.range(0, columns.size())
                        .filter(it -> columns.get(it).numbers())
                        .boxed()
                        .toList());
        for (var at = 0; at < table.rows().size(); at++) row(HEAD + 1 + at, table.rows().get(at));
        var below = HEAD + table.rows().size() + 2;
        for (var at = 0; at < table.notes().size(); at++)
            sheet.say(below + at, 0, table.notes().get(at));
        for (var at = 0; at < columns.size(); at++) sheet.width(at, width(at));
        sheet.out().freezePane(1, HEAD + 1);
        sheet.printed(HEAD, columns.size() > MANY);
    }

    private void row(int line, Block.Row row) {
        sheet.say(line, 0, row.label());
        if (row.depth() > 0) sheet.out().style(line, 0).indent(row.depth()).set();
        for (var at = 0; at < row.cells().size(); at++) cell(line, at + 1, row.cells().get(at));
        if (row.kind() == Block.RowKind.LINE) return;
        for (var at = 0; at <= row.cells().size(); at++) {
            var style = sheet.out().style(line, at).bold();
            if (row.kind() == Block.RowKind.SUM)
                style.borderStyle(BorderSide.TOP, BorderStyle.THIN);
            style.set();
        }
    }

    private void cell(int line, int column, Cell cell) {
        switch (cell) {
            case Cell.Counted(var figure) -> sheet.figure(line, column, figure);
            case Cell.Words(var text) -> sheet.say(line, column, text);
            case Cell.Note(var number, _) -> sheet.say(line, column, number);
            case Cell.Empty _ -> {}
        }
    }

    private int width(int column) {
        var widest = Math.min(table.columns().get(column).head().length(), NARROWEST + 4);
        for (var row : table.rows()) {
            var words =
                    column == 0
                            ? row.label() + "  ".repeat(row.depth())
                            : row.cells().get(column - 1).text();
            widest = Math.max(widest, words.length() + 2);
        }
        return Math.clamp(widest, column == 0 ? NARROWEST * 2 : NARROWEST, WIDEST);
    }
}

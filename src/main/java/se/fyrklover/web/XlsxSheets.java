package se.fyrklover.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;

/// Writes a workbook with a sheet for each table: numbers as numbers with their format, texts as
/// texts whatever they begin with, and why a number is missing as a note on its cell.
final class XlsxSheets {

    private static final int HEAD = 2;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 48;
    private static final int EXACTLY = 15;

    private final Worksheet out;

    private XlsxSheets(Worksheet out) {
        this.out = out;
    }

    static byte[] write(String about, List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Fyrklover", "1.0")) {
            for (var sheet : sheets)
                new XlsxSheets(workbook.newWorksheet(sheet.caption())).write(about, sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(String about, Sheet sheet) {
        out.inlineString(0, 0, about + ": " + sheet.caption());
        out.style(0, 0).bold().set();
        for (var at = 0; at < sheet.columns().size(); at++) {
            out.inlineString(HEAD, at, sheet.columns().get(at));
            out.style(HEAD, at)
                    .bold()
                    .wrapText(true)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
        for (var at = 0; at < sheet.rows().size(); at++) write(HEAD + 1 + at, sheet.rows().get(at));
        var below = HEAD + sheet.rows().size() + 2;
        for (var at = 0; at < sheet.notes().size(); at++)
            out.inlineString(below + at, 0, sheet.notes().get(at));
        for (var at = 0; at < sheet.columns().size(); at++) out.width(at, width(sheet, at));
        out.freezePane(1, HEAD + 1);
    }

    private void write(int line, Sheet.Row row) {
        out.inlineString(line, 0, row.label());
        if (row.depth() > 0) out.style(line, 0).indent(row.depth()).set();
        if (row.isSum()) out.style(line, 0).bold().set();
        for (var at = 0; at < row.cells().size(); at++) {
            write(line, at + 1, row.cells().get(at));
            if (row.isSum()) out.style(line, at + 1).bold().set();
        }
    }

    private void write(int line, int column, Sheet.Cell cell) {
        switch (cell) {
            case Sheet.Cell.Said(var words) -> {
                if (!words.isEmpty()) out.inlineString(line, column, words);
            }
            case Sheet.Cell.Absent(var word, var why) -> {
                out.inlineString(line, column, word);
                out.comment(line, column, why);
            }
            case Sheet.Cell.Counted counted -> {
                out.value(line, column, counted.amount().rounded(EXACTLY).doubleValue());
                out.style(line, column)
                        .format(format(counted.quantity(), counted.decimals()))
                        .set();
            }
        }
    }

    /// As the file format has it; an office program shows its own marks for thousands and decimals.
    private static String format(Quantity quantity, int decimals) {
        var fraction = decimals > 0 ? "." + "0".repeat(decimals) : "";
        return quantity.unit() == Unit.SHARE ? "0" + fraction + "%" : "#,##0" + fraction;
    }

    private static double width(Sheet sheet, int column) {
        var widest = Math.min(sheet.columns().get(column).length(), NARROWEST + 4);
        for (var row : sheet.rows()) {
            var words =
                    column == 0
                            ? row.label()
                            : row.cells().get(column - 1) instanceof Sheet.Cell.Said(var said)
                                    ? said
                                    : "";
            widest = Math.max(widest, words.length() + 2);
        }
        return Math.clamp(widest, NARROWEST, WIDEST);
    }
}

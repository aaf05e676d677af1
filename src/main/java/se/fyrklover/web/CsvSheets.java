package se.fyrklover.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Writes tables after each other, an empty line between, as a Swedish office program opens them:
/// UTF-8 with its mark, semicolons, decimal commas.
final class CsvSheets {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What makes an office program take a text for a formula.
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private CsvSheets() {}

    static byte[] write(String about, List<Sheet> sheets) {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            for (var sheet : sheets) {
                if (!sheet.equals(sheets.getFirst())) csv.writeRecord("");
                csv.writeRecord(harmless(about + ": " + sheet.caption()));
                csv.writeRecord(sheet.columns().stream().map(CsvSheets::harmless).toList());
                for (var row : sheet.rows()) csv.writeRecord(fields(row));
                for (var note : sheet.notes()) csv.writeRecord(harmless(note));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fields(Sheet.Row row) {
        return Stream.concat(
                        Stream.of(harmless(row.label())),
                        row.cells().stream().map(CsvSheets::field))
                .toList();
    }

    private static String field(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Said(var words) -> harmless(words);
            case Sheet.Cell.Absent(var word, _) -> harmless(word);
            case Sheet.Cell.Counted counted -> counted.inUnit().toPlainString().replace('.', ',');
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

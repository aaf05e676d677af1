package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Proofreader;

/// One table written in three formats, with cells merged along and down, is one grid.
class SameGridsTest {

    // 1 000 + 500 = 1 500; 2 000 + 2 500 = 4 500, printed 4 600
    private static final String[][] ROWS = {
        {"Kostnader", "År", ""},
        {"", "2031", "2032"},
        {"Resor", "1 000", "2 000"},
        {"Kurser", "500", "2 500"},
        {"Summa", "1 500", "4 600"}
    };

    @Test
    void wordAndOpenDocumentHaveTheGridOfMarkdown() {
        assertThat(cells("a.docx", docx())).isEqualTo(cells("a.md", markdown()));
        assertThat(cells("a.odt", odt())).isEqualTo(cells("a.md", markdown()));
    }

    @Test
    void theSameIsSaidOfTheThree() {
        assertThat(says("a.md", markdown())).hasSize(1);
        assertThat(says("a.docx", docx())).isEqualTo(says("a.md", markdown()));
        assertThat(says("a.odt", odt())).isEqualTo(says("a.md", markdown()));
    }

    private static List<List<String>> cells(String name, byte[] content) {
        return Readers.read(name, content)
                .orThrow()
                .grids()
                .flatMap(it -> it.rows().stream())
                .map(it -> it.cells().stream().map(Grid.Cell::text).toList())
                .toList();
    }

    private static List<List<Object>> says(String name, byte[] content) {
        return Proofreader.read(name, content).orThrow().remarks().stream()
                .map(it -> it.says().arguments())
                .toList();
    }

    private static byte[] markdown() {
        var text = new StringBuilder();
        for (var at = 0; at < ROWS.length; at++) {
            text.append("| ").append(String.join(" | ", ROWS[at])).append(" |\n");
            if (at == 0) text.append("|---|---|---|\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx() {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var table = document.createTable(ROWS.length, 3);
            for (var at = 0; at < ROWS.length; at++) fill(table.getRow(at), ROWS[at]);
            table.getRow(0).removeCell(2);
            var along = table.getRow(0).getCell(1).getCTTc().addNewTcPr();
            along.addNewGridSpan().setVal(BigInteger.TWO);
            down(table.getRow(0), STMerge.RESTART);
            down(table.getRow(1), STMerge.CONTINUE);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void fill(XWPFTableRow row, String... cells) {
        for (var at = 0; at < cells.length; at++) row.getCell(at).setText(cells[at]);
    }

    private static void down(XWPFTableRow row, STMerge.Enum merge) {
        row.getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(merge);
    }

    private static byte[] odt() {
        var rows = new StringBuilder("<table:table>");
        rows.append("<table:table-row>")
                .append(cell("table:number-rows-spanned=\"2\"", ROWS[0][0]))
                .append(cell("table:number-columns-spanned=\"2\"", ROWS[0][1]))
                .append("<table:covered-table-cell/></table:table-row>")
                .append("<table:table-row><table:covered-table-cell/>")
                .append(cell("", ROWS[1][1]))
                .append(cell("", ROWS[1][2]))
                .append("</table:table-row>");
        for (var at = 2; at < ROWS.length; at++) {
            rows.append("<table:table-row>");
            for (var text : ROWS[at]) rows.append(cell("", text));
            rows.append("</table:table-row>");
        }
        return OpenDocumentReaderTest.file(
                OpenDocumentReaderTest.BEGIN
                        + rows
                        + "</table:table>"
                        + OpenDocumentReaderTest.END);
    }

    private static String cell(String how, String text) {
        return "<table:table-cell %s><text:p>%s</text:p></table:table-cell>".formatted(how, text);
    }
}

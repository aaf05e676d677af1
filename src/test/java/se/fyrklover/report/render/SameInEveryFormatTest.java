package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.fyrklover.RunningProduct;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Reports;
import se.fyrklover.report.Shown;

/// Kalmar's annual report has the same figures in every format, figure for figure.
class SameInEveryFormatTest {

    private static final Report REPORT =
            RunningProduct.shared()
                    .the(Reports.class)
                    .of(RunningProduct.shared().tenant(), ReportKind.ANNUAL, 2024)
                    .orElseThrow()
                    .report();

    private static byte[] written(ReportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(REPORT, out);
        return out.toByteArray();
    }

    private static Stream<Block.Table> tables() {
        return REPORT.blocks()
                .flatMap(it -> it instanceof Block.Table table ? Stream.of(table) : Stream.empty());
    }

    /// What stands in the cells of the tables, in order; a group's row has none.
    private static List<String> cells() {
        return tables().flatMap(table -> table.rows().stream())
                .filter(row -> row.kind() != Block.RowKind.GROUP)
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .toList();
    }

    @Test
    void itHasMoreThanAThousandFigures() {
        assertThat(REPORT.figures().count()).isGreaterThan(1_000);
        assertThat(tables().count()).isGreaterThan(50);
    }

    @Test
    void jsonIsTheWholeValue() throws IOException {
        assertThat(ReportJson.read(new ByteArrayInputStream(written(ReportFormat.JSON))))
                .isEqualTo(REPORT);
    }

    @Test
    void htmlHasEachFigureOfTextAndTables() throws IOException {
        var html = new String(written(ReportFormat.HTML), StandardCharsets.UTF_8);
        var found = new ArrayList<String>();
        var spans =
                Pattern.compile("<span class=\"(?:known|missing)\"[^>]*>([^<]*)</span>")
                        .matcher(html);
        while (spans.find()) found.add(spans.group(1));

        assertThat(found)
                .containsExactlyElementsOf(
                        REPORT.blocks()
                                .filter(it -> !(it instanceof Block.Chart))
                                .flatMap(Block::figures)
                                .map(Shown::text)
                                .toList());
    }

    @Test
    void theWorkbookHasEachFigureWithItsNumber() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(ReportFormat.XLSX)))) {
            var sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            var texts = new ArrayList<String>();
            for (var row : sheet)
                for (var cell : row)
                    if (cell.getRowIndex() > 2
                            && "Så står det"
                                    .equals(
                                            sheet.getRow(2)
                                                    .getCell(cell.getColumnIndex())
                                                    .getStringCellValue()))
                        texts.add(cell.getStringCellValue());

            assertThat(texts).containsExactlyElementsOf(REPORT.figures().map(Shown::text).toList());
        }
    }

    @Test
    void theWordDocumentHasEachCellOfEachTable() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX)))) {
            var found = new ArrayList<String>();
            for (var table : document.getTables()) {
                if (!table.getRow(0).isRepeatHeader()) continue;
                var width = table.getRow(0).getTableCells().size();
                for (var row : table.getRows().subList(1, table.getRows().size())) {
                    var own = row.getTableCells();
                    if (own.size() == width)
                        own.subList(1, width).forEach(it -> found.add(it.getText()));
                }
            }

            assertThat(found).containsExactlyElementsOf(cells());
        }
    }

    @Test
    void thePdfHasEachFigureOfTextAndTablesInOrder() throws IOException {
        try (var document = Loader.loadPDF(written(ReportFormat.PDF))) {
            var text = spaced(new PDFTextStripper().getText(document));
            var at = 0;
            for (var block : REPORT.blocks().filter(it -> !(it instanceof Block.Chart)).toList())
                for (var figure : block.figures().toList()) {
                    var next = text.indexOf(spaced(figure.text()), at);
                    assertThat(next).as(figure + " after " + at).isGreaterThanOrEqualTo(at);
                    at = next + figure.text().length();
                }
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00A0\u2002\u2009\u202F]+", " ");
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void thePdfFollowsBothProfiles(PDFAFlavour flavour) throws Exception {
        PdfProfiles.assertFollows(written(ReportFormat.PDF), flavour);
    }
}

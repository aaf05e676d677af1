package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.Shown;

/// Read back by another hand than the one that wrote.
class ReportXlsxTest {

    private static final int HEAD = 2;

    private static final String LONG =
            IntStream.range(0, 9_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));

    @Test
    void everyTableHasItsFiguresOnASheetOfItsOwn() throws IOException {
        var report = InventedReport.of(3, 2);
        try (var workbook = read(report)) {
            var tables = tables(report);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(tables.size() + 2);
            for (var at = 0; at < tables.size(); at++)
                holds(workbook.getSheetAt(at + 1), tables.get(at));
        }
    }

    private static void holds(XSSFSheet sheet, Block.Table table) {
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(table.caption());
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                .isEqualTo((short) (HEAD + 1));
        for (var row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row).cells();
            for (var column = 0; column < cells.size(); column++) {
                var cell = sheet.getRow(HEAD + 1 + row).getCell(column + 1);
                if (cells.get(column) instanceof Cell.Counted(var figure)) holds(cell, figure);
                else assertThat(text(cell)).isEqualTo(cells.get(column).text());
            }
        }
    }

    private static void holds(XSSFCell cell, Shown figure) {
        if (figure.standing() == Shown.Standing.KNOWN) {
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                    .isEqualByComparingTo(figure.number());
        } else {
            assertThat(cell.getStringCellValue()).isEqualTo(figure.text());
            assertThat(cell.getCellComment().getString().getString()).contains(figure.why());
        }
    }

    @Test
    void theLastSheetHasEveryFigureInTheOrderOfTheText() throws IOException {
        var report = InventedReport.of(4, 1);
        try (var workbook = read(report)) {
            var sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            var heads =
                    Stream.iterate(0, it -> it + 1)
                            .limit(13)
                            .map(it -> text(sheet, HEAD, it))
                            .toList();
            var lines =
                    IntStream.rangeClosed(HEAD + 1, sheet.getLastRowNum())
                            .mapToObj(sheet::getRow)
                            .toList();

            assertThat(lines.stream().map(it -> text(it, heads.indexOf("Så står det"))))
                    .containsExactlyElementsOf(report.figures().map(Shown::text).toList());
            assertThat(lines.stream().map(it -> text(it, heads.indexOf("Exakt"))))
                    .containsExactlyElementsOf(
                            report.figures()
                                    .map(it -> it.exact() == null ? "" : it.exact())
                                    .toList());
            assertThat(lines.stream().map(it -> text(it, heads.indexOf("Tal")).isEmpty()))
                    .containsExactlyElementsOf(
                            report.figures().map(it -> it.number() == null).toList());
            assertThat(lines.stream().map(it -> text(it, heads.indexOf("Varför"))))
                    .containsExactlyElementsOf(report.figures().map(Shown::why).toList());
        }
    }

    @Test
    void aShareIsInPerCentWithTheDecimalsOfTheText() throws IOException {
        try (var workbook = read(InventedReport.of(1, 0))) {
            var share = workbook.getSheetAt(1).getRow(HEAD + 2).getCell(7);

            assertThat(share.getNumericCellValue()).isEqualTo(0.535);
            assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        }
    }

    @Test
    void theContentsLeadToEverySheet() throws IOException {
        try (var workbook = read(InventedReport.of(2, 2))) {
            var links = workbook.getSheetAt(0).getHyperlinkList();
            var led =
                    links.stream().map(it -> it.getLocation().replaceAll("^'|'!A1$", "")).toList();
            var names =
                    IntStream.range(1, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .toList();

            assertThat(led).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "<w:p>",
                "a\u0000b\u001fc",
                "\ud83c\udf40",
                "'",
                "",
                "[:*?/\\]",
                "History",
                "Siffror"
            })
    void whateverIsWrittenIsOnlyText(String text) throws IOException {
        var report =
                Hostile.with(
                        table(text, text), table(text, text), table("x".repeat(400) + text, LONG));
        try (var workbook = read(report)) {
            var sheet = workbook.getSheetAt(1);

            assertThat(text(sheet, HEAD + 1, 0)).isEqualTo(Plain.line(text));
            assertThat(text(sheet, HEAD + 1, 1)).isEqualTo(Plain.line(text));
            for (var each : workbook)
                for (var row : each)
                    for (var cell : row)
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void namesOfSheetsAreShortAndUnlike() {
        var names =
                SheetNames.of(
                        Stream.of(
                                "Intäkter och kostnader under året: a",
                                "Intäkter och kostnader under året: b",
                                "INTÄKTER OCH KOSTNADER UNDER ÅRET",
                                "a/b",
                                "",
                                "'",
                                "x".repeat(30) + "\ud83c\udf40"));

        assertThat(names)
                .containsExactly(
                        "Intäkter och kostnader under år",
                        "Intäkter och kostnader unde (2)",
                        "INTÄKTER OCH KOSTNADER UNDE (3)",
                        "a b",
                        "–",
                        "– (2)",
                        "x".repeat(30));
    }

    @Test
    void theSameValueGivesTheSameBytes() {
        assertThat(bytes(InventedReport.of(3, 2))).isEqualTo(bytes(InventedReport.of(3, 2)));
    }

    @Test
    void threeHundredTablesAreNoTrouble() throws IOException {
        // By the parts alone: to read so many sheets takes Apache POI long.
        var parts = Parts.unzipped(bytes(InventedReport.of(75, 4)));

        assertThat(parts.names().filter(it -> it.matches("xl/worksheets/sheet\\d+\\.xml")))
                .hasSize(302);
    }

    private static Block.Table table(String caption, String text) {
        return new Block.Table(
                "t",
                "t",
                caption,
                List.of(new Block.Column(text, false), new Block.Column(text, false)),
                List.of(new Block.Row(text, 0, Block.RowKind.LINE, List.of(new Cell.Words(text)))),
                List.of(text));
    }

    private static List<Block.Table> tables(Report report) {
        var tables = new ArrayList<Block.Table>();
        for (var block : report.blocks().toList())
            if (block instanceof Block.Table table) tables.add(table);
        return tables;
    }

    private static String text(XSSFSheet sheet, int line, int column) {
        return text(sheet.getRow(line), column);
    }

    private static String text(@Nullable Row row, int column) {
        var cell = row == null ? null : row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static String text(@Nullable XSSFCell cell) {
        return cell == null ? "" : cell.toString();
    }

    private static XSSFWorkbook read(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report)));
    }

    private static byte[] bytes(Report report) {
        var out = new ByteArrayOutputStream();
        ReportXlsx.write(report, out);
        return out.toByteArray();
    }
}

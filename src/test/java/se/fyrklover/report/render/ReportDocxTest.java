package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Drawing;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.Run;
import se.fyrklover.report.Shown;

/// Read back by another hand than the one that wrote.
class ReportDocxTest {

    @Test
    void everythingOfTheTextStandsThereInOrder() throws IOException {
        var report = InventedReport.of(4, 2);
        try (var document = read(report)) {
            assertThat(written(document)).containsExactlyElementsOf(said(report));
        }
    }

    @Test
    void everyFigureOfTextAndTablesIsTheValues() throws IOException {
        var report = InventedReport.of(3, 2);
        var figures =
                report.blocks()
                        .filter(it -> !(it instanceof Block.Chart))
                        .flatMap(Block::figures)
                        .map(Shown::text)
                        .toList();
        try (var document = read(report)) {
            var text = String.join("\n", written(document));
            var at = 0;
            for (var figure : figures) {
                at = text.indexOf(figure, at) + figure.length();
                assertThat(at).as(figure).isGreaterThanOrEqualTo(figure.length());
            }
        }
    }

    @Test
    void headingsAreTheSectionsAtTheirLevels() throws IOException {
        var report = InventedReport.of(5, 0);
        try (var document = read(report)) {
            var headings =
                    document.getParagraphs().stream()
                            .filter(it -> style(it).startsWith("Heading"))
                            .map(it -> style(it).substring(7) + " " + it.getText())
                            .toList();

            assertThat(headings)
                    .containsExactlyElementsOf(
                            report.all().map(it -> it.level() + " " + it.heading()).toList());
        }
    }

    @Test
    void contentsReferencesAndNotesLeadToPlacesThatAreThere() throws IOException {
        try (var document = read(InventedReport.of(3, 1))) {
            var xml = document.getDocument().xmlText();
            var places = attributes(xml, "w:bookmarkStart [^>]*w:name=\"([^\"]*)\"");
            var led = attributes(xml, "w:hyperlink [^>]*w:anchor=\"([^\"]*)\"");

            assertThat(places).doesNotHaveDuplicates().allMatch(it -> it.matches("_\\w{1,39}"));
            assertThat(places).containsAll(led);
            // Three chapters, each with a section, a reference and a note.
            assertThat(led).hasSize(3 * 2 + 3 + 3);
            assertThat(attributes(xml, "PAGEREF (\\w+)")).hasSize(6).isSubsetOf(places);
        }
    }

    @Test
    void aLinkLeadsOutToItsAddress() throws IOException {
        try (var document = read(InventedReport.of(1, 0))) {
            var links =
                    document.getParagraphs().stream()
                            .flatMap(it -> it.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(it -> ((XWPFHyperlinkRun) it).getHyperlink(document))
                            .filter(java.util.Objects::nonNull)
                            .map(it -> it.getURL());

            assertThat(links).containsExactly("https://www.riksdagen.se/");
        }
    }

    @Test
    void aTableRepeatsItsHeadAndKeepsItsRowsWhole() throws IOException {
        try (var document = read(InventedReport.of(1, 1))) {
            var table = document.getTables().getFirst();

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).noneMatch(it -> it.isCantSplitRow() == false);
            assertThat(table.getRow(2).getCell(2).getParagraphs().getFirst().getStyle())
                    .isEqualTo("TableNumber");
        }
    }

    @Test
    void eachNumberedListBeginsAtOne() throws IOException {
        try (var document = read(InventedReport.of(3, 0))) {
            var lists =
                    document.getParagraphs().stream()
                            .filter(it -> style(it).equals("ListNumber"))
                            .map(XWPFParagraph::getNumID)
                            .distinct()
                            .toList();

            assertThat(lists).hasSize(3);
            for (var list : lists)
                assertThat(
                                document.getNumbering()
                                        .getNum(list)
                                        .getCTNum()
                                        .getLvlOverrideArray(0)
                                        .getStartOverride()
                                        .getVal()
                                        .intValue())
                        .isOne();
        }
    }

    @Test
    void aChartIsAPictureThatIsToldInWords() throws IOException {
        try (var document = read(InventedReport.of(2, 0))) {
            var charts =
                    document.getParagraphs().stream()
                            .filter(it -> style(it).equals("Figure"))
                            .flatMap(it -> it.getRuns().stream())
                            .flatMap(it -> it.getEmbeddedPictures().stream())
                            .toList();

            assertThat(charts).hasSize(2);
            assertThat(charts).allMatch(it -> it.getDescription().startsWith("Fem insatser"));
            var picture =
                    javax.imageio.ImageIO.read(
                            new ByteArrayInputStream(charts.getFirst().getPictureData().getData()));
            assertThat(picture.getWidth()).isEqualTo(3 * 460);
            assertThat(new java.awt.Color(picture.getRGB(3 * 152, 3 * 11)))
                    .isEqualTo(new java.awt.Color(0x1f6b45));
        }
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        try (var document = read(InventedReport.of(1, 0))) {
            var core = document.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("Årsredovisning 2024");
            assertThat(core.getCreator()).isEqualTo("Klöverbygdens samordningsförbund");
            assertThat(core.getCreated().toInstant()).isEqualTo("2025-03-14T00:00:00Z");
            assertThat(document.getHeaderList().getFirst().getText())
                    .isEqualTo("Klöverbygdens samordningsförbund\tÅrsredovisning 2024\n");
            assertThat(document.getFooterList().getFirst().getText())
                    .isEqualTo("Utkast\tSida 1 av 1\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "<w:p>",
                "]]>",
                "&amp;\"'",
                "a\u0000b\u001f\uffff",
                "\ud83c\udf40",
                "rad\nrad\tflik",
                "\u202e\u200f",
                ""
            })
    void whateverIsWrittenIsOnlyText(String text) throws IOException {
        var word = text + "x".repeat(400);
        var report =
                Hostile.with(
                        new Block.Paragraph(
                                List.of(
                                        Run.plain(text),
                                        new Run.Reference(word, text),
                                        new Run.Link(word, "https://a.se/?" + text))),
                        new Block.Items(true, List.of(List.of(), List.of(Run.plain(word)))),
                        new Block.Quote(List.of(), text),
                        new Block.Table(
                                text,
                                text,
                                text,
                                List.of(
                                        new Block.Column(word, false),
                                        new Block.Column(text, true)),
                                List.of(
                                        new Block.Row(
                                                text,
                                                40,
                                                Block.RowKind.LINE,
                                                List.of(new Cell.Note(word, text)))),
                                List.of(text)),
                        new Block.Chart(text, text, text, text, drawing(text), List.of()),
                        new Block.Signatures(text, List.of(new Block.Signatory(text, word))));

        try (var document = read(report)) {
            assertThat(String.join("", written(document))).contains(Plain.line(word));
        }
    }

    private static Drawing drawing(String text) {
        return new Drawing(
                10,
                10,
                List.of(
                        new Drawing.Mark.Words(
                                5, 5, text, Drawing.Anchor.MIDDLE, 10, true, Drawing.Tone.INK)));
    }

    @Test
    void theSameValueGivesTheSameBytes() {
        assertThat(bytes(InventedReport.of(3, 2))).isEqualTo(bytes(InventedReport.of(3, 2)));
    }

    @Test
    void aHundredAndFiftyPagesAreNoTrouble() throws IOException {
        // By its markup: to read so many tables takes Apache POI long.
        var document = Parts.unzipped(bytes(InventedReport.of(75, 4))).text("word/document.xml");

        assertThat(attributes(document, "(<w:tbl>)")).hasSize(75 * 4 + 1);
        assertThat(attributes(document, "(<w:drawing>)")).hasSize(75 + 1);
    }

    /// Where LibreOffice is installed.
    @Test
    void anOfficeProgramSetsItOnPages(@TempDir Path folder) throws Exception {
        var report = InventedReport.of(4, 1);
        Files.write(folder.resolve("report.docx"), bytes(report));

        try (var pdf = Loader.loadPDF(converted(folder).toFile())) {
            var text = new PDFTextStripper().getText(pdf);

            // The cover, the contents, and at least two pages for each chapter.
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(2 + 4 * 2);
            for (var figure : report.figures().toList())
                if (figure.unit() != se.fyrklover.figure.Unit.PERSONS)
                    assertThat(text).contains(figure.text());
            assertThat(text).contains("Sida 2 av " + pdf.getNumberOfPages());
        }
    }

    private static Path converted(Path folder) throws IOException, InterruptedException {
        var office = office();
        assumeTrue(!office.isEmpty(), "soffice is not installed");
        var converting =
                new ProcessBuilder(
                                office,
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toString(),
                                folder.resolve("report.docx").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        var isDone = converting.waitFor(60, TimeUnit.SECONDS);
        if (!isDone) converting.destroyForcibly();
        assertThat(isDone).isTrue();
        return folder.resolve("report.pdf");
    }

    private static String office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(it -> Path.of(it, "soffice"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    /// The text after the contents, paragraph by paragraph and cell by cell.
    private static List<String> written(XWPFDocument document) {
        var written = new ArrayList<String>();
        var isBegun = false;
        for (var element : document.getBodyElements()) {
            isBegun |= element instanceof XWPFParagraph it && style(it).startsWith("Heading");
            if (!isBegun) continue;
            if (element instanceof XWPFParagraph paragraph) written.add(paragraph.getText());
            else if (element instanceof XWPFTable table)
                for (var row : table.getRows())
                    for (var cell : row.getTableCells())
                        written.add(
                                cell.getParagraphs().stream()
                                        .map(XWPFParagraph::getText)
                                        .collect(Collectors.joining()));
        }
        written.removeIf(String::isEmpty);
        return written;
    }

    private static List<String> said(Report report) {
        var said = new ArrayList<String>();
        for (var section : report.all().toList()) {
            said.add(section.heading());
            section.blocks().stream().flatMap(ReportDocxTest::said).forEach(said::add);
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    private static Stream<String> said(Block block) {
        return switch (block) {
            case Block.Paragraph(var runs) -> Stream.of(said(runs));
            case Block.Items(_, var items) -> items.stream().map(ReportDocxTest::said);
            case Block.Quote(var paragraphs, var by) ->
                    Stream.concat(paragraphs.stream().map(ReportDocxTest::said), Stream.of(by));
            case Block.Remark(var text) -> Stream.of(text);
            case Block.Table table ->
                    Stream.of(
                                    Stream.of(table.caption()),
                                    table.columns().stream().map(Block.Column::head),
                                    table.rows().stream()
                                            .flatMap(row ->
                                                    Stream.concat(
                                                            Stream.of(row.label()),
                                                            row.cells().stream().map(Cell::text))),
                                    table.notes().stream())
                            .flatMap(it -> it);
            case Block.Chart chart -> Stream.of(chart.title());
            case Block.Signatures(var place, var signatories) ->
                    Stream.concat(
                            Stream.of(place),
                            signatories.stream().map(it -> it.name() + it.role()));
        };
    }

    private static String said(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static String style(XWPFParagraph paragraph) {
        return paragraph.getStyle() == null ? "" : paragraph.getStyle();
    }

    private static List<String> attributes(String xml, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static XWPFDocument read(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(report)));
    }

    private static byte[] bytes(Report report) {
        var out = new ByteArrayOutputStream();
        ReportDocx.write(report, out);
        return out.toByteArray();
    }
}

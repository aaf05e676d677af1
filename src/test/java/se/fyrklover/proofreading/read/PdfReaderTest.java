package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;

class PdfReaderTest {

    private static final String STYLE =
            """
            @page { size: A5; margin: 20mm 15mm; @top-left { content: "Förbundet" }
                    @bottom-right { content: "Sida " counter(page) " (" counter(pages) ")" } }
            body { font: 10pt "Sans" } h1 { font-size: 16pt } h2 { font-size: 12pt }
            table { width: 100%; border-collapse: collapse; margin-bottom: 10pt }
            td, th { padding: 2pt 3pt; text-align: right; vertical-align: top; font-weight: 400 }
            td:first-child, th:first-child { text-align: left; width: 40% }
            td + td { white-space: nowrap } .b td { font-weight: bold } .in { padding-left: 12pt }
            sup { font-size: 6pt }
            """;

    @Test
    void rowsAndColumnsAreRebuiltFromWhereTheSignsStand() {
        var grid =
                grid(
                        """
                        <table><tr><th>Post</th><th>2032</th><th>2031</th></tr>
                        <tr><td>Bidrag</td><td>4&#160;010&#160;000</td><td>3&#160;900&#160;000</td></tr>
                        <tr><td class="in">Kurser</td><td></td><td>25 000</td></tr>
                        <tr><td class="in">Resor</td><td>−1 250</td><td></td></tr>
                        <tr class="b"><td>Summa</td><td>4 008 750</td><td>3 925 000</td></tr></table>
                        """);

        assertThat(grid.rows())
                .extracting(PdfReaderTest::cells)
                .containsExactly(
                        "Post|2032|2031",
                        "Bidrag|4 010 000|3 900 000",
                        "Kurser||25 000",
                        "Resor|−1 250|",
                        "Summa|4 008 750|3 925 000");
        assertThat(grid.rows()).extracting(Grid.Row::bold).endsWith(false, true);
        assertThat(grid.rows()).extracting(Grid.Row::indent).containsExactly(0, 0, 2, 2, 0);
    }

    /// The widest row of a narrow table: no gap is wider than the space between two thousands.
    @Test
    void aTotalThatLeavesNoGapsIsARowOfItsTable() {
        var grid =
                grid(
                        """
                        <style>table { width: auto } td, th { padding: 0 1.2pt }
                        td:first-child, th:first-child { width: auto }</style>
                        <table><tr><th>Insats</th><th>Kvartal 1</th><th>Kvartal 2</th></tr>
                        <tr><td>Bron</td><td>458&#160;980</td><td>987&#160;688</td></tr>
                        <tr><td>Fyren</td><td>961&#160;714</td><td>818&#160;002</td></tr>
                        <tr class="b"><td>Summa alla insatser</td><td>1&#160;420&#160;694</td><td>1&#160;805&#160;690</td></tr>
                        </table>
                        """);

        assertThat(grid.rows())
                .extracting(PdfReaderTest::cells)
                .endsWith("Summa alla insatser|1 420 694|1 805 690");
    }

    @Test
    void aLabelOverSeveralLinesIsOne() {
        var grid =
                grid(
                        """
                        <table><tr><th>Post</th><th>2032</th><th>2031</th></tr>
                        <tr><td>Konferenser för medlemmarnas personal och alla samverkansgrupper</td>
                        <td>10 000</td><td>20 000</td></tr>
                        <tr><td>Resor</td><td>1 000</td><td>2 000</td></tr>
                        <tr><td>Summa</td><td>11 000</td><td>22 000</td></tr></table>
                        """);

        assertThat(grid.rows())
                .extracting(PdfReaderTest::cells)
                .contains(
                        "Konferenser för medlemmarnas personal och alla samverkansgrupper|10 000|20 000",
                        "Resor|1 000|2 000");
    }

    @Test
    void aTableBrokenByAPageIsOneAndItsHeadStandsOnce() {
        var rows =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(it ->
                                "<tr><td>Rad nummer %d</td><td>%d</td><td>%d</td></tr>"
                                        .formatted(it, it * 11, it * 1_013))
                        .collect(Collectors.joining());
        var reading =
                read(
                        "<table style=\"-fs-table-paginate: paginate\"><thead><tr><th>Post</th><th>Ett</th>"
                                + "<th>Två</th></tr></thead><tbody>"
                                + rows
                                + "</tbody></table>");
        var grid = reading.grids().toList().getFirst();

        assertThat(reading.grids()).hasSize(1);
        assertThat(grid.rows()).hasSize(61);
        assertThat(grid.rows()).extracting(it -> it.spot().page()).contains(1, 2);
        assertThat(cells(grid.rows().getLast())).isEqualTo("Rad nummer 60|660|60780");
    }

    @Test
    void headingsParagraphsAndTheFootOfThePageAreToldApart() {
        var reading =
                read(
                        """
                        <h1>Årsredovisning</h1><h2>1. Inledning</h2>
                        <p>Under året har 91 av 159 deltagare gått vidare, vilket är fler än någonsin
                        förr och betyder mycket för dem som berörs av det i sin vardag.</p>
                        <p>Ett stycke till<sup>1</sup> med 25<sup>2</sup> personer.</p>
                        <h2 style="page-break-before: always">2. Mål</h2><p>Ett mål.</p>
                        <h2 style="page-break-before: always">3. Slut</h2><p>Ett slut.</p>
                        """);

        assertThat(reading.parts())
                .extracting(PdfReaderTest::said)
                .containsExactly(
                        "1 Årsredovisning",
                        "2 1. Inledning",
                        "Under året har 91 av 159 deltagare gått vidare, vilket är fler än någonsin"
                                + " förr och betyder mycket för dem som berörs av det i sin vardag.",
                        "Ett stycke till med 25 personer.",
                        "2 2. Mål",
                        "Ett mål.",
                        "2 3. Slut",
                        "Ett slut.");
        assertThat(reading.parts().getLast().spot().page()).isEqualTo(3);
        assertThat(reading.parts().getLast().spot().section()).isEqualTo("3. Slut");
    }

    private static String said(Reading.Part part) {
        return switch (part) {
            case Reading.Heading heading -> heading.level() + " " + heading.text();
            case Reading.Paragraph paragraph -> paragraph.text();
            case Grid grid -> "grid " + grid.title();
        };
    }

    private static String cells(Grid.Row row) {
        return TextReaderTest.cells(row).replace('\u00A0', ' ');
    }

    private static Grid grid(String html) {
        return read(html).grids().toList().getFirst();
    }

    private static Reading read(String html) {
        return Readers.read("a.pdf", pdf(html)).orThrow();
    }

    static byte[] pdf(String html) {
        XRLog.setLoggingEnabled(false);
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var face : List.of("Regular", "Semibold"))
            builder.useFont(
                    () ->
                            PdfReaderTest.class.getResourceAsStream(
                                    "/fonts/print/FyrkloverSans-" + face + ".ttf"),
                    "Sans",
                    face.equals("Regular") ? 400 : 700,
                    FontStyle.NORMAL,
                    true);
        builder.withHtmlContent(
                "<html><head><style>" + STYLE + "</style></head><body>" + html + "</body></html>",
                null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}

package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;

class OpenDocumentReaderTest {

    static final String BEGIN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content
              xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
            <office:automatic-styles>
              <style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style>
              <style:style style:name="P2" style:parent-style-name="P1"/>
            </office:automatic-styles>
            <office:body><office:text>
            """;

    static final String END = "</office:text></office:body></office:document-content>";

    @Test
    void headingsParagraphsItemsAndNotesStandInOrder() {
        var reading =
                read(
                        """
                        <text:h text:outline-level="2">Mål</text:h>
                        <text:p>Ett<text:s text:c="2"/>stycke<text:note><text:note-citation>1
                        </text:note-citation><text:note-body><text:p>En not.</text:p></text:note-body>
                        </text:note> till.</text:p>
                        <text:list><text:list-item><text:p>en sak</text:p></text:list-item></text:list>
                        """);

        assertThat(reading.parts().getFirst())
                .isInstanceOfSatisfying(
                        Reading.Heading.class,
                        it -> assertThat(it.level() + it.text()).isEqualTo("2Mål"));
        assertThat(reading.paragraphs().map(Reading.Paragraph::text))
                .containsExactly("Ett stycke till.", "En not.", "• en sak");
        assertThat(reading.parts()).extracting(it -> it.spot().line()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aTableKeepsItsCellsWhereTheyAreMergedOrRepeated() {
        var grid =
                read("""
                <table:table>
                <table:table-header-rows><table:table-row>
                  <table:table-cell><text:p>Post</text:p></table:table-cell>
                  <table:table-cell table:number-columns-spanned="2"><text:p>År</text:p>
                  </table:table-cell><table:covered-table-cell/>
                </table:table-row></table:table-header-rows>
                <table:table-row>
                  <table:table-cell><text:p>Resor</text:p></table:table-cell>
                  <table:table-cell table:number-columns-repeated="2">
                    <text:p>1 000</text:p></table:table-cell>
                  <table:table-cell table:number-columns-repeated="16000"/>
                </table:table-row>
                <table:table-row>
                  <table:table-cell><text:p text:style-name="P2">Summa</text:p>
                  </table:table-cell><table:table-cell/>
                  <table:table-cell><text:p text:style-name="P1">1 000</text:p>
                  </table:table-cell>
                </table:table-row>
                <table:table-row table:number-rows-repeated="1000000">
                  <table:table-cell/></table:table-row>
                </table:table>
                """)
                        .grids()
                        .toList()
                        .getFirst();

        assertThat(grid.rows())
                .extracting(TextReaderTest::cells)
                .containsExactly("Post|År|", "Resor|1 000|1 000", "Summa||1 000");
        assertThat(grid.rows()).extracting(Grid.Row::bold).containsExactly(false, false, true);
    }

    private static Reading read(String body) {
        return Readers.read("a.odt", file(BEGIN + body + END)).orThrow();
    }

    static byte[] file(String content) {
        return zip(
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        content));
    }

    static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}

package se.fyrklover.proofreading.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.shared.Parsed;

/// Files made to take all memory, never to end or to look around; each ends with one sentence.
@Timeout(60)
class HostileFilesTest {

    private static final String ODT_BEGIN = "<d xmlns:t=\"t\" xmlns:o=\"o\"><o:body><o:text>";
    private static final String ODT_END = "</o:text></o:body></d>";

    @Test
    void whatIsNotAReportIsSaidSo() {
        var noise = new byte[20_000];
        new Random(1).nextBytes(noise);

        assertThat(why("a.docx", new byte[0])).isEqualTo("empty");
        assertThat(why("a.txt", "  \n ".getBytes(UTF_8))).isEqualTo("empty");
        assertThat(why("a.pdf", noise)).isEqualTo("unknown");
        assertThat(why("a.rtf", "{\\rtf1 text}".getBytes(UTF_8))).isEqualTo("unknown");
        assertThat(why("a.zip", OpenDocumentReaderTest.zip(Map.of("a", "b")))).isEqualTo("unknown");
        assertThat(why("a.pdf", "%PDF-1.7 and nothing".getBytes(UTF_8))).isEqualTo("broken");
        assertThat(why("a.txt", new byte[Bounds.BYTES + 1])).isEqualTo("too-large");
    }

    @Test
    void encryptedFilesAreSaidSo() throws IOException {
        var office = new ByteArrayOutputStream();
        office.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        office.write(new byte[600]);
        assertThat(why("a.doc", office.toByteArray())).isEqualTo("old-word");
        office.write("EncryptedPackage".getBytes(UTF_16LE));
        assertThat(why("a.docx", office.toByteArray())).isEqualTo("encrypted");

        assertThat(why("a.pdf", encrypted(PdfReaderTest.pdf("<p>Text</p>"))))
                .isEqualTo("encrypted");

        var odt =
                OpenDocumentReaderTest.zip(
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "content.xml",
                                "noise",
                                "META-INF/manifest.xml",
                                "<m:encryption-data/>"));
        assertThat(why("a.odt", odt)).isEqualTo("encrypted");
    }

    private static byte[] encrypted(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aPackedFileThatUnpacksWithoutEndIsStopped() throws IOException {
        assertThat(why("a.docx", bomb("word/document.xml", 30 << 20))).isEqualTo("bomb");
        assertThat(why("a.docx", bomb("word/styles.xml", 30 << 20))).isIn("bomb", "broken");
    }

    private static byte[] bomb(String entry, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            if (!entry.equals("word/document.xml")) {
                zip.write("<document/>".getBytes(UTF_8));
                zip.putNextEntry(new ZipEntry(entry));
            }
            zip.write("<document><body><p><r><t>".getBytes(UTF_8));
            var much = new byte[1 << 20];
            Arrays.fill(much, (byte) ' ');
            for (var at = 0; at < size >> 20; at++) zip.write(much);
        }
        return bytes.toByteArray();
    }

    @Test
    void entitiesAreNeitherMultipliedNorFetched(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "hemligt");
        var multiplied =
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var fetched = "<!DOCTYPE d [<!ENTITY c SYSTEM \"" + secret.toUri() + "\">]>";

        for (var type : new String[] {multiplied, fetched}) {
            var read = read("a.odt", odt(type + ODT_BEGIN + "<t:p>x&c;y</t:p>" + ODT_END));
            assertThat(read.toString()).doesNotContain("hemligt").doesNotContain("haha");
        }
    }

    @Test
    void elementsWithinElementsWithoutEndAreStopped() {
        var deep = "<t:table><t:table-row><t:table-cell>".repeat(200_000);

        assertThat(why("a.odt", odt(ODT_BEGIN + deep))).isIn("bomb", "broken", "too-much");
    }

    @Test
    void tablesOfMillionsOfCellsAreStopped() {
        var row =
                "<t:table-row t:number-rows-repeated=\"1000\"><t:table-cell"
                        + " t:number-columns-repeated=\"300\"><t:p>1</t:p></t:table-cell></t:table-row>";
        var table = "<t:table>" + row.repeat(10) + "</t:table>";

        assertThat(why("a.odt", odt(ODT_BEGIN + table + ODT_END))).isEqualTo("too-many-cells");
        assertThat(
                        why(
                                "a.md",
                                ("| a | b |\n|---|---|\n" + "|1|2|\n".repeat(600_000))
                                        .getBytes(UTF_8)))
                .isEqualTo("too-many-cells");
    }

    @Test
    void aLongTextEndsInTime() {
        var text =
                """
                Rad med tal 1 234 5 678 och mer text
                  12 13 14

                """
                        .repeat(5_000);

        assertThat(read("a.txt", text.getBytes(UTF_8))).isNotNull();
        assertThat(read("a.txt", "1 ".repeat(500_000).getBytes(UTF_8))).isNotNull();
        assertThat(read("a.txt", "a(".repeat(300_000).getBytes(UTF_8))).isNotNull();
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsStopped() throws IOException {
        assertThat(why("a.pdf", pdf("/FlateDecode", packed(packed(new byte[1 << 20])))))
                .isEqualTo("bomb");
        assertThat(why("a.pdf", pdf("/FlateDecode", packed(new byte[130 << 20]))))
                .isEqualTo("bomb");
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /// A page with one stream of content.
    private static byte[] pdf(String filter, byte[] stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                                + "4 0 obj<</Length "
                                + stream.length
                                + "/Filter"
                                + filter
                                + ">>stream\n")
                        .getBytes(ISO_8859_1));
        bytes.write(stream);
        bytes.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }

    @Test
    void aPdfWhosePartsCallEachOtherWithoutEndIsStopped() {
        var forms = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        forms.append("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]>>endobj\n");
        forms.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R");
        forms.append("/Resources<</XObject<</X 5 0 R>>>>>>endobj\n");
        forms.append("4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n");
        for (var at = 5; at < 40; at++) {
            var calls = "/X Do ".repeat(20);
            forms.append(at)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length ")
                    .append(calls.length())
                    .append("/Resources<</XObject<</X ")
                    .append(at + 1)
                    .append(" 0 R>>>>>>stream\n")
                    .append(calls)
                    .append("\nendstream endobj\n");
        }
        forms.append("trailer<</Root 1 0 R>>\n%%EOF");

        assertThat(why("a.pdf", forms.toString().getBytes(ISO_8859_1)))
                .isIn("too-slow", "broken", "empty");
    }

    @Test
    void aPdfCutOffOrSpoiltAnywhereIsReadOrRefused() {
        var whole = PdfReaderTest.pdf("<p>Text med 12 345 tal</p>");
        var random = new Random(7);
        for (var at = 0; at < 60; at++) {
            var spoilt = whole.clone();
            for (var time = 0; time < 20; time++)
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            assertThat(read("a.pdf", spoilt)).isNotNull();
            assertThat(read("a.pdf", Arrays.copyOf(whole, random.nextInt(whole.length))))
                    .isNotNull();
        }
    }

    @Test
    void aPageWithNothingButAPictureIsSaidToBeUnread() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(why("a.pdf", bytes.toByteArray())).isEqualTo("empty");
        }
    }

    private static byte[] odt(String content) {
        return OpenDocumentReaderTest.file(content);
    }

    private static Parsed<Reading> read(String name, byte[] content) {
        return Readers.read(name, content);
    }

    private static String why(String name, byte[] content) {
        return switch (read(name, content)) {
            case Parsed.Read<Reading>(var reading) -> "read " + reading;
            case Parsed.Unreadable<Reading>(var why) ->
                    why.key().substring("proofreading.read.".length());
        };
    }
}

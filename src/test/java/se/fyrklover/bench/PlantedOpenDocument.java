package se.fyrklover.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a planted document as an OpenDocument text.
final class PlantedOpenDocument {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String NAMES =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " office:version=\"1.3\"";

    private PlantedOpenDocument() {}

    static byte[] of(PlantedDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            type(zip);
            add(zip, "content.xml", content(document));
            add(
                    zip,
                    "META-INF/manifest.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                    <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
                    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                    </manifest:manifest>
                    """
                            .formatted(TYPE));
        }
        return bytes.toByteArray();
    }

    /// What kind of file it is stands first, and not packed.
    private static void type(ZipOutputStream zip) throws IOException {
        var said = TYPE.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(said);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(said.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(said);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String content(PlantedDocument document) {
        return document.blocks().stream()
                .map(PlantedOpenDocument::block)
                .collect(
                        Collectors.joining(
                                "\n",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
                                        + NAMES
                                        + "><office:body><office:text>",
                                "</office:text></office:body></office:document-content>"));
    }

    private static String block(PlantedDocument.Block block) {
        return switch (block) {
            case PlantedDocument.Heading(var level, var text) ->
                    "<text:h text:outline-level=\"%d\">%s</text:h>"
                            .formatted(level, PlantedFormat.escaped(text));
            case PlantedDocument.Paragraph(var text) -> paragraph(text);
            case PlantedDocument.Table table ->
                    paragraph(table.title())
                            + "<table:table><table:table-column table:number-columns-repeated=\"%d\"/>"
                                    .formatted(table.head().size())
                            + row(table.head())
                            + table.rows().stream()
                                    .map(it -> row(it.all()))
                                    .collect(Collectors.joining())
                            + "</table:table>";
        };
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(it -> "<table:table-cell>" + paragraph(it) + "</table:table-cell>")
                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
    }

    private static String paragraph(String text) {
        return "<text:p>" + PlantedFormat.escaped(text) + "</text:p>";
    }
}

package se.fyrklover.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.fyrklover.report.Report;

/// The parts of an office file, which are zipped the same way each time: in their order, and all
/// from one day.
final class Parts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// By its table of contents, since not every writer tells a part's size before it.
    static Parts unzipped(byte[] zip) throws IOException {
        var parts = new Parts();
        try (var file =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                        .get()) {
            for (var entry : Collections.list(file.getEntries()))
                parts.put(entry.getName(), file.getInputStream(entry).readAllBytes());
        }
        return parts;
    }

    Stream<String> names() {
        return parts.keySet().stream();
    }

    String text(String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void write(LocalDate dated, OutputStream out) {
        try {
            var zip = new ZipOutputStream(out);
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(dated.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// What an office file says of itself.
    static String core(Report.Front front) {
        var xml = new Xml();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.said("dc:title", front.title());
        xml.said("dc:subject", front.subtitle());
        xml.said("dc:creator", front.association());
        xml.said("dc:language", front.language().locale().toLanguageTag());
        xml.said("cp:lastModifiedBy", front.association());
        for (var when : new String[] {"dcterms:created", "dcterms:modified"})
            xml.open(when, "xsi:type", "dcterms:W3CDTF").text(front.dated() + "T00:00:00Z").close();
        return xml.close().toString();
    }
}

package se.fyrklover.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/// The parts of an XLSX file by their names, to look into.
record Workbook(Map<String, String> parts) {

    /// By its table of contents, as office programs do: the entries do not tell their size first.
    static Workbook read(byte[] content) {
        try {
            var file = Files.createTempFile("fyrklover-", ".xlsx");
            Files.write(file, content);
            var parts = new HashMap<String, String>();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList())
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            } finally {
                Files.delete(file);
            }
            return new Workbook(parts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String get(String part) {
        return parts.getOrDefault(part, "");
    }
}

package se.fyrklover.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.fyrklover.shared.Text;

/// What a kind of document has: the headings that it must have, and a text to begin with.
///
/// @param title of the document, before its year
/// @param source by what the headings are asked for
/// @param restsOn a definition of which there must be a figure for there to be such a document
/// @param restsOnEach a definition that each appendix has a figure of
/// @param text Markdown with the headings, tables and charts, and no words of anybody's
/// @param appendix the same for an appendix; empty where the kind has none
record Outline(
        ReportKind kind,
        Text title,
        String source,
        String restsOn,
        String restsOnEach,
        List<Required> required,
        String text,
        String appendix) {

    /// A heading that must be there.
    record Required(String id, Text title) {}

    static Map<ReportKind, Outline> all() {
        var all = new EnumMap<ReportKind, Outline>(ReportKind.class);
        var entries = FormFile.entries("kinds.yaml");
        Arrays.stream(ReportKind.values())
                .forEach(kind ->
                        all.put(kind, of(kind, Objects.requireNonNull(entries.get(kind.code())))));
        return all;
    }

    private static Outline of(ReportKind kind, Map<String, Object> entry) {
        return new Outline(
                kind,
                FormFile.text(entry, "title"),
                String.valueOf(entry.get("source")),
                String.valueOf(entry.get("rests-on")),
                String.valueOf(entry.get("rests-on-each")),
                FormFile.list(entry, "required").stream()
                        .map(FormFile::map)
                        .map(it ->
                                new Required(
                                        String.valueOf(it.get("id")), FormFile.text(it, "title")))
                        .toList(),
                file(kind.code() + ".md"),
                file(kind.code() + "-appendix.md"));
    }

    private static String file(String name) {
        var path = "/reference/report/" + name;
        try (InputStream file = Outline.class.getResourceAsStream(path)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

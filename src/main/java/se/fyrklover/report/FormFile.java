package se.fyrklover.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Text;

/// Reads the forms of tables and charts from `reference/report`, where people can read them too.
///
/// A form that is wrong is a fault in the program.
final class FormFile {

    private static final Text ITEM = new Text("Post", "Item");

    private FormFile() {}

    static Map<String, TableForm> tables() {
        var forms = new LinkedHashMap<String, TableForm>();
        entries("tables.yaml").forEach((id, entry) -> forms.put(id, table(id, entry)));
        return forms;
    }

    static Map<String, ChartForm> charts() {
        var forms = new LinkedHashMap<String, ChartForm>();
        entries("charts.yaml").forEach((id, entry) -> forms.put(id, chart(id, entry)));
        return forms;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> entries(String name) {
        var path = "/reference/report/" + name;
        try (InputStream file = FormFile.class.getResourceAsStream(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TableForm table(String id, Map<String, Object> entry) {
        return new TableForm(
                id,
                text(entry, "caption"),
                textOr(entry, "head").orElse(ITEM),
                list(entry, "rows").stream().map(FormFile::rows).toList(),
                list(entry, "columns").stream().map(FormFile::columns).toList(),
                entry.get("noted") instanceof String noted ? noted : null,
                list(entry, "notes").stream().map(FormFile::text).toList(),
                Boolean.TRUE.equals(entry.get("keep")));
    }

    private static ChartForm chart(String id, Map<String, Object> entry) {
        return new ChartForm(
                id,
                text(entry, "title"),
                list(entry, "bars").stream().findFirst().map(FormFile::rows),
                list(entry, "lines").stream()
                        .map(it -> rows(it) instanceof TableForm.Rows.One one ? one : null)
                        .filter(Objects::nonNull)
                        .toList(),
                entry.get("years") instanceof Integer years ? years : 1);
    }

    private static TableForm.Rows rows(Object entry) {
        if (entry instanceof String definition)
            return new TableForm.Rows.One(Ask.of(definition), Optional.empty(), Block.RowKind.LINE);
        var all = map(entry);
        if (all.containsKey("parts")) return new TableForm.Rows.Parts(Ask.of(string(all, "parts")));
        if (all.containsKey("each"))
            return new TableForm.Rows.Each(
                    dimension(all), of(all), only(all), Boolean.TRUE.equals(all.get("sum")));
        return new TableForm.Rows.One(
                ask(all),
                textOr(all, "label"),
                Boolean.TRUE.equals(all.get("sum")) ? Block.RowKind.SUM : Block.RowKind.LINE);
    }

    private static TableForm.Columns columns(Object entry) {
        if (entry instanceof String definition)
            return new TableForm.Columns.One(Ask.of(definition), Optional.empty());
        var all = map(entry);
        if (all.get("years") instanceof Integer many)
            return new TableForm.Columns.Years(many, Boolean.TRUE.equals(all.get("whole")));
        if (all.containsKey("plans")) return new TableForm.Columns.Plans(string(all, "plans"));
        if (all.get("compared") instanceof Integer part)
            return new TableForm.Columns.Compared(part, text(all, "head"));
        if (all.containsKey("each"))
            return new TableForm.Columns.Each(
                    dimension(all), of(all), only(all), Boolean.TRUE.equals(all.get("total")));
        return new TableForm.Columns.One(ask(all), textOr(all, "head"));
    }

    private static Ask of(Map<String, Object> all) {
        var of = all.get("of");
        return of instanceof String definition ? Ask.of(definition) : ask(map(of));
    }

    private static Ask ask(Map<String, Object> all) {
        var ask = all.get("figure") instanceof String definition ? Ask.of(definition) : Ask.NOTHING;
        for (var entry : all.entrySet()) {
            var value = String.valueOf(entry.getValue());
            ask = ask.with(entry.getKey(), value).orElse(ask);
        }
        return ask;
    }

    private static Dimension dimension(Map<String, Object> all) {
        return Dimension.named(string(all, "each"))
                .orElseThrow(() -> new IllegalStateException("no dimension in " + all));
    }

    private static List<String> only(Map<String, Object> all) {
        return list(all, "only").stream().map(String::valueOf).toList();
    }

    static List<Object> list(Map<String, Object> all, String key) {
        return all.get(key) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object entry) {
        if (entry instanceof Map<?, ?> all) return (Map<String, Object>) all;
        throw new IllegalStateException("not understood: " + entry);
    }

    private static String string(Map<String, Object> all, String key) {
        return String.valueOf(all.get(key));
    }

    static Text text(Map<String, Object> all, String key) {
        return textOr(all, key)
                .orElseThrow(() -> new IllegalStateException("no " + key + " in " + all));
    }

    private static Optional<Text> textOr(Map<String, Object> all, String key) {
        return all.containsKey(key) ? Optional.of(text(map(all.get(key)))) : Optional.empty();
    }

    private static Text text(Object entry) {
        return new Text(string(map(entry), "sv"), string(map(entry), "en"));
    }
}

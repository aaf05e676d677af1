package se.fyrklover.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Text;

/// Reads a register's relations from `reference/<register>/relations.yaml`, where people can read
/// them too.
public final class RelationFile {

    private static final Pattern TERM =
            Pattern.compile(
                    "(?<minus>- )?(?<id>[a-z]+\\.[a-z-]+)(?:\\[(?<code>[^\\]]+)\\])?(?<before>@before)?");

    private RelationFile() {}

    /// Reads the relations that a register states; none where it has no such file.
    ///
    /// @throws IllegalStateException if the file is wrong, which is a fault in the program
    public static List<Relation> read(String register) {
        try (InputStream file =
                RelationFile.class.getResourceAsStream(
                        "/reference/" + register + "/relations.yaml")) {
            if (file == null) return List.of();
            Map<String, Map<String, Object>> entries =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return entries.entrySet().stream()
                    .map(entry -> relation(entry.getKey(), entry.getValue()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Relation relation(String id, Map<String, Object> entry) {
        return new Relation(
                id,
                kind(id, entry.get("kind")),
                Sureness.coded(String.valueOf(entry.get("sure")))
                        .orElseThrow(() -> wrong(id, entry.get("sure"))),
                terms(id, entry.get("left")),
                Relation.Holds.valueOf(
                        String.valueOf(entry.get("holds"))
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                terms(id, entry.get("right")),
                strings(entry.get("by")).stream()
                        .map(it -> Dimension.valueOf(it.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                otherwise(id, entry.get("otherwise")),
                text(id, entry.get("says")),
                text(id, entry.get("do")));
    }

    private static Kind kind(String id, @Nullable Object code) {
        return Kind.coded(String.valueOf(code)).orElseThrow(() -> wrong(id, code));
    }

    private static Map<Relation.Term, Kind> otherwise(String id, @Nullable Object entries) {
        var kinds = new LinkedHashMap<Relation.Term, Kind>();
        if (entries instanceof Map<?, ?> all)
            all.forEach((term, kind) -> kinds.put(term(id, String.valueOf(term)), kind(id, kind)));
        return kinds;
    }

    private static List<Relation.Term> terms(String id, @Nullable Object all) {
        return strings(all).stream().map(it -> term(id, it)).toList();
    }

    private static Relation.Term term(String id, String text) {
        var match = TERM.matcher(text.strip());
        if (!match.matches()) throw wrong(id, text);
        var code = match.group("code");
        return new Relation.Term(
                match.group("minus") != null,
                match.group("id"),
                code == null ? "" : code,
                match.group("before") != null);
    }

    private static List<String> strings(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> all -> all.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    private static Text text(String id, @Nullable Object words) {
        if (words instanceof Map<?, ?> both
                && both.get("sv") instanceof String sv
                && both.get("en") instanceof String en) return new Text(sv, en);
        throw wrong(id, words);
    }

    private static IllegalStateException wrong(String id, @Nullable Object what) {
        return new IllegalStateException("relation %s cannot have %s".formatted(id, what));
    }
}

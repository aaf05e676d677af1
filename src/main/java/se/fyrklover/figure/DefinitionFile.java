package se.fyrklover.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.fyrklover.shared.Text;

/// Reads a register's definitions from `reference/<register>/definitions.yaml`, where people can
/// read them too.
public final class DefinitionFile {

    private DefinitionFile() {}

    /// Reads the definitions of one register.
    ///
    /// @throws IllegalStateException if the file is missing or wrong, which is a fault in the
    ///   program
    @SuppressWarnings("unchecked")
    public static Definitions read(String register) {
        var path = "/reference/" + register + "/definitions.yaml";
        try (InputStream file = DefinitionFile.class.getResourceAsStream(path)) {
            Map<String, Map<String, Object>> entries =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(Objects.requireNonNull(file, path));
            return new Definitions(
                    entries.entrySet().stream()
                            .map(entry -> definition(entry.getKey(), entry.getValue()))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Definition definition(String id, Map<String, Object> entry) {
        return new Definition(
                id,
                entry.get("version") instanceof Integer version ? version : 1,
                unit(String.valueOf(entry.get("unit"))),
                dimensions(entry.get("by")),
                text(id, entry.get("label")),
                text(id, entry.get("basis")),
                text(id, entry.get("rule")),
                entry.get("sensitive") instanceof Boolean sensitive && sensitive);
    }

    /// `by: [intervention, category]`
    private static Set<Dimension> dimensions(@Nullable Object names) {
        return names instanceof List<?> all
                ? all.stream()
                        .map(it -> Dimension.valueOf(it.toString().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Unit unit(String code) {
        return Unit.coded(code).orElseThrow(() -> new IllegalStateException("no unit " + code));
    }

    private static Text text(String id, @Nullable Object words) {
        if (words instanceof Map<?, ?> both
                && both.get("sv") instanceof String sv
                && both.get("en") instanceof String en) return new Text(sv, en);
        throw new IllegalStateException(id + " lacks words: " + words);
    }
}

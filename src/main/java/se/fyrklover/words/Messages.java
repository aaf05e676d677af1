package se.fyrklover.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import se.fyrklover.shared.Language;

/// The sentences of every module, by key and language, read once.
final class Messages {

    /// The modules that have sentences of their own.
    static final List<String> MODULES =
            List.of(
                    "shared",
                    "storage",
                    "secret",
                    "mail",
                    "console",
                    "exchange",
                    "figure",
                    "rule",
                    "finding",
                    "followup",
                    "budget",
                    "funding",
                    "ledger",
                    "survey",
                    "goal",
                    "report",
                    "web",
                    "access",
                    "audit",
                    "entrance",
                    "participation",
                    "proofreading");

    private static final Map<Language, Map<String, String>> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            var all = new HashMap<String, String>();
            for (var module : MODULES)
                read(module, language)
                        .forEach((key, said) -> all.put(key.toString(), said.toString()));
            ALL.put(language, Map.copyOf(all));
        }
    }

    private Messages() {}

    static Properties read(String module, Language language) {
        var path = "/messages/%s_%s.properties".formatted(module, language.tag());
        var properties = new Properties();
        try (var file =
                new InputStreamReader(
                        Objects.requireNonNull(Messages.class.getResourceAsStream(path), path),
                        StandardCharsets.UTF_8)) {
            properties.load(file);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The sentence of a key, with its marks for arguments.
    ///
    /// @throws NoSuchElementException if there is no such sentence, which is a fault in the program
    static String pattern(String key, Language language) {
        var pattern = Objects.requireNonNull(ALL.get(language)).get(key);
        if (pattern == null)
            throw new NoSuchElementException("no sentence " + key + " in " + language);
        return pattern;
    }

    static Set<String> keys(Language language) {
        return Objects.requireNonNull(ALL.get(language)).keySet();
    }
}

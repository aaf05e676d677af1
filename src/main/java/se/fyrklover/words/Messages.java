package se.fyrklover.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.fyrklover.shared.Language;

/// The sentences of every module, by key. A module's are read when the first of them is said, since
/// a command says few and is over soon.
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

    /// Whose sentences, in which language.
    private record Of(String module, Language language) {}

    private static final Map<Of, Map<String, String>> READ = new ConcurrentHashMap<>();
    private static final Map<Language, Map<String, String>> ALL = new ConcurrentHashMap<>();

    private Messages() {}

    private static Map<String, String> of(String module, Language language) {
        return READ.computeIfAbsent(
                new Of(module, language),
                _ -> {
                    var said = new HashMap<String, String>();
                    read(module, language)
                            .forEach((key, it) -> said.put(key.toString(), it.toString()));
                    return Map.copyOf(said);
                });
    }

    private static Map<String, String> all(Language language) {
        return ALL.computeIfAbsent(
                language,
                _ -> {
                    var all = new HashMap<String, String>();
                    for (var module : MODULES) all.putAll(of(module, language));
                    return Map.copyOf(all);
                });
    }

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

    /// The sentence of a key, with its marks for arguments. Most keys begin with the module whose
    /// they are; the others are sought in all.
    ///
    /// @throws NoSuchElementException if there is no such sentence, which is a fault in the program
    static String pattern(String key, Language language) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        var own = MODULES.contains(module) ? of(module, language).get(key) : null;
        var pattern = own == null ? all(language).get(key) : own;
        if (pattern == null)
            throw new NoSuchElementException("no sentence " + key + " in " + language);
        return pattern;
    }

    static Set<String> keys(Language language) {
        return all(language).keySet();
    }
}

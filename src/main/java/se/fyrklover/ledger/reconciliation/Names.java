package se.fyrklover.ledger.reconciliation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which interventions and members words name, by whole words and whatever the letters' size.
public final class Names {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    /// Also calls somebody so.
    public Names put(String id, Collection<String> names) {
        var words =
                names.stream()
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .filter(it -> it.length() > 1)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        if (!words.isEmpty())
            patterns.put(
                    id, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])"));
        return this;
    }

    public Set<String> in(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return patterns.entrySet().stream()
                .filter(it -> it.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

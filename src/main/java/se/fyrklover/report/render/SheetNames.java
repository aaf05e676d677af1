package se.fyrklover.report.render;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Names of sheets that office programs accept: short, without the marks of addresses, and no two
/// alike.
final class SheetNames {

    private static final int LONGEST = 31;

    /// Excel keeps it for itself, in every language.
    private static final String KEPT = "history";

    private final Set<String> taken = new HashSet<>(Set.of(KEPT));

    private SheetNames() {}

    static List<String> of(Stream<String> captions) {
        var names = new SheetNames();
        return captions.map(names::name).toList();
    }

    private String name(String caption) {
        var plain = Plain.line(caption).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        for (var at = 1; ; at++) {
            var after = at == 1 ? "" : " (" + at + ")";
            var name = shortened(plain.isEmpty() ? "–" : plain, LONGEST - after.length()) + after;
            if (taken.add(name.toLowerCase(Locale.ROOT))) return name;
        }
    }

    private static String shortened(String words, int longest) {
        if (words.length() <= longest) return words;
        var isPair = Character.isHighSurrogate(words.charAt(longest - 1));
        return words.substring(0, isPair ? longest - 1 : longest).strip();
    }
}

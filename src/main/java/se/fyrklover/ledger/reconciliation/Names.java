package se.fyrklover.ledger.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which interventions and members words name, by whole words and whatever the letters' size.
public final class Names {

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /// @param text in small letters
    private record Name(String id, String text) {

        /// Whether it stands there, as a whole word.
        boolean isAt(String words, int at) {
            int end = at + text.length();
            return words.startsWith(text, at)
                    && (at == 0 || !isOfWord(words.codePointBefore(at)))
                    && (end == words.length() || !isOfWord(words.codePointAt(end)));
        }
    }

    /// Also calls somebody so.
    public Names put(String id, Collection<String> names) {
        for (var name : names) {
            var text = name.strip().toLowerCase(Locale.ROOT);
            if (text.length() > 1)
                byFirstWord
                        .computeIfAbsent(wordAt(text, 0), _ -> new ArrayList<>())
                        .add(new Name(id, text));
        }
        return this;
    }

    /// Each word of the text is looked up once, however many names there are.
    public Set<String> in(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var found = new HashSet<String>();
        for (int at = 0; at < lower.length(); ) {
            var word = wordAt(lower, at);
            for (var name : byFirstWord.getOrDefault(word, List.of()))
                if (name.isAt(lower, at)) found.add(name.id());
            at += word.length();
        }
        return Set.copyOf(found);
    }

    /// The letters and digits that go on from here; a sign that is neither is a word of its own.
    private static String wordAt(String text, int start) {
        int at = start;
        while (at < text.length() && isOfWord(text.codePointAt(at)))
            at += Character.charCount(text.codePointAt(at));
        return text.substring(
                start, at > start ? at : start + Character.charCount(text.codePointAt(start)));
    }

    private static boolean isOfWord(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(sign);
        };
    }
}

package se.fyrklover.figure;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Something that a register has in words about a period: what was written, by theme, about a whole
/// or about one of its parts.
///
/// @param theme the code of what it is about
/// @param label how the theme reads
/// @param words as they were written; paragraphs are parted by an empty line
public record Passage(Scope scope, String theme, Text label, String words, Place place) {

    public Passage {
        if (words.isBlank()) throw new IllegalArgumentException("a passage of nothing: " + place);
    }

    public List<String> paragraphs() {
        return Stream.of(words.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}

package se.fyrklover.report.render;

import java.util.ArrayList;
import java.util.List;

/// Text as any format can carry it.
final class Plain {

    private Plain() {}

    /// On one line: a break becomes a space, and what cannot be written a box.
    static String line(String text) {
        if (text.chars().allMatch(it -> it >= ' ' && it < 0x7F)) return text;
        return Legible.inMarkup(text.replace('\r', ' ')).replace('\n', ' ').replace('\t', ' ');
    }

    /// In lines of at most so many characters, broken at spaces only; a longer word has a line of
    /// its own.
    ///
    /// @param first begins the first line
    /// @param others begins each of the others
    static List<String> wrapped(String text, int width, String first, String others) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        var isEmpty = true;
        for (var word : line(text).split(" +", -1)) {
            var length =
                    line.codePointCount(0, line.length()) + word.codePointCount(0, word.length());
            if (!isEmpty && length + 1 > width) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                isEmpty = true;
            }
            if (!isEmpty) line.append(' ');
            line.append(word);
            isEmpty = isEmpty && word.isEmpty();
        }
        lines.add(line.toString());
        return lines;
    }
}

package se.fyrklover.report.render;

import java.util.ArrayList;
import java.util.List;

/// Text as any format can carry it.
final class Plain {

    private static final int UNFIT = 0xFFFD;

    private Plain() {}

    /// On one line: breaks become spaces, and what no XML can say becomes the sign for it.
    static String line(String text) {
        if (text.codePoints().allMatch(it -> it >= ' ' && fits(it))) return text;
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .map(it -> it == '\t' || it == '\n' || it == '\r' ? ' ' : fits(it) ? it : UNFIT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// The characters of XML 1.0, without the controls that it only tolerates.
    private static boolean fits(int character) {
        return (character >= ' ' && character < 0x7F)
                || (character >= 0xA0 && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character < 0xFFFE)
                || character > 0xFFFF;
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

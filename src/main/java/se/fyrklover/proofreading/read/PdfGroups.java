package se.fyrklover.proofreading.read;

import java.util.List;
import java.util.regex.Pattern;

/// Whether digits right before a number are its first thousands, or the end of what stands before.
final class PdfGroups {

    private static final float ALIKE = 0.03f;
    private static final Pattern GROUP = Pattern.compile("\\d{3}");
    private static final Pattern FIRST = Pattern.compile("[-\\u2010-\\u2013\\u2212]?\\d{1,3}");

    private PdfGroups() {}

    /// The space inside a number is as wide as the others there, that between two cells is not.
    ///
    /// @param first the word with which the number begins, as far as is known
    static boolean reachBack(List<PdfWord> words, int first) {
        if (!GROUP.matcher(words.get(first).text()).matches()
                || !FIRST.matcher(words.get(first - 1).text()).matches()) return false;
        var inner = inner(words, first);
        return inner > 0
                && isAlike(gap(words, first), inner)
                && !isAlike(gap(words, first - 1), inner);
    }

    /// The space between two thousands, or else between two words of the label.
    private static float inner(List<PdfWord> words, int first) {
        if (first + 1 < words.size() && GROUP.matcher(words.get(first + 1).text()).matches())
            return gap(words, first + 1);
        return first > 2 ? gap(words, 1) : 0;
    }

    /// How far a word stands from the one before it.
    private static float gap(List<PdfWord> words, int at) {
        return words.get(at).from() - words.get(at - 1).to();
    }

    private static boolean isAlike(float one, float other) {
        return Math.abs(one - other) < ALIKE * Math.max(one, other);
    }
}

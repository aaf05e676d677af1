package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line that ends in numbers, as the row of a table does.
///
/// @param label what stands before the numbers, empty where nothing does
record NumberLine(Line line, String label, List<Atom> atoms) {

    private static final Pattern WORD = Pattern.compile("\\*{1,3} ?\\p{L}+|[^ \\t]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern OPEN_ENDED =
            Pattern.compile(
                    "(?i).*(?:\\b(?:nr|ca|cirka|till|av|och|på|sid|sida|kap|från|under|per|den|om|i|med"
                            + "|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober"
                            + "|november|december)|[§,])");
    private static final int MANY_WORDS = 9;

    NumberLine {
        atoms = List.copyOf(atoms);
    }

    /// The numbers that a line ends in; none where it ends in words.
    static NumberLine of(Line line) {
        if (line.isLong()) return new NumberLine(line, line.text(), List.of());
        var words = new ArrayList<Atom>();
        var match = WORD.matcher(line.text());
        var end = -1;
        while (match.find()) {
            words.add(new Atom(match.group(), match.start(), end >= 0 && match.start() - end >= 2));
            end = match.end();
        }
        var first = words.size();
        while (first > 0 && Atom.is(words.get(first - 1).text())) first--;
        while (first < words.size() && Atom.isUnit(words.get(first).text())) first++;
        var atoms = words.subList(first, words.size());
        if (atoms.stream().noneMatch(Atom::hasDigits) && atoms.size() < 2)
            return new NumberLine(line, line.said(), List.of());
        var label =
                atoms.isEmpty() ? line.text() : line.text().substring(0, atoms.getFirst().from());
        return new NumberLine(line, label.strip().replaceAll("[ \\t]+", " "), atoms);
    }

    boolean hasNumbers() {
        return !atoms.isEmpty();
    }

    /// Whether it can be a row: not a sentence that happens to end in a number.
    boolean isRow() {
        if (!hasNumbers() || line.hasLeaders() || line.isPageNumber()) return false;
        if (label.isEmpty() || isApart()) return true;
        if (label.split(" ", -1).length >= MANY_WORDS || OPEN_ENDED.matcher(label).matches())
            return false;
        return atoms.size() > 1 || !YEAR.matcher(atoms.getFirst().text()).matches();
    }

    /// Whether it can be a row where rows stand above and below.
    boolean canBeRow() {
        return hasNumbers()
                && !line.hasLeaders()
                && !line.isPageNumber()
                && !OPEN_ENDED.matcher(label).matches()
                && (atoms.size() > 1 || !YEAR.matcher(atoms.getFirst().text()).matches());
    }

    /// Whether its numbers stand clearly apart from its words.
    boolean isApart() {
        return hasNumbers() && atoms.getFirst().apart();
    }

    /// Whether it is a row even where it stands alone among words.
    boolean isStrong() {
        return isRow() && (isApart() || atoms.size() > 1);
    }

    /// Whether all its numbers are years.
    boolean hasYearsOnly() {
        return atoms.stream().allMatch(it -> YEAR.matcher(it.text()).matches());
    }
}

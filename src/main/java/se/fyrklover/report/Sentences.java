package se.fyrklover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Figure;

/// What can be seen from a paragraph's words alone: digits that are bound to nothing, and figures
/// of another year than their sentence says.
///
/// @param line of the text on which the paragraph begins
record Sentences(String text, List<@Nullable Figure> figures, int line) {

    /// Stands for a figure in the text.
    private static final char FIGURE = '\uFFFC';

    /// Stands for a character that was marked as plain words.
    private static final char PLAIN = '\u0001';

    private static final String MONTHS =
            "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";

    /// Digits that are no figures: laws, dates, years, sections, organisation numbers.
    private static final Pattern DATED =
            Pattern.compile(
                    ("(?<![\\d])(\\d{4}:\\d+|\\d{6}-\\d{4}|\\d{4}-\\d{2}-\\d{2}"
                                    + "|\\d{1,2}([–-]\\d{1,2})?\\s(%s)"
                                    + "|\\d{1,3}\\s?(kap\\.|§)|§\\s?\\d{1,3}"
                                    + "|(19|20)\\d{2}([–-]((19|20)\\d{2}|\\d{2}))?)(?![\\d])")
                            .formatted(MONTHS));

    private static final Pattern YEAR = Pattern.compile("(?<![\\d:])(19|20)\\d{2}(?![\\d:])");

    private static final Pattern LAW = Pattern.compile("\\d{4}:\\d+");

    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\d])\\d[\\d\\u00A0\\u202F .,]*(?<=\\d)(?!\\p{L})");

    private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

    /// The words of a paragraph, with what its figures came to.
    static Sentences of(List<Draft.Inline> words, List<@Nullable Figure> figures, int line) {
        var text = new StringBuilder();
        for (var word : words)
            text.append(
                    switch (word) {
                        case Draft.Inline.Words(var own, _, _) -> own;
                        case Draft.Inline.Plain(var own) ->
                                String.valueOf(PLAIN).repeat(own.length());
                        case Draft.Inline.Figure _ -> FIGURE;
                        case Draft.Inline.Claimed _ -> FIGURE;
                        case Draft.Inline.Fact _ -> PLAIN;
                        case Draft.Inline.See _ -> PLAIN;
                        case Draft.Inline.Link(var own, _) ->
                                String.valueOf(PLAIN).repeat(own.length());
                    });
        return new Sentences(text.toString(), figures, line);
    }

    /// Digits that somebody typed and that are neither bound, nor dated, nor marked as plain words.
    List<String> typed() {
        var found = new ArrayList<String>();
        var rest =
                DATED.matcher(text)
                        .replaceAll(it -> String.valueOf(PLAIN).repeat(it.group().length()));
        var digits = DIGITS.matcher(rest);
        while (digits.find()) found.add(digits.group().strip());
        return found;
    }

    /// A figure and the years that its sentence names, of which its own is none.
    record OtherYear(Figure figure, Set<Integer> named) {}

    List<OtherYear> ofOtherYears() {
        var found = new ArrayList<OtherYear>();
        var next = 0;
        var from = 0;
        while (from < text.length()) {
            var end = END.matcher(text).region(from, text.length());
            var to = end.find() ? end.end() : text.length();
            var sentence = text.substring(from, to);
            var years = years(sentence);
            for (var at = 0; at < sentence.length(); at++)
                if (sentence.charAt(at) == FIGURE) {
                    var figure = next < figures.size() ? figures.get(next) : null;
                    next++;
                    if (figure != null
                            && !years.isEmpty()
                            && !years.contains(figure.scope().period().year()))
                        found.add(new OtherYear(figure, years));
                }
            from = to;
        }
        return found;
    }

    /// The years that are named in words.
    static Set<Integer> years(String words) {
        var years = new TreeSet<Integer>();
        var laws = LAW.matcher(words).replaceAll("");
        var year = YEAR.matcher(laws);
        while (year.find()) years.add(Integer.parseInt(year.group()));
        return years;
    }
}

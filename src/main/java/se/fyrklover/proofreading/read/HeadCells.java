package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parts the head of a table in plain text into its columns, where that can be told.
final class HeadCells {

    private static final Pattern WIDE = Pattern.compile("[ \\t]{2,}");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:\\b(?:[ÅåAa]r|Budget|Utfall|Prognos|Bokslut|Plan|Outcome|Actual)\\s+)?"
                            + "(?:\\d{4}-\\d\\d-\\d\\d|\\b(?:19|20)\\d\\d\\b)(?:\\s*\\((?:kr|tkr|mnkr|mkr)\\))?");
    private static final Pattern NOTE = Pattern.compile("(?i)\\b(?:not|note)\\s*$");

    private static final Pattern FIGURE = Pattern.compile("\\d[\\u00A0 ]\\d{3}\\b|\\b\\d{5,}\\b");

    private HeadCells() {}

    /// The cells of a head for so many columns of numbers, with that of the labels before them.
    static Optional<List<String>> fit(String text, int numbers, boolean labelled, boolean noted) {
        var all = numbers + (noted ? 1 : 0);
        return years(text, numbers, noted)
                .or(() -> pieces(text, all))
                .map(it -> shaped(it, labelled));
    }

    /// How many columns of numbers the head seems to name: the years in it, or else the words of
    /// the line right above the first row but that of the labels.
    static int named(List<NumberLine> head) {
        var said = head.stream().map(it -> it.line().said()).filter(it -> !it.isEmpty()).toList();
        return said.reversed().stream()
                .map(it -> (int) YEAR.matcher(it).results().count())
                .filter(it -> it > 0)
                .findFirst()
                .orElseGet(() -> said.isEmpty() ? 0 : said.getLast().split(" ", -1).length - 1);
    }

    private static List<String> shaped(List<String> cells, boolean labelled) {
        return labelled ? cells : cells.subList(1, cells.size());
    }

    /// Years or days, one for each column; words before them belong to the labels.
    private static Optional<List<String>> years(String text, int numbers, boolean noted) {
        var found = new ArrayList<String>();
        var match = YEAR.matcher(text);
        var first = -1;
        var end = 0;
        while (match.find()) {
            if (first >= 0 && !text.substring(end, match.start()).isBlank())
                return Optional.empty();
            if (first < 0) first = match.start();
            end = match.end();
            found.add(match.group().strip());
        }
        if (first < 0 || !text.substring(end).isBlank()) return Optional.empty();
        var before = text.substring(0, first).strip();
        var note = NOTE.matcher(before);
        if (found.size() != numbers || (numbers < 2 && !before.isEmpty())) return Optional.empty();
        if (noted) {
            var named = note.find();
            found.addFirst(named ? note.group().strip() : "");
            if (named) before = before.substring(0, note.start()).strip();
        }
        found.addFirst(before.replaceAll("\\s+", " "));
        return Optional.of(found);
    }

    private static Optional<List<String>> pieces(String text, int numbers) {
        if (FIGURE.matcher(text).find()) return Optional.empty();
        var pieces = new ArrayList<>(List.of(WIDE.split(text.strip(), -1)));
        if (numbers > 1 && pieces.size() == numbers) pieces.addFirst("");
        return pieces.size() == numbers + 1 && pieces.size() > 1
                ? Optional.of(pieces)
                : Optional.empty();
    }
}

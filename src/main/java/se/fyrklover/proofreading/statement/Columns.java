package se.fyrklover.proofreading.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.shared.Fraction;

/// What the heads of a grid's columns say: whose period it is, and in what its amounts are told.
final class Columns {

    private static final Pattern DATE = Pattern.compile("((?:19|20)\\d\\d)-(\\d\\d)-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern PART =
            Pattern.compile(
                    "(?iu)jan\\p{L}*\\.?\\s*[-–]|delår|kvartal|tertial|t\\.?o\\.?m|interim");
    private static final Sought THOUSANDS =
            Sought.of("\\b(?:tkr|kkr|tusen(?:tal)? kronor|SEK k|SEK thousand)\\b");
    private static final Sought MILLIONS =
            Sought.of("\\b(?:mnkr|mkr|msek|miljoner kronor|SEK million)\\b");

    private final Grid grid;
    private final Map<Integer, Optional<Period>> periods = new HashMap<>();
    private final Map<Integer, Fraction> units = new HashMap<>();

    Columns(Grid grid) {
        this.grid = grid;
    }

    Grid grid() {
        return grid;
    }

    /// What stands above the column before its first number that is no year.
    String head(int column) {
        return grid.rows().stream()
                .map(it -> it.cells().get(column))
                .takeWhile(it -> it.number().isEmpty() || isYear(it.text()))
                .map(Grid.Cell::text)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && YEAR.matcher(text).matches();
    }

    /// The year of the column's outcome, or a part of it; none for plans and changes.
    Optional<Period> period(int column) {
        return periods.computeIfAbsent(column, this::periodAbove);
    }

    private Optional<Period> periodAbove(int column) {
        var head = head(column);
        if (StatementWords.NOT_OUTCOME.isIn(head) || head.contains("%")) return Optional.empty();
        var date = DATE.matcher(head).results().reduce((_, last) -> last);
        if (date.isPresent())
            return Optional.of(
                    new Period(
                            Integer.parseInt(date.get().group(1)),
                            date.get().group(2).equals("12") ? "" : date.get().group(2)));
        var years =
                YEAR.matcher(head)
                        .results()
                        .map(it -> Integer.valueOf(it.group(1)))
                        .distinct()
                        .toList();
        if (years.size() != 1) return Optional.empty();
        return Optional.of(new Period(years.get(0), PART.matcher(head).find() ? "part" : ""));
    }

    /// @param part empty for a whole year
    record Period(int year, String part) {

        Period before() {
            return new Period(year - 1, "");
        }

        @Override
        public String toString() {
            return String.valueOf(year);
        }
    }

    /// How many kronor one of the column's units is, where anything says so.
    Fraction unit(int column) {
        return units.computeIfAbsent(column, this::unitAbove);
    }

    private Fraction unitAbove(int column) {
        return unit(head(0) + " " + head(column))
                .or(() -> isSentence(grid.title()) ? Optional.empty() : unit(grid.title()))
                .orElse(Fraction.of(1));
    }

    private static Optional<Fraction> unit(String said) {
        if (MILLIONS.isIn(said)) return Optional.of(Fraction.of(1_000_000));
        return THOUSANDS.isIn(said) ? Optional.of(Fraction.of(1_000)) : Optional.empty();
    }

    /// A sentence that happens to stand above tells of its own amounts.
    private static boolean isSentence(String title) {
        return title.strip().endsWith(".");
    }
}

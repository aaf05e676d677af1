package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Sought;

/// A line of a reading as a label and what is counted under it, whether it was read as a row of a
/// table or as a paragraph.
///
/// @param number the first number of a row
/// @param hidden whether a row says something else than a number where others have one
/// @param part which part of the reading it is of
/// @param head whether it is a heading
record Line(
        Spot spot,
        String text,
        Optional<PrintedNumber> number,
        boolean hidden,
        int part,
        boolean head) {

    private static final Pattern TOTAL =
            Sought.pattern("(?:summa|sum|total\\p{L}*|samtliga|alla|all|sammanlagt|hela)\\b.*");

    /// Whether a label is that of a total.
    static boolean isTotal(String label) {
        return TOTAL.matcher(label.strip()).matches();
    }

    static List<Line> of(Reading reading) {
        return Patience.once(Line.class, reading, () -> all(reading));
    }

    private static List<Line> all(Reading reading) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < reading.parts().size(); at++) {
            var part = at;
            switch (reading.parts().get(at)) {
                case Reading.Heading it ->
                        lines.add(
                                new Line(
                                        it.spot(), it.text(), Optional.empty(), false, part, true));
                case Reading.Paragraph it ->
                        lines.add(
                                new Line(
                                        it.spot(),
                                        it.text(),
                                        Optional.empty(),
                                        false,
                                        part,
                                        false));
                case Grid it -> {
                    if (!it.title().isEmpty())
                        lines.add(
                                new Line(
                                        it.spot(),
                                        it.title(),
                                        Optional.empty(),
                                        false,
                                        part,
                                        false));
                    it.rows().forEach(row -> lines.add(of(row, part)));
                }
            }
        }
        return lines;
    }

    private static Line of(Grid.Row row, int part) {
        var first = row.cells().getFirst();
        var label =
                row.cells().stream()
                        .filter(it -> it.number().isEmpty() || it.equals(first))
                        .map(Grid.Cell::text)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" "));
        var number = row.cells().stream().skip(1).flatMap(it -> it.number().stream()).findFirst();
        return new Line(
                row.spot(),
                label,
                number,
                number.isEmpty()
                        && row.cells().stream().skip(1).anyMatch(it -> !it.text().isBlank()),
                part,
                false);
    }

    @Override
    public String text() {
        Patience.goOn(text.length());
        return text;
    }

    boolean isShort() {
        return text.length() <= 100;
    }
}

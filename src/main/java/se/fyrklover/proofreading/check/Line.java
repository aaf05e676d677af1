package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;

/// A line of a reading as a label and what is counted under it, whether it was read as a row of a
/// table or as a paragraph.
///
/// @param number the first number of a row
/// @param part which part of the reading it is of
/// @param head whether it is a heading
record Line(Spot spot, String text, Optional<PrintedNumber> number, int part, boolean head) {

    static List<Line> of(Reading reading) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < reading.parts().size(); at++) {
            var part = at;
            switch (reading.parts().get(at)) {
                case Reading.Heading it ->
                        lines.add(new Line(it.spot(), it.text(), Optional.empty(), part, true));
                case Reading.Paragraph it ->
                        lines.add(new Line(it.spot(), it.text(), Optional.empty(), part, false));
                case Grid it -> {
                    if (!it.title().isEmpty())
                        lines.add(new Line(it.spot(), it.title(), Optional.empty(), part, false));
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
                        .filter(it -> it == first || it.number().isEmpty())
                        .map(Grid.Cell::text)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" "));
        var number = row.cells().stream().skip(1).flatMap(it -> it.number().stream()).findFirst();
        return new Line(row.spot(), label, number, part, false);
    }

    boolean isShort() {
        return text.length() <= 100;
    }
}

package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;

/// A small report, written part by part.
final class Written {

    private final List<Reading.Part> parts = new ArrayList<>();
    private String section = "";
    private int line = 1;

    static Reading text(String... paragraphs) {
        var written = new Written();
        for (var paragraph : paragraphs) written.paragraph(paragraph);
        return written.reading();
    }

    Written heading(String text) {
        section = text;
        parts.add(new Reading.Heading(spot(), 1, text));
        return this;
    }

    Written paragraph(String text) {
        parts.add(new Reading.Paragraph(spot(), text));
        return this;
    }

    /// Rows with a bar between their cells.
    Written table(String title, String... rows) {
        var at = spot();
        var columns = (int) rows[0].chars().filter(it -> it == '|').count() + 1;
        var read =
                Arrays.stream(rows)
                        .map(row ->
                                new Grid.Row(
                                        spot(),
                                        false,
                                        0,
                                        Arrays.stream(row.split("\\|", -1))
                                                .map(Grid.Cell::of)
                                                .toList()))
                        .toList();
        parts.add(new Grid(at, title, columns, read));
        return this;
    }

    Reading reading() {
        return new Reading("rapport.txt", parts, List.of());
    }

    private Spot spot() {
        return new Spot(0, line++, section);
    }
}

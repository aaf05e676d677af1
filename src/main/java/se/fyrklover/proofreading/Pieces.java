package se.fyrklover.proofreading;

import java.util.List;
import java.util.stream.Stream;

/// A reading as the checks see it: what is longer than anybody writes is in pieces, so that none
/// takes all the time.
final class Pieces {

    private static final int LONG = 4_000;

    private Pieces() {}

    static Reading of(Reading reading) {
        return reading.parts().stream().anyMatch(Pieces::isLong)
                ? new Reading(
                        reading.name(),
                        reading.parts().stream().flatMap(Pieces::parted).toList(),
                        reading.unread())
                : reading;
    }

    private static boolean isLong(Reading.Part part) {
        return switch (part) {
            case Reading.Heading it -> it.text().length() > LONG;
            case Reading.Paragraph it -> it.text().length() > LONG;
            case Grid it ->
                    it.title().length() > LONG
                            || it.rows().stream()
                                    .flatMap(row -> row.cells().stream())
                                    .anyMatch(cell -> cell.text().length() > LONG);
        };
    }

    private static Stream<Reading.Part> parted(Reading.Part part) {
        if (!isLong(part)) return Stream.of(part);
        return switch (part) {
            case Reading.Heading it ->
                    Stream.of(new Reading.Heading(it.spot(), it.level(), first(it.text())));
            case Reading.Paragraph it ->
                    pieces(it.text()).map(text -> new Reading.Paragraph(it.spot(), text));
            case Grid it ->
                    Stream.of(
                            new Grid(
                                    it.spot(),
                                    first(it.title()),
                                    it.columns(),
                                    it.rows().stream().map(Pieces::cut).toList()));
        };
    }

    private static Grid.Row cut(Grid.Row row) {
        List<Grid.Cell> cells =
                row.cells().stream()
                        .map(it -> new Grid.Cell(first(it.text()), it.number()))
                        .toList();
        return new Grid.Row(row.spot(), row.bold(), row.indent(), cells);
    }

    private static String first(String text) {
        return text.length() > LONG ? text.substring(0, LONG) : text;
    }

    /// Parted between words, where there are any.
    private static Stream<String> pieces(String text) {
        var pieces = Stream.<String>builder();
        for (var from = 0; from < text.length(); ) {
            var end = Math.min(text.length(), from + LONG);
            var space = end < text.length() ? text.lastIndexOf(' ', end) : end;
            var to = space > from ? space : end;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces.build().map(String::strip);
    }
}

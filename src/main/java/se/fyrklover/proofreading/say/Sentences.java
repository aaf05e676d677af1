package se.fyrklover.proofreading.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.Thousands;

/// The sentences of a reading, in its order: of paragraphs, headings and cells that hold words.
public final class Sentences {

    private static final int LONG = 3_500;
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d\"”(•])");
    private static final Sought NO_END =
            Sought.of(
                    "(?:^|[\\s(])(?:ca|bl\\.? ?a|t\\.? ?ex|d\\.? ?v\\.? ?s|m\\.? ?m|s\\.? ?k|osv|o\\.?s\\.?v|etc|resp|inkl|exkl|st|mån|nr|sid|s|kap"
                            + "|jfr|ev|f\\.? ?d|e\\.g|i\\.e|approx|reg\\.? no|org\\.? no|tel|bil|dec|jan|feb|aug|sept|okt|nov|\\d{1,2})\\.$");

    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?:;]\\s*");

    private Sentences() {}

    public static List<Sentence> of(Reading reading) {
        var thousands = Thousands.of(reading);
        var sentences = new ArrayList<Sentence>();
        var pieces = joined(reading.parts().stream().flatMap(Sentences::pieces).toList());
        for (var at = 0; at < pieces.size(); at++)
            for (var text : split(pieces.get(at).text()))
                sentences.add(read(pieces.get(at).spot(), at, text, thousands));
        return sentences;
    }

    /// @param goesOn whether it may be the rest of the piece before it
    private record Piece(Spot spot, String text, boolean goesOn) {

        boolean isRestOf(Piece before) {
            return goesOn
                    && before.goesOn()
                    && before.text().length() < LONG
                    && !text.isEmpty()
                    && Character.isLowerCase(text.charAt(0))
                    && !ENDED.matcher(before.text()).matches();
        }
    }

    /// A paragraph that begins with a small letter goes on where the one before it broke off.
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces)
            if (!joined.isEmpty() && piece.isRestOf(joined.getLast())) {
                var before = joined.removeLast();
                joined.add(new Piece(before.spot(), before.text() + " " + piece.text(), true));
            } else joined.add(piece);
        return joined;
    }

    private static Stream<Piece> pieces(Reading.Part part) {
        return switch (part) {
            case Reading.Heading it -> Stream.of(new Piece(it.spot(), it.text(), false));
            case Reading.Paragraph it -> Stream.of(new Piece(it.spot(), it.text(), true));
            case Grid it ->
                    it.rows().stream()
                            .flatMap(row ->
                                    row.cells().stream()
                                            .filter(cell -> isTold(cell.text()))
                                            .map(cell ->
                                                    new Piece(row.spot(), cell.text(), false)));
        };
    }

    /// A cell of a table is read as text where it holds a sentence and not a label.
    private static boolean isTold(String cell) {
        return cell.length() > 40 && cell.split("\\s+").length > 5;
    }

    /// One sentence by itself.
    public static Sentence read(Spot spot, int paragraph, String text) {
        return read(spot, paragraph, text, Thousands.SPACED);
    }

    private static Sentence read(Spot spot, int paragraph, String text, Thousands thousands) {
        Patience.goOn(text.length());
        var apart = Apart.in(text);
        var years =
                apart.stream()
                        .filter(it -> it.sort() == Apart.YEAR)
                        .map(it -> Integer.parseInt(it.text()))
                        .toList();
        return new Sentence(spot, paragraph, text, Quantities.in(text, apart, thousands), years);
    }

    /// The sentences of a text.
    public static List<String> split(String text) {
        var sentences = new ArrayList<String>();
        var from = 0;
        var end = END.matcher(text);
        while (end.find()) {
            var said = text.substring(from, end.start());
            if (NO_END.isIn(said)) continue;
            sentences.add(said.strip());
            from = end.end();
        }
        sentences.add(text.substring(from).strip());
        return sentences.stream().filter(it -> !it.isEmpty()).toList();
    }
}

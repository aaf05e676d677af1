package se.fyrklover.proofreading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What parts thousands in a file's numbers, besides a space: seen from all of them, since 12,525
/// alone may be twelve thousand or twelve and a half.
///
/// @param mark a comma, a dot, or a space when neither does
public record Thousands(char mark) {

    /// Where nothing is known but the number itself.
    public static final Thousands SPACED = new Thousands(' ');

    private static final int FEW = 3;
    private static final String BEFORE = "(?<![\\d.,\\p{L}])";
    private static final Pattern LONG =
            Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:\\.\\d{3}){2,}");

    /// From all that a file says.
    public static Thousands of(Reading reading) {
        var texts = reading.parts().stream().flatMap(Thousands::texts).toList();
        return Stream.of(',', '.')
                .filter(it -> partsThousands(it, texts))
                .findFirst()
                .map(Thousands::new)
                .orElse(SPACED);
    }

    private static Stream<String> texts(Reading.Part part) {
        return switch (part) {
            case Reading.Heading it -> Stream.of(it.text());
            case Reading.Paragraph it -> Stream.of(it.text());
            case Grid it ->
                    it.rows().stream().flatMap(row -> row.cells().stream()).map(Grid.Cell::text);
        };
    }

    /// Where it would be a decimal mark, there are mostly one or two decimals.
    private static boolean partsThousands(char mark, List<String> texts) {
        var marked = texts.stream().filter(it -> isBetweenDigits(mark, it)).toList();
        if (marked.isEmpty()) return false;
        var sign = Pattern.quote(String.valueOf(mark));
        var after = "(?!\\d|" + sign + "\\d)";
        var twice = count(BEFORE + "\\d{1,3}(?:" + sign + "\\d{3}){2,}" + after, marked);
        var once = count(BEFORE + "\\d{1,3}" + sign + "\\d{3}" + after, marked);
        var decimals = count(BEFORE + "\\d+" + sign + "(?:\\d\\d?|\\d{4,})" + after, marked);
        return twice + once > FEW * decimals && (twice > 0 || once >= FEW);
    }

    private static boolean isBetweenDigits(char mark, String text) {
        for (var at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
            if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true;
        return false;
    }

    private static boolean isDigit(String text, int at) {
        return 0 <= at && at < text.length() && '0' <= text.charAt(at) && text.charAt(at) <= '9';
    }

    private static long count(String form, List<String> texts) {
        var pattern = Pattern.compile(form);
        return texts.stream().mapToLong(it -> pattern.matcher(it).results().count()).sum();
    }

    /// The file with the numbers in its tables read so.
    public Reading in(Reading reading) {
        return mark == ' '
                ? reading
                : new Reading(
                        reading.name(),
                        reading.parts().stream().map(this::in).toList(),
                        reading.unread());
    }

    private Reading.Part in(Reading.Part part) {
        return part instanceof Grid grid
                ? new Grid(
                        grid.spot(),
                        grid.title(),
                        grid.columns(),
                        grid.rows().stream().map(this::in).toList())
                : part;
    }

    private Grid.Row in(Grid.Row row) {
        var cells = row.cells().stream().map(this::in).toList();
        return new Grid.Row(row.spot(), row.bold(), row.indent(), cells);
    }

    private Grid.Cell in(Grid.Cell cell) {
        return cell.text().indexOf(mark) < 0
                ? cell
                : new Grid.Cell(cell.text(), PrintedNumber.alone(cell.text(), this));
    }

    /// A number without what parts its thousands.
    public String plain(String number) {
        if (number.indexOf(',') < 0 && number.indexOf('.') < 0) return number;
        var whole = LONG.matcher(number);
        if (whole.find()) return whole.replaceAll(it -> it.group().replaceAll("[.,]", ""));
        return number.indexOf(mark) < 0 || mark == ' '
                ? number
                : number.replaceAll(
                        "(?<!\\d)([1-9]\\d{0,2})" + "[" + mark + "]" + "(\\d{3})(?!\\d)", "$1$2");
    }
}

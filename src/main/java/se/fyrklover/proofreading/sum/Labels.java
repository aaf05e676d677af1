package se.fyrklover.proofreading.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.say.Sought;

/// What the words of a table call its rows and columns, and which of them cannot be added.
public final class Labels {

    private static final int FEW = 4;
    private static final Pattern YEAR = Pattern.compile("(19\\d\\d|20\\d\\d|2100)([.,]0+)?");
    private static final Pattern HOW_MANY = Pattern.compile("(?iu)^\\W*(antal|number of)\\b");
    private static final Sought YEAR_WORD = Sought.of("\\b(?:år|year)");

    private final List<List<String>> text;
    private final List<List<Optional<PrintedNumber>>> numbers;
    private final int columns;
    private final List<String> rowWords = new ArrayList<>();
    private final List<String> columnWords = new ArrayList<>();
    private final BitSet unfitRows = new BitSet();
    private final BitSet unfitColumns = new BitSet();
    private final Hints rows;
    private final Hints columnsAsItems;

    private Labels(List<List<String>> text, List<List<Optional<PrintedNumber>>> numbers) {
        this.text = text;
        this.numbers = numbers;
        columns = text.isEmpty() ? 0 : text.get(0).size();
        for (var row = 0; row < text.size(); row++) row(row);
        countsAmongAmounts();
        for (var column = 0; column < columns; column++) column(column);
        rows = new Hints(unfitRows, unfitColumns, totals(rowWords));
        columnsAsItems = new Hints(unfitColumns, unfitRows, totals(columnWords));
    }

    public static Labels of(List<List<String>> text, List<List<Optional<PrintedNumber>>> numbers) {
        return new Labels(text, numbers);
    }

    /// With rows as items.
    public Hints rows() {
        return rows;
    }

    /// With columns as items.
    public Hints columns() {
        return columnsAsItems;
    }

    /// Whether its words say that people or things are counted, and nothing of money.
    boolean isCounted(String title) {
        var words = words(title);
        return TableWords.COUNTED.isIn(words) && !TableWords.MONEY.isIn(words);
    }

    boolean isInThousands(String title) {
        return TableWords.THOUSANDS.isIn(words(title));
    }

    private String words(String title) {
        return title + " " + String.join(" ", rowWords) + " " + String.join(" ", columnWords);
    }

    List<String> rowWords() {
        return rowWords;
    }

    List<String> columnWords() {
        return columnWords;
    }

    private static BitSet totals(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> TableWords.TOTAL.isIn(words.get(i)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private void row(int row) {
        var cells = numbers.get(row);
        var first =
                IntStream.range(0, columns)
                        .filter(i -> cells.get(i).isPresent())
                        .findFirst()
                        .orElse(columns);
        var before = words(row, 0, first);
        rowWords.add(before.isEmpty() ? words(row, 0, columns) : before);
        var told = cells.stream().flatMap(Optional::stream).toList();
        if (isYears(told, before)
                || (told.size() == 1 && isYear(told.get(0)) && isHead(row, first))
                || TableWords.NEVER.isIn(before)
                || TableWords.OF_WHICH.matcher(before).matches()) unfitRows.set(row);
    }

    /// A row that says how many stands among amounts, and is none of them.
    private void countsAmongAmounts() {
        var rows =
                IntStream.range(0, rowWords.size())
                        .filter(row -> numbers.get(row).stream().anyMatch(Optional::isPresent))
                        .filter(row -> !unfitRows.get(row))
                        .boxed()
                        .toList();
        var counts = rows.stream().filter(it -> HOW_MANY.matcher(rowWords.get(it)).find()).toList();
        if (counts.size() * FEW <= rows.size()) counts.forEach(unfitRows::set);
    }

    /// Nothing is counted above it, and something else than years below it.
    private boolean isHead(int row, int column) {
        return IntStream.range(0, row)
                        .noneMatch(i -> numbers.get(i).stream().anyMatch(Optional::isPresent))
                && IntStream.range(row + 1, numbers.size())
                        .mapToObj(i -> numbers.get(i).get(column))
                        .flatMap(Optional::stream)
                        .anyMatch(it -> !isYear(it));
    }

    private String words(int row, int from, int end) {
        return IntStream.range(from, end)
                .filter(i -> numbers.get(row).get(i).isEmpty())
                .mapToObj(i -> text.get(row).get(i).strip())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void column(int column) {
        var rows =
                IntStream.range(0, text.size())
                        .filter(row -> numbers.get(row).get(column).isPresent())
                        .boxed()
                        .toList();
        var told = rows.stream().map(it -> numbers.get(it).get(column).orElseThrow()).toList();
        var head = head(column);
        columnWords.add(head);
        var years = told.size() > 1 && told.stream().allMatch(Labels::isYear);
        if (years
                || isCounted(told)
                || TableWords.NEVER.isIn(head)
                || TableWords.CODE.matcher(head).matches()) unfitColumns.set(column);
    }

    /// What stands above the column's first number that is no year.
    private String head(int column) {
        var head = new ArrayList<String>();
        for (var row = 0; row < text.size(); row++) {
            var number = numbers.get(row).get(column);
            if (number.isPresent() && !(unfitRows.get(row) && isYear(number.get()))) break;
            var words = text.get(row).get(column).strip();
            if (!words.isEmpty()) head.add(words);
        }
        return String.join(" ", head);
    }

    /// 1, 2, 3 … is a column of numbers for the rows.
    private static boolean isCounted(List<PrintedNumber> told) {
        return told.size() >= FEW
                && IntStream.range(1, told.size())
                        .allMatch(i ->
                                told.get(i)
                                                .value()
                                                .subtract(told.get(i - 1).value())
                                                .compareTo(BigDecimal.ONE)
                                        == 0);
    }

    /// A head of years that follow each other, or of one without another name.
    private static boolean isYears(List<PrintedNumber> told, String label) {
        if (told.isEmpty() || !told.stream().allMatch(Labels::isYear)) return false;
        if (told.size() == 1) return label.isEmpty() || YEAR_WORD.isIn(label);
        return IntStream.range(1, told.size())
                .mapToObj(i -> told.get(i).value().subtract(told.get(i - 1).value()).abs())
                .allMatch(it -> it.compareTo(BigDecimal.ONE) <= 0);
    }

    /// Printed as years are, without a space or a comma in it.
    private static boolean isYear(PrintedNumber number) {
        return YEAR.matcher(number.printed().strip()).matches();
    }
}

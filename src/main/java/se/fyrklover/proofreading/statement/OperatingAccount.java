package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.statement.Columns.Period;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// The operating account has the income, the costs and the result of the income statement.
///
/// An account of some of the operations alone has other sums, so that all three unlike tells
/// nothing; two alike and one not does.
public final class OperatingAccount {

    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?iu).*\\b(?:drift(?:s)?redovisning\\p{L}*|operating account\\p{L}*)\\b.*");
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?iu).*\\b(?:resultaträkning\\p{L}*|income statement\\p{L}*|profit and loss)\\b.*");
    private static final Pattern SUM =
            Pattern.compile("(?iu)^(?:summa|totala?|total|sum of|verksamhetens)\\s+");
    private static final List<Pattern> LINES =
            List.of(
                    Pattern.compile("(?iu)(?:intäkter|income|revenues?)"),
                    Pattern.compile("(?iu)(?:kostnader|costs|expenses)"),
                    Pattern.compile(
                            "(?iu)(?:(?:årets |periodens |verksamhetens )?resultat|netto(?:kostnad\\p{L}*|resultat)?|(?:net )?result(?: for the (?:year|period))?|net|net cost)"));

    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private OperatingAccount() {}

    public static Found in(Reading reading) {
        var account = new OperatingAccount();
        var grids = reading.grids().toList();
        grids.stream()
                .filter(it -> isCalled(it, ACCOUNT))
                .forEach(one ->
                        grids.stream()
                                .filter(it -> isCalled(it, STATEMENT))
                                .findFirst()
                                .ifPresent(other -> account.compare(one, other)));
        return new Found(
                account.remarks, account.tried, account.tried - account.remarks.size(), Map.of());
    }

    private static boolean isCalled(Grid grid, Pattern name) {
        return name.matcher(grid.title().isEmpty() ? grid.spot().section() : grid.title())
                .matches();
    }

    /// One line of one year, in kronor and without its sign.
    private record Amount(Grid.Row row, PrintedNumber number, Fraction value, Fraction off) {

        boolean agrees(Amount other) {
            return value.minus(other.value).magnitude().compareTo(off.plus(other.off)) <= 0;
        }
    }

    private void compare(Grid one, Grid other) {
        for (var period : periods(one)) {
            var pairs =
                    LINES.stream()
                            .flatMap(line ->
                                    amount(one, line, period)
                                            .flatMap(mine ->
                                                    amount(other, line, period)
                                                            .map(it -> List.of(mine, it)))
                                            .stream())
                            .toList();
            var broken = pairs.stream().filter(it -> !it.get(0).agrees(it.get(1))).toList();
            if (pairs.size() < 2 || broken.size() == pairs.size()) continue;
            tried += pairs.size();
            broken.stream()
                    .filter(it -> !isOneLine(it.get(0), it.get(1)))
                    .forEach(it -> remarks.add(remark(it.get(0), it.get(1), period)));
        }
    }

    /// Lines of one name are compared wherever they stand, by [Fits].
    private static boolean isOneLine(Amount one, Amount other) {
        var line = StatementWords.line(one.row().label());
        return line.isPresent() && line.equals(StatementWords.line(other.row().label()));
    }

    private static List<Period> periods(Grid grid) {
        var columns = new Columns(grid);
        return IntStream.range(1, grid.columns())
                .mapToObj(columns::period)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Amount> amount(Grid grid, Pattern line, Period period) {
        var columns = new Columns(grid);
        return grid.rows().stream()
                .filter(it -> line.matcher(plain(it.label())).matches())
                .flatMap(row ->
                        IntStream.range(1, grid.columns())
                                .filter(it -> columns.period(it).equals(Optional.of(period)))
                                .boxed()
                                .flatMap(it -> of(row, it, columns.unit(it))))
                .reduce((_, last) -> last);
    }

    private static Stream<Amount> of(Grid.Row row, int column, Fraction unit) {
        return row.cells().get(column).number().stream()
                .map(it ->
                        new Amount(
                                row,
                                it,
                                it.exact().magnitude().times(unit),
                                it.precision().times(unit)));
    }

    private static String plain(String label) {
        var words = label.replaceAll("\\([^)]*\\)", " ").replaceAll("[^\\p{L}]+", " ").strip();
        return LINES.getLast().matcher(words).matches() ? words : SUM.matcher(words).replaceAll("");
    }

    private static Remark remark(Amount account, Amount statement, Period period) {
        return new Remark(
                Remark.Sort.STATEMENT,
                Sureness.LIKELY,
                account.row().spot(),
                account.row().label(),
                List.of(
                        account.number().printed(),
                        statement.number().printed(),
                        period.toString()),
                Phrase.of(
                        "proofreading.statement.two",
                        account.row().label(),
                        period.toString(),
                        account.number().printed(),
                        statement.row().label(),
                        statement.number().printed(),
                        String.valueOf(statement.row().spot().line())),
                Optional.empty(),
                Phrase.of("proofreading.statement.remedy"));
    }
}

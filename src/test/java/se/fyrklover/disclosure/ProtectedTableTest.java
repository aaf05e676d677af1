package se.fyrklover.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.disclosure.ProtectedTable.Cell;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

class ProtectedTableTest {

    private static final Text WORDS = Text.name("words");
    private static final Scope SCOPE =
            Scope.whole(new AssociationId(new UUID(0, 3)), Period.year(2024));

    private static Figure count(long count, Unit unit) {
        var definition = new Definition("test.sex", 1, unit, Set.of(), WORDS, WORDS, WORDS);
        return new Figure(
                definition,
                SCOPE,
                new Formula.Inferred(Outcome.known(count, unit), Phrase.of("test.count")));
    }

    /// A table with row totals first and a row of sums last.
    private static FigureTable table(Unit unit, int[]... cells) {
        var width = cells[0].length;
        var columns = IntStream.range(0, width).mapToObj(it -> WORDS).toList();
        var figures =
                Arrays.stream(cells)
                        .map(row -> Arrays.stream(row).mapToObj(it -> count(it, unit)).toList())
                        .toList();
        var rows = new ArrayList<FigureTable.Row>();
        for (var row : figures) rows.add(row(row, false));
        rows.add(
                row(
                        IntStream.range(0, width)
                                .mapToObj(
                                        at -> sum(figures.stream().map(it -> it.get(at)).toList()))
                                .toList(),
                        true));
        return new FigureTable(WORDS, columns, rows);
    }

    private static FigureTable.Row row(List<Figure> cells, boolean isSum) {
        return new FigureTable.Row(WORDS, 0, isSum, cells, Optional.of(sum(cells)));
    }

    private static Figure sum(List<Figure> parts) {
        return new Figure(parts.getFirst().definition(), SCOPE, new Formula.Sum(parts));
    }

    private static String shown(ProtectedTable table) {
        var lines = new ArrayList<String>();
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            for (var cell : row.cells())
                cells.add(
                        cell instanceof Cell.Shown(var outcome)
                                ? outcome.amountOr(Fraction.of(-1)).numerator().toString()
                                : "*");
            lines.add(String.join(" ", cells));
        }
        return String.join("\n", lines);
    }

    @Test
    void aTableWithoutSmallNumbersStandsAsItIs() {
        var table = ProtectedTable.of(table(Unit.PERSONS, new int[] {12, 9}, new int[] {0, 30}));
        assertThat(shown(table)).isEqualTo("21 12 9\n30 0 30\n51 12 39");
    }

    @Test
    void aSmallNumberIsWithheldWithOthersOfItsRowAndColumn() {
        // 3 alone would be 15 − 12, and also 23 − 20; so 12 and 20 go too, and then 8.
        var table = ProtectedTable.of(table(Unit.PERSONS, new int[] {3, 12}, new int[] {20, 8}));
        assertThat(shown(table)).isEqualTo("15 * *\n28 * *\n43 23 20");
    }

    @Test
    void zeroIsShown() {
        // The row's only other number is its total.
        var table = ProtectedTable.of(table(Unit.PERSONS, new int[] {3, 0}, new int[] {20, 8}));
        assertThat(shown(table)).contains("* * 0");
    }

    @Test
    void twoOnesAreNotTwoUnknowns() {
        // Withheld numbers that come to 2 can only be 1 and 1.
        var table =
                ProtectedTable.of(
                        table(
                                Unit.PERSONS,
                                new int[] {1, 1, 9},
                                new int[] {8, 7, 30},
                                new int[] {9, 9, 40}));
        assertThat(shown(table).lines().findFirst()).contains("11 * * *");
    }

    @Test
    void whatIsNotPersonsIsNotWithheld() {
        assertThat(ProtectedTable.of(table(Unit.CASES, new int[] {1, 2})).hidden()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWithheldNumberFollowsFromWhatIsShown(int seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var cells = new int[2 + random.nextInt(4)][2 + random.nextInt(4)];
            for (var row : cells)
                for (var column = 0; column < row.length; column++)
                    row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(14);
            attack(ProtectedTable.of(table(Unit.PERSONS, cells)));
        }
    }

    /// Narrows what each withheld number can be, from every row and column, until nothing more
    /// follows; none that is alone in what it can be may remain.
    private static void attack(ProtectedTable table) {
        var height = table.rows().size();
        var width = table.rows().getFirst().cells().size();
        var low = new long[height][width];
        var high = new long[height][width];
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++) {
                var cell = table.rows().get(row).cells().get(column);
                var known =
                        cell instanceof Cell.Shown(var outcome)
                                ? outcome.amountOr(Fraction.ZERO).numerator().longValue()
                                : -1;
                low[row][column] = Math.max(known, known < 0 ? 1 : 0);
                high[row][column] = known < 0 ? 10_000 : known;
            }
        for (var pass = 0; pass < 50; pass++) {
            for (var row = 0; row < height; row++) {
                var parts = new ArrayList<int[]>();
                for (var column = 1; column < width; column++) parts.add(new int[] {row, column});
                narrow(parts, new int[] {row, 0}, low, high);
            }
            for (var column = 0; column < width; column++) {
                var parts = new ArrayList<int[]>();
                for (var row = 0; row < height - 1; row++) parts.add(new int[] {row, column});
                narrow(parts, new int[] {height - 1, column}, low, high);
            }
        }
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
                if (table.rows().get(row).cells().get(column) instanceof Cell.Hidden)
                    assertThat(high[row][column])
                            .as("row %d, column %d of%n%s", row, column, shown(table))
                            .isGreaterThan(low[row][column]);
    }

    private static void narrow(List<int[]> parts, int[] total, long[][] low, long[][] high) {
        var least = 0L;
        var most = 0L;
        for (var at : parts) {
            least += low[at[0]][at[1]];
            most += high[at[0]][at[1]];
        }
        low[total[0]][total[1]] = Math.max(low[total[0]][total[1]], least);
        high[total[0]][total[1]] = Math.min(high[total[0]][total[1]], most);
        for (var at : parts) {
            var othersLeast = least - low[at[0]][at[1]];
            var othersMost = most - high[at[0]][at[1]];
            var lowest = low[total[0]][total[1]] - othersMost;
            var highest = high[total[0]][total[1]] - othersLeast;
            low[at[0]][at[1]] = Math.max(low[at[0]][at[1]], lowest);
            high[at[0]][at[1]] = Math.min(high[at[0]][at[1]], highest);
            least = othersLeast + low[at[0]][at[1]];
            most = othersMost + high[at[0]][at[1]];
        }
    }
}

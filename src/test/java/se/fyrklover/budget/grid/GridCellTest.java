package se.fyrklover.budget.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;

/// What may stand in a cell of a budget.
class GridCellTest {

    private static GridCell read(String typed) {
        return GridCell.parse(typed).orThrow().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 250 000|125000000",
                "1250000|125000000",
                "1 250 000 kr|125000000",
                "−48 500,50|-4850050",
                "0|0",
                "12,5|1250"
            })
    void anAmountIsReadAsPeopleWriteIt(String typed, long ore) {
        assertThat(read(typed)).isEqualTo(GridCell.of(new Money(ore)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 500 000 × 90 %", "5500000*90", "5 500 000x90,0%", "5 500 000 X 90 %"})
    void aPartOfWhatWasDecidedIsReadWithIt(String typed) {
        var cell = read(typed);

        assertThat(cell).isEqualTo(GridCell.counted(Money.kronor(5_500_000), new BigDecimal(90)));
        // 5 500 000 · 0,9 = 4 950 000
        assertThat(cell.kronor()).isEqualTo(Fraction.of(4_950_000));
        assertThat(cell.typed()).isEqualTo("5\u00A0500\u00A0000 × 90 %");
    }

    @Test
    void anEmptyCellSaysNothingAndIsNoZero() {
        assertThat(GridCell.parse("  ").orThrow()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#REF!|budget.grid.expected.no-fault",
                "#SAKNAS!|budget.grid.expected.no-fault",
                "#DIVISION/0!|budget.grid.expected.no-fault",
                "#N/A|budget.grid.expected.no-fault",
                "–|budget.grid.expected.dash",
                "-|budget.grid.expected.dash",
                "5 000 000 000|budget.grid.expected.within-reason",
                "-1 000 000 000,01|budget.grid.expected.within-reason",
                "99999999999999999999|budget.grid.expected.within-reason",
                "=SUMMA(B2:B9)|shared.expected.number",
                "ungefär 5|shared.expected.number",
                "12,345|shared.expected.amount",
                "5 500 000 × 101 %|shared.expected.percent",
                "5 500 000 × -1 %|shared.expected.percent",
                "90 %|shared.expected.number",
                "× 90 %|shared.expected.number",
                "2026-01-01|shared.expected.number"
            })
    void whatCannotStandThereIsToldOf(String typed, String expected) {
        assertThat(GridCell.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        it -> assertThat(it.expected().key()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 250 000", "5 500 000 × 92,5 %", "−12,34", "0"})
    void whatIsKeptIsWhatWasRead(String typed) {
        var cell = read(typed);

        assertThat(GridCell.read(cell.written())).isEqualTo(cell);
        assertThat(read(cell.typed())).isEqualTo(cell);
    }
}

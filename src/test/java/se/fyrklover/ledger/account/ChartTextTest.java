package se.fyrklover.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.ledger.AccountCharts;
import se.fyrklover.ledger.StatementLine;

class ChartTextTest {

    private static ChartText.Read read(String text) {
        return ChartText.read(text, AccountCharts.labels());
    }

    private static List<String> faults(String text) {
        return read(text).faults().stream()
                .map(it -> it.row() + " " + it.says().key().replace("ledger.chart.", ""))
                .toList();
    }

    @Test
    void rowsMayBePastedFromASpreadsheetOrWrittenWithSemicolonsOrCommas() {
        for (var mark : List.of("\t", ";", ",")) {
            var text =
                    String.join(
                            mark,
                            "3010–3019",
                            "Verksamhetens intäkter",
                            "1",
                            "",
                            "",
                            "Från staten");
            var line = read(text).lines().getFirst();

            assertThat(faults(text)).isEmpty();
            assertThat(line.line()).isEqualTo(StatementLine.OPERATING_INCOME);
            assertThat(line.note().orElseThrow().id()).isEqualTo("fran-staten");
            assertThat(line.holds("3015")).isTrue();
            assertThat(line.holds("3020")).isFalse();
        }
    }

    @Test
    void aLabelInQuotationMarksMayHoldTheMarkBetweenFields() {
        var read = read("3010,operating_income,1,,avgifter,\"Försäljning, avgifter och hyror\"");

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines().getFirst().note().orElseThrow().label().sv())
                .isEqualTo("Försäljning, avgifter och hyror");
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsAFaultOrAPartOfItsField() {
        for (var row :
                List.of("\"3010;cash_and_bank", "1930;\"cash_and_bank", "1930;cash_and_bank;\""))
            assertThat(read(row).lines().size() + read(row).faults().size()).isEqualTo(1);
    }

    @Test
    void anAccountStandsOnOneLineOnly() {
        assertThat(
                        faults(
                                """
                                3010-3019;operating_income;1;;staten;Staten
                                3015;operating_income;1;;annat;Annat
                                """))
                .containsExactly("2 twice");
    }

    @Test
    void aNoteExplainsOneLineAndALineHasOneNote() {
        assertThat(
                        faults(
                                """
                                3010;operating_income;1;;staten;Staten
                                4010;operating_costs;1;;insatser;Insatser
                                """))
                .containsExactly("2 note-of-two");
        assertThat(
                        faults(
                                """
                                3010;operating_income;1;;staten;Staten
                                3020;operating_income;2;;kommuner;Kommuner
                                """))
                .containsExactly("2 note-of-two");
        assertThat(
                        faults(
                                """
                                3010;operating_income;1;;bidrag;Staten
                                3020;operating_income;1;;bidrag;Kommuner
                                """))
                .containsExactly("2 label-of-two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30x0;operating_income;1;;a;A | accounts",
                "3020-3010;operating_income;1;;a;A | accounts",
                "0100;cash_and_bank | accounts",
                "3010;intäkterna;1;;a;A | line",
                "3010;cash_flow | line",
                "3010;operating_income | note-needed",
                "1930;cash_and_bank;3;;a;A | note-not",
                "3010;operating_income;0;;a;A | note",
                "4010;operating_costs;2;lokaler;a;A | section",
                "3010;operating_income;1;;a; | label",
                "3010;operating_income;1;;Å Ä;A | id",
                "3010 | fields",
                "3010;operating_income;1;;a;A;b;c | fields"
            })
    void eachFaultIsToldAtItsRow(String row, String fault) {
        assertThat(faults("accounts;statement_line\n" + row)).containsExactly("2 " + fault);
    }

    @Test
    void aNoteOfTheReadyChartTakesTheNumberThatTheAssociationGivesIt() {
        var own = read("4010;operating_costs;1;;insatser;Insatser").lines();
        var chart =
                new AccountChart(
                        own, ReadyCharts.of(ReadyChart.BAS, java.time.LocalDate.of(2024, 1, 1)));

        assertThat(chart.lineOf("5010").orElseThrow().note().orElseThrow().number()).isEqualTo(1);
        assertThat(chart.lineOf("3010").orElseThrow().note().orElseThrow().number()).isEqualTo(11);
    }
}

package se.fyrklover.proofreading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.check.Statements;
import se.fyrklover.rule.Sureness;

class StatementsTest {

    private static final String[] INCOME = {
        "|Not|2024|2023",
        "Intäkter||5 000 000|4 800 000",
        "Personalkostnader|3|3 100 000|2 950 000",
        "Årets resultat||250 000|180 000"
    };
    private static final String[] BALANCE = {
        "|2024-12-31|2023-12-31",
        "Kassa och bank|1 700 000|1 500 000",
        "Summa tillgångar|1 900 000|1 640 000",
        "Årets resultat|250 000|180 000",
        "Summa eget kapital|1 430 000|1 180 000",
        "Summa eget kapital och skulder|1 900 000|1 640 000"
    };
    // 1 180 000 + 250 000 = 1 430 000; 1 000 000 + 180 000 = 1 180 000
    private static final String[] EQUITY = {
        "|2024|2023",
        "Ingående eget kapital|1 180 000|1 000 000",
        "Årets resultat|250 000|180 000",
        "Utgående eget kapital|1 430 000|1 180 000"
    };
    // 1 500 000 + 200 000 = 1 700 000
    private static final String[] CASH = {
        "|2024",
        "Likvida medel vid årets början|1 500 000",
        "Årets kassaflöde|200 000",
        "Likvida medel vid årets slut|1 700 000"
    };
    private static final String[] OVERVIEW = {
        "tkr|2024|2023|2022", "Årets resultat|250|180|95", "Eget kapital|1 430|1 180|1 000"
    };
    private static final String[] NOTE = {
        "|2024|2023",
        "Löner|2 300 000|2 200 000",
        "Avgifter|800 000|750 000",
        "Summa|3 100 000|2 950 000"
    };

    @Test
    void aReportThatFitsGivesNothing() {
        var found = in(INCOME, BALANCE, EQUITY, CASH, OVERVIEW);

        assertThat(found.remarks()).isEmpty();
        assertThat(found.tried()).isGreaterThan(15);
        assertThat(found.agreed()).isEqualTo(found.tried());
    }

    @Test
    void assetsAreEquityAndLiabilities() {
        var remark =
                only(changed(BALANCE, 5, "Summa eget kapital och skulder|1 910 000|1 640 000"));

        assertThat(remark.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(remark.says().arguments())
                .containsExactly("2024", "1 900 000", "1 910 000", "10\u00a0000");
    }

    @Test
    void theResultIsTheSameInBothStatements() {
        var remark = only(INCOME, changed(BALANCE, 3, "Årets resultat|205 000|180 000"), EQUITY);

        assertThat(remark.says().key()).isEqualTo("proofreading.statement.two");
        assertThat(remark.read()).containsExactly("250 000", "205 000", "2024");
    }

    @Test
    void openingAndResultMakeTheClosing() {
        // 1 180 000 + 250 000 = 1 430 000, printed 1 530 000
        var remark = only(changed(EQUITY, 3, "Utgående eget kapital|1 530 000|1 180 000"));

        assertThat(remark.says().key()).isEqualTo("proofreading.statement.roll");
        assertThat(remark.says().arguments()).contains("100\u00a0000", "1 530 000");
    }

    @Test
    void whatAYearClosesWithTheNextOpensWith() {
        var remark = only(changed(EQUITY, 1, "Ingående eget kapital|1 100 000|1 000 000"));

        assertThat(remark.read()).contains("1 100 000", "1 180 000");
        assertThat(remark.spot().line()).isIn(2, 4);
    }

    @Test
    void cashAtTheEndIsCashInTheBalance() {
        var remark = only(changed(BALANCE, 1, "Kassa och bank|1 770 000|1 500 000"), CASH);

        assertThat(remark.read()).contains("1 770 000", "1 700 000");
    }

    @Test
    void anOverviewInThousandsIsComparedInThousands() {
        var remark = only(BALANCE, EQUITY, changed(OVERVIEW, 2, "Eget kapital|1 340|1 180|1 000"));

        assertThat(remark.read()).contains("1 340");
    }

    @Test
    void aPlanIsNotComparedWithAnOutcome() {
        assertThat(
                        in(
                                        INCOME,
                                        new String[] {
                                            "|Budget 2024|Utfall 2024", "Årets resultat|0|250 000"
                                        })
                                .remarks())
                .isEmpty();
    }

    @Test
    void aNotesTotalIsTheLineThatPointsToIt() {
        assertThat(in(INCOME, NOTE).remarks()).isEmpty();

        var remark = only(INCOME, changed(NOTE, 3, "Summa|3 010 000|2 950 000"));
        assertThat(remark.read()).containsExactly("3 100 000", "3 010 000", "2024");
    }

    @Test
    void whateverClosesOpensTheNextYear() {
        String[] fund = {
            "|2023|2024",
            "Ingående fond|400|520",
            "Årets avsättning|100|90",
            "Utgående fond|500|610"
        };

        assertThat(only(fund).read()).containsExactly("500", "520");
    }

    private static String[] changed(String[] rows, int at, String row) {
        var changed = rows.clone();
        changed[at] = row;
        return changed;
    }

    private static Remark only(String[]... grids) {
        var remarks = in(grids).remarks();
        assertThat(remarks).hasSize(1);
        return remarks.get(0);
    }

    private static Found in(String[]... grids) {
        List<Reading.Part> parts = new ArrayList<>();
        for (var rows : grids) {
            var first = parts.size() * 20 + 1;
            List<Grid.Row> made = new ArrayList<>();
            for (var row : rows)
                made.add(
                        new Grid.Row(
                                new Spot(0, first + made.size(), ""),
                                false,
                                0,
                                Arrays.stream(row.split("\\|", -1)).map(Grid.Cell::of).toList()));
            var title =
                    rows[rows.length - 1].startsWith("Summa|3") ? "Not 3 Personalkostnader" : "";
            parts.add(new Grid(new Spot(0, first, ""), title, made.get(0).cells().size(), made));
        }
        return new Statements().in(new Reading("report.txt", parts, List.of()));
    }
}

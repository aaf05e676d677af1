package se.fyrklover.proofreading.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.proofreading.sum.Grids.grid;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

class GridSumsTest {

    @Test
    void columnsThatAddUpGiveNothing() {
        // 412 + 95 + 1 230 = 1 737; 398 + 101 + 1 187 = 1 686; 371 + 88 + 1 204 = 1 663
        var found =
                GridSums.in(
                        grid(
                                "|2024|2023|2022",
                                "Löner|412|398|371",
                                "Lokaler|95|101|88",
                                "Insatser|1 230|1 187|1 204",
                                "Summa|1 737|1 686|1 663"));

        assertThat(found.remarks()).isEmpty();
        assertThat(found.tried()).isEqualTo(3);
        assertThat(found.agreed()).isEqualTo(3);
    }

    /// 3 000 is 1 500 + 1 500 in one column by chance; in both it is added to them.
    @Test
    void whatASumAddsTogetherWithOthersIsNoSumOfThose() {
        var found =
                GridSums.in(
                        grid(
                                "|januari–augusti 2025|januari–augusti 2024",
                                "Bidrag från staten|3 000 000|3 300 000",
                                "Bidrag från regionerna|1 500 000|2 200 000",
                                "Bidrag från kommunerna|1 500 000|2 200 000",
                                "Summa|6 000 000|7 700 000"));

        assertThat(found.remarks()).isEmpty();
        assertThat(found.agreed()).isEqualTo(2);
    }

    @Test
    void theColumnThatDoesNotAddUpIsTold() {
        // 398 + 101 + 1 187 = 1 686, printed 1 668
        var remark =
                only(
                        "|2024|2023|2022|2021",
                        "Löner|412|398|371|355",
                        "Lokaler|95|101|88|90",
                        "Insatser|1 230|1 187|1 204|1 119",
                        "Summa|1 737|1 668|1 663|1 564");

        assertThat(remark.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(remark.spot().line()).isEqualTo(5);
        assertThat(remark.read()).containsExactly("398", "101", "1 187", "1 668");
        assertThat(remark.says().arguments())
                .containsExactly("Summa, 2023", "1\u00a0686", "1 668", "18");
        assertThat(key(remark.cause())).contains("proofreading.sum.cause.swapped");
    }

    @Test
    void aRowLeftOutIsNamed() {
        // 300 + 45 + 17 = 362; without 45 it is 317
        var remark =
                only(
                        "|Budget|Utfall|Prognos",
                        "Personal|300|311|298",
                        "Resor|45|52|40",
                        "Övrigt|17|19|21",
                        "Totalt|317|382|359");

        assertThat(remark.cause())
                .contains(Phrase.of("proofreading.sum.cause.left-out", "Resor, Budget", "45"));
    }

    @Test
    void aResultIsIncomeLessCosts() {
        // 5 000 − 4 200 = 800; 5 100 − 4 350 = 750; 5 300 − 5 410 = −110, printed 110
        var remark =
                only(
                        "|2022|2023|2024",
                        "Intäkter|5 000|5 100|5 300",
                        "Kostnader|4 200|4 350|5 410",
                        "Resultat|800|750|110");

        assertThat(remark.spot().line()).isGreaterThan(1);
    }

    @Test
    void theCellThatItsRowAndItsColumnBlameIsNamed() {
        // row: 31 + 25 + 19 = 75; column: 52 + 25 + 33 = 110; the cell says 35
        var remark =
                only(
                        "|A|B|C|Totalt",
                        "Öst|44|52|61|157",
                        "Väst|31|35|19|75",
                        "Syd|28|33|47|108",
                        "Totalt|103|110|127|340");

        assertThat(remark.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(remark.spot().line()).isEqualTo(3);
        assertThat(remark.says())
                .isEqualTo(Phrase.of("proofreading.sum.cell", "Väst, B", "35", "25", "2"));
    }

    @Test
    void aSingleColumnIsAddedUpByItsTotalsName() {
        // 1 250 + 480 + 310 = 2 040, printed 2 400
        var remark = only("Personal|1 250", "Lokaler|480", "Köpta tjänster|310", "Summa|2 400");

        assertThat(key(remark.cause())).contains("proofreading.sum.cause.swapped");
    }

    @Test
    void sectionsWithinAWholeAreEachAddedUp() {
        // 120 + 80 = 200, 50 + 75 = 125, 200 + 125 = 325; next 110 + 95 = 205, 61 + 70 = 131, 336
        var found =
                GridSums.in(
                        grid(
                                "|2024|2023",
                                "Intäkter||",
                                "Bidrag stat|120|110",
                                "Bidrag region|80|95",
                                "Summa intäkter|200|205",
                                "Övrigt||",
                                "Ränta|50|61",
                                "Annat|75|70",
                                "Summa övrigt|125|131",
                                "Summa totalt|325|336"));

        assertThat(found.remarks()).isEmpty();
        assertThat(found.agreed()).isEqualTo(6);
    }

    @Test
    void roundedSumsAgreeWithinTheRounding() {
        // 10,4 + 10,4 + 10,4 = 31,2, each rounded: 10 + 10 + 10 = 31
        var found =
                GridSums.in(
                        grid(
                                "tkr|2024|2023|2022",
                                "Ett|10|114|212",
                                "Två|10|231|101",
                                "Tre|10|150|309",
                                "Summa|31|494|622"));

        assertThat(found.remarks()).isEmpty();
        assertThat(found.agreed()).isEqualTo(3);
    }

    @Test
    void percentagesYearsAndMeansAreNeverAdded() {
        var found =
                GridSums.in(
                        grid(
                                "År|Andel|Medel",
                                "2021|12 %|100",
                                "2022|13 %|200",
                                "2023|25 %|300",
                                "Medel|17 %|200"));

        assertThat(found.tried()).isZero();
    }

    private static Remark only(String... rows) {
        var remarks = GridSums.in(grid(rows)).remarks();
        assertThat(remarks).hasSize(1);
        return remarks.get(0);
    }

    private static Optional<String> key(Optional<Phrase> phrase) {
        return phrase.map(Phrase::key);
    }
}

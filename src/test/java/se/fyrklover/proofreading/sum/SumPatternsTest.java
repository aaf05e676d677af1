package se.fyrklover.proofreading.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.proofreading.sum.Grids.grid;

import java.util.List;
import org.junit.jupiter.api.Test;

class SumPatternsTest {

    @Test
    void aPairThatFitsInAFewLinesOnlyIsNoSum() {
        // 41 207 + 30 114 = 71 321 and 52 930 + 28 455 = 81 385; in the other four it does not hold
        var found =
                among(
                        "Ett|41 207|52 930|40 011|39 870|44 102|45 555",
                        "Två|9 113|8 702|9 541|9 004|8 333|8 121",
                        "Tre|30 114|28 455|31 900|27 341|29 006|30 777",
                        "Fyra|71 321|81 385|60 417|55 208|90 114|62 093");

        assertThat(found).isEmpty();
    }

    @Test
    void whatStandsRightAboveMayBeAddedInAFewLinesOnly() {
        // 41 207 + 9 113 + 30 114 = 80 434 and 52 930 + 8 702 + 28 455 = 90 087
        var found =
                among(
                        "Ett|41 207|52 930|40 011|39 870|44 102|45 555",
                        "Två|9 113|8 702|9 541|9 004|8 333|8 121",
                        "Tre|30 114|28 455|31 900|27 341|29 006|30 777",
                        "Fyra|80 434|90 087|60 417|55 208|90 114|62 093");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().parts()).containsExactly(0, 1, 2);
        assertThat(found.getFirst().agreeing()).containsExactly(1, 2);
    }

    @Test
    void aTotalOfNothingAndOneIsFoundWhereItsFormIsRepeated() {
        // 4 120 + 913 = 5 033; 2 210 + 871 = 3 081; 6 004 + 315 = 6 319; 1 707 + 233 = 1 940
        var found =
                among(
                        "Nya|4 120|5 293",
                        "Gamla|913|870",
                        "Summa ett|5 033|6 163",
                        "Nya|2 210|2 904",
                        "Gamla|871|655",
                        "Summa två|3 081|3 559",
                        "Nya|6 004|5 117",
                        "Gamla|315|402",
                        "Summa tre|6 319|5 519",
                        "Nya|1 707|1 822",
                        "Gamla|233|109",
                        "Summa fyra|1 940|1 931",
                        "Nya|0|0",
                        "Gamla|744|690",
                        "Summa fem|744|690");

        assertThat(found)
                .extracting(it -> it.total() + " " + it.parts())
                .contains("2 [0, 1]", "5 [3, 4]", "8 [6, 7]", "11 [9, 10]", "14 [12, 13]");
    }

    @Test
    void whatStandsApartIsAddedInMostLinesOrNotAtAll() {
        // 41 207 + 30 114 = 71 321, 52 930 + 28 455 = 81 385, 40 011 + 31 900 = 71 911 and
        // 39 870 + 27 341 = 67 211; in the other three it does not hold
        var found =
                among(
                        "Ett|41 207|52 930|40 011|39 870|44 102|45 555|47 310",
                        "Två|9 113|8 702|9 541|9 004|8 333|8 121|7 909",
                        "Tre|30 114|28 455|31 900|27 341|29 006|30 777|26 118",
                        "Fyra|71 321|81 385|71 911|67 211|90 114|62 093|58 402");

        assertThat(found).isEmpty();
    }

    private static List<SumPattern> among(String... rows) {
        var table = GridTable.of(grid(rows));
        return SumPatterns.among(table.rows(), table.labels().rows());
    }
}

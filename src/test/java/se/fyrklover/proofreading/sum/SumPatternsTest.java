package se.fyrklover.proofreading.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.proofreading.sum.Grids.grid;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumPatternsTest {

    private static final List<String> TWO_SECTIONS =
            List.of(
                    "Före|205|201|220|240|270|130",
                    "Poster|0|0|0|0|0|-11",
                    "Byte|-14|-24|0|0|0|0",
                    "Netto|191|177|220|240|270|119",
                    "Utspätt|||||| ",
                    "Före|205|200|219|239|268|130",
                    "Poster|0|0|0|0|0|-11",
                    "Byte|-14|-23|0|0|0|0",
                    "Netto|191|177|219|239|268|119");

    /// Sums above their six parts, which hold to the unit in each of six columns.
    private static final List<String> EXACT =
            List.of(
                    "Summa|10 173|11 814|10 709|10 313|9 868|9 373",
                    "Ett|4 120|5 293|4 611|3 998|4 020|3 871",
                    "Två|913|870|905|809|777|801",
                    "Tre|2 210|2 904|2 301|2 807|2 444|2 109",
                    "Fyra|1 871|1 655|1 813|1 703|1 650|1 599",
                    "Fem|744|690|702|655|611|603",
                    "Sex|315|402|377|341|366|390",
                    "Summa|6 873|8 514|7 409|7 013|6 568|6 073",
                    "Sju|3 120|4 293|3 611|2 998|3 020|2 871",
                    "Åtta|813|770|805|709|677|701",
                    "Nio|1 210|1 904|1 301|1 807|1 444|1 109",
                    "Tio|871|655|813|703|650|599",
                    "Elva|644|590|602|555|511|503",
                    "Tolv|215|302|277|241|266|290");

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

    /// That 2 + 5 = 7 holds at every price, and seven are no total of two and five.
    @Test
    void aPriceListByQuantityHasNoSums() {
        var found =
                among(
                        "1 st|137|213|89|341|577|1 009",
                        "2 st|274|426|178|682|1 154|2 018",
                        "5 st|685|1 065|445|1 705|2 885|5 045",
                        "7 st|959|1 491|623|2 387|4 039|7 063");

        assertThat(found).isEmpty();
    }

    /// The same four rows where the columns are not so many times each other.
    @Test
    void whatHoldsInLinesOfTheirOwnIsASumWithoutBeingCalledOne() {
        // 274 + 685 = 959, 431 + 1 065 = 1 496, 178 + 402 = 580, 690 + 1 705 = 2 395
        var found =
                among(
                        "Ett|137|213|89|341|577|1 009",
                        "Två|274|431|178|690|1 154|2 018",
                        "Tre|685|1 065|402|1 705|2 901|5 045",
                        "Fyra|959|1 496|580|2 395|4 055|7 063");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().total()).isEqualTo(3);
        assertThat(found.getFirst().parts()).containsExactly(1, 2);
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

    @Test
    void whatStandsTwiceIsAddedOnlyWhereItStandsByItsSum() {
        // 4 120 + 913 = 5 033 and 5 033 + 2 210 = 7 243, which stands again as a part of
        // 7 243 + 1 871 = 9 114; that the second 7 243 is the first 5 033 and 2 210 says no more
        var found =
                among(
                        "Smal|5 033|6 163|5 516|4 807",
                        "Mynt|4 120|5 293|4 611|3 998",
                        "Konton|913|870|905|809",
                        "Bred|7 243|9 067|7 817|7 614",
                        "Smal|5 033|6 163|5 516|4 807",
                        "Sparat|2 210|2 904|2 301|2 807",
                        "Bredast|9 114|10 722|9 630|9 317",
                        "Bred|7 243|9 067|7 817|7 614",
                        "Valutor|1 871|1 655|1 813|1 703");

        assertThat(found)
                .extracting(it -> it.total() + " " + it.parts())
                .containsExactlyInAnyOrder("0 [1, 2]", "3 [4, 5]", "6 [7, 8]");
    }

    @Test
    void whatRoundingHidesIsAddedToo() {
        // 4 120 + 913 + 402 = 5 435, 3 871 + 870 + 315 = 5 056, 2 954 + 655 + 233 = 3 842,
        // 3 611 + 702 + 277 = 4 590 and 4 020 + 650 + 341 = 5 011; with the last row all but the
        // second are one more, which five rounded numbers allow
        var found =
                among(
                        "Lokaler|4 120|3 871|2 954|3 611|4 020",
                        "Resor|913|870|655|702|650",
                        "Tryck|402|315|233|277|341",
                        "Porto|1|0|1|1|1",
                        "Summa|5 435|5 056|3 842|4 590|5 011");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().parts()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void ofTwoSectionsNearlyAlikeEachHasItsOwnSum() {
        // 205 − 14 = 191, 201 − 24 = 177, 130 − 11 = 119; in the second 200 − 23 = 177
        var found =
                among(Stream.concat(TWO_SECTIONS.stream(), EXACT.stream()).toArray(String[]::new));

        assertThat(found)
                .extracting(it -> it.total() + " " + it.parts())
                .contains("3 [0, 1, 2]", "8 [5, 6, 7]");
    }

    private static List<SumPattern> among(String... rows) {
        var table = GridTable.of(grid(rows));
        return SumPatterns.among(table.rows(), table.labels().rows());
    }
}

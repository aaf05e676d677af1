package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;

class SharesTest {

    private static List<Remark> remarks(String... paragraphs) {
        return TextChecks.SHARES.in(Written.text(paragraphs)).remarks();
    }

    // 31 / 60 = 51.7 %; 45 / 120 = 37.5 %; 810 / 900 = 90 %; 7 / 16 = 43.75 %
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 av 60 deltagare avslutades till arbete, vilket motsvarar 52 %.",
                "52 % (31/60) gick vidare till studier.",
                "52 % (31 av 60) gick vidare till studier.",
                "Av 60 deltagare har 31 gått vidare (52 %).",
                "31 av de 60 som svarade, dvs. 52 procent, är nöjda.",
                "31 av 60 slutade. Det motsvarar 52 %.",
                "Av årets 120 deltagare var 45 (37,5 %) under 30 år.",
                "Ca 50 % (31 av 60) gick vidare.",
                "Drygt 51 % (31 av 60) gick vidare.",
                "31 av 60 deltagare slutade, där målet var 60 %.",
                "31 av 60 deltagare slutade, vilket är en ökning med 9 % från förra året.",
                "Förbundet har använt 810 tkr av 900 tkr, vilket motsvarar 90 %.",
                "Budgeten var 900 tkr och utfallet blev 810 tkr, vilket innebär 10 % i avvikelse.",
                "7 av 16 besvarade enkäten, alltså 43,8 %.",
                "31 of 60 participants left, which corresponds to 52 %.",
                "100 % av deltagarna ska uppleva inflytande.",
                "35 % av 30 deltagare ska gå till arbete."
            })
    void aShareThatFollowsFromItsNumbersIsNotRemarkedOn(String text) {
        assertThat(remarks(text)).isEmpty();
    }

    // 31 / 60 = 51.7 %; 45 / 120 = 37.5 %; 810 / 900 = 90 %
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 av 60 deltagare avslutades till arbete, vilket motsvarar 54 %.",
                "54 % (31/60) gick vidare till studier.",
                "Av 60 deltagare har 31 gått vidare (50 %).",
                "31 av 60 slutade. Det motsvarar 62 %.",
                "Av årets 120 deltagare var 45 (38,5 %) under 30 år.",
                "Förbundet har använt 810 tkr av 900 tkr, vilket motsvarar 81 %.",
                "31 of 60 participants left, which corresponds to 57 %."
            })
    void aShareThatDoesNotFollowIsCertainlyWrong(String text) {
        assertThat(remarks(text))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sort()).isEqualTo(Remark.Sort.SHARE);
                    assertThat(it.sureness()).isEqualTo(Sureness.CERTAIN);
                });
    }

    @Test
    void aShareThatIsCutIsOnlyToBeLookedAt() {
        // 31 / 60 = 51.67 %, cut to 51
        assertThat(remarks("31 av 60 slutade, vilket motsvarar 51 %."))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.LOOK);
    }

    @Test
    void aShareOfTheOtherNamedWholeSaysWhichItIsOf() {
        // 31 / 60 = 51.7 %, but 31 / 50 = 62 %
        assertThat(
                        remarks(
                                "31 av 60 deltagare, vilket motsvarar 62 %, mot 50 deltagare förra året."))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sureness()).isEqualTo(Sureness.LIKELY);
                    assertThat(it.cause()).isPresent();
                });
    }

    @Test
    void aShareOfTwoAmountsThatNoWayOfReckoningGivesIsLikelyWrong() {
        // 810 / 900 = 90 %, 900 / 810 = 111 %, apart 10 % or 11 %; never 85
        assertThat(
                        remarks(
                                "Budgeten var 900 tkr och utfallet blev 810 tkr, vilket motsvarar 85 %."))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.LIKELY);
    }

    @Test
    void aPercentageThatNoWholeNumberGivesCannotBe() {
        // of 12: 6 are 50 %, 7 are 58.3 %
        assertThat(remarks("55 % av 12 deltagare är nöjda."))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.IMPOSSIBLE_PERCENT);
        // of 230: 200 are 86.96 %, 201 are 87.39 %
        assertThat(remarks("Av 230 deltagare uppgav 87,2 % att de är nöjda.")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "58 % av 12 deltagare är nöjda.",
                "55 % av 340 deltagare är nöjda.",
                "ca 55 % av 12 deltagare är nöjda.",
                "55 % av 12 deltagare ska vara nöjda."
            })
    void aPercentageThatMayBeSoIsNotRemarkedOn(String text) {
        assertThat(remarks(text)).isEmpty();
    }

    @Test
    void sharesOfOneWholeMakeAHundred() {
        // 40 + 35 + 25 = 100; 33 + 33 + 33 = 99 is rounding; 40 + 35 + 30 = 105
        assertThat(remarks("40 % svarar ofta, 35 % svarar ibland och 25 % svarar aldrig."))
                .isEmpty();
        assertThat(remarks("33 % svarar ofta, 33 % svarar ibland och 33 % svarar aldrig."))
                .isEmpty();
        assertThat(remarks("40 % svarar ofta, 35 % svarar ibland och 30 % svarar aldrig."))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.SHARES_OF_ONE);
        assertThat(remarks("62 % kvinnor och 39 % män deltog i utbildningen.")).isEmpty();
        assertThat(remarks("62 % kvinnor och 42 % män deltog i utbildningen.")).hasSize(1);
    }

    @Test
    void whereOneMayGiveSeveralAnswersTheyMayMakeMore() {
        assertThat(
                        remarks(
                                "Man kunde ange flera svar. 40 % svarar ofta, 35 % svarar ibland och 30 % svarar aldrig."))
                .isEmpty();
    }

    @Test
    void sharesOfDifferentWholesAreNotAdded() {
        assertThat(remarks("46 % av kvinnorna, 30 % av männen och 20 % av de unga är nöjda."))
                .isEmpty();
        assertThat(remarks("Chefen arbetar 60 %, en samordnare 25 % och en anställd ekonom 20 %."))
                .isEmpty();
    }

    @Test
    void sharesThatCannotBeHadOfTheNumberToldBeforeAreLikelyWrong() {
        // of 80: 35 are 43.75 %, 24 are 30 %, 21 are 26.25 %; 43.2 % is none of 80 (34.56)
        assertThat(
                        remarks(
                                "Vi fick in 80 svar. 43,2 % svarar ofta, 30,0 % svarar ibland och 26,8 % svarar aldrig."))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.IMPOSSIBLE_PERCENT);
    }

    @Test
    void aRowThatBreaksHowAColumnIsReckonedIsTold() {
        // of 200: 50 = 25 %, 80 = 40 %, 30 = 15 %, 40 = 20 %
        var right =
                new Written()
                        .table(
                                "Svar",
                                "|Antal|Andel",
                                "Norr|50|25 %",
                                "Söder|80|40 %",
                                "Öster|30|15 %",
                                "Väster|40|20 %",
                                "Summa|200|100 %");
        var wrong =
                new Written()
                        .table(
                                "Svar",
                                "|Antal|Andel",
                                "Norr|50|25 %",
                                "Söder|80|40 %",
                                "Öster|30|18 %",
                                "Väster|40|20 %",
                                "Summa|200|100 %");

        assertThat(TextChecks.SHARES.in(right.reading()).remarks()).isEmpty();
        assertThat(TextChecks.SHARES.in(wrong.reading()).remarks())
                .singleElement()
                .extracting(Remark::words)
                .isEqualTo("Öster");
    }

    @Test
    void aColumnMayBeAPartOfTheOneBesideIt() {
        // 90 / 100 = 90 %, 45 / 60 = 75 %, 24 / 80 = 30 %, 10 / 40 = 25 % (printed 35)
        var written =
                new Written()
                        .table(
                                "Utfall",
                                "|Utfall|Budget|%",
                                "A|90|100|90",
                                "B|45|60|75",
                                "C|24|80|30",
                                "D|66|120|55",
                                "E|10|40|35");

        assertThat(TextChecks.SHARES.in(written.reading()).remarks())
                .singleElement()
                .extracting(Remark::words)
                .isEqualTo("E");
    }
}

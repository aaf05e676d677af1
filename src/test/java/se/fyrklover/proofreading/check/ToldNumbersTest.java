package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.proofreading.Remark;

class ToldNumbersTest {

    private static List<Remark> remarks(String... paragraphs) {
        return TextChecks.TOLD.in(Written.text(paragraphs)).remarks();
    }

    // 8 × 1 500 × 12 = 144 000; 7 × 3 = 21; 9 000 + 1 500 = 10 500; 12 + 9 + 4 = 25; 18 + 12 = 30;
    // 600 000 / 15 = 40 000; 40 → 55 is 15 / 40 = 37.5 %; 900 → 810 is −10 %
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 deltagare x 1 500 kr x 12 mån, totalt 144 000 kr.",
                "8 deltagare × 1 500 kr × 12 månader = 144 tkr.",
                "Vi höll 7 träffar x 3 timmar, alltså 21 timmar.",
                "Det kostar 9 000 kr i hyra och 1 500 kr i el, totalt 10 500 kr.",
                "Summan är 12 + 9 + 4 = 25.",
                "30 deltagare, varav 18 kvinnor och 12 män, skrevs in.",
                "Insatsen hade 30 deltagare (18 kvinnor, 12 män).",
                "30 deltagare, varav 17 kvinnor, 12 män och 1 icke-binär.",
                "30 deltagare, varav 16 kvinnor och 12 män; övriga ville inte ange kön.",
                "Kostnaden var 600 000 kr för 15 deltagare, i snitt 40 000 kr per deltagare.",
                "Kostnaden var 598 140 kr för 15 deltagare, i genomsnitt 40 000 kr per deltagare.",
                "Antalet svar ökade från 40 till 55 (37,5 %).",
                "Kostnaden minskade från 900 tkr till 810 tkr, en minskning med 10 %.",
                "Andelen ökade från 40 % till 50 %, en ökning med 10 procentenheter.",
                "Andelen ökade från 40 % till 50 %, en ökning med 25 %.",
                "Tjänsten har ökat till 80 % från tidigare 75 %.",
                "Vi erbjuder stöd från 16 till 64 år.",
                "The number rose from 40 to 55, an increase of 38 %."
            })
    void whatIsReckonedRightIsNotRemarkedOn(String text) {
        assertThat(remarks(text)).isEmpty();
    }

    // 8 × 1 500 × 12 = 144 000; 12 + 9 + 4 = 25; 18 + 13 = 31; 600 000 / 15 = 40 000; 40 → 55 is
    // 37.5 %
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 deltagare x 1 500 kr x 12 mån, totalt 154 000 kr.|PRODUCT",
                "8 deltagare × 1 500 kr × 12 månader = 1 440 tkr.|PRODUCT",
                "Summan är 12 + 9 + 4 = 26.|TOLD_SUM",
                "Det kostar 9 000 kr i hyra och 1 500 kr i el, totalt 11 500 kr.|TOLD_SUM",
                "30 deltagare, varav 18 kvinnor och 13 män, skrevs in.|TOLD_SUM",
                "Insatsen hade 30 deltagare (18 kvinnor, 10 män).|TOLD_SUM",
                "Kostnaden var 600 000 kr för 15 deltagare, i snitt 42 500 kr per deltagare.|MEAN",
                "Antalet svar ökade från 40 till 55 (27 %).|CHANGE",
                "Antalet svar ökade från 55 till 40.|CHANGE",
                "Kostnaden minskade från 810 tkr till 900 tkr.|CHANGE",
                "Kostnaden minskade från 900 tkr till 810 tkr, en minskning med 100 tkr.|CHANGE",
                "The number rose from 40 to 55, an increase of 48 %.|CHANGE"
            })
    void whatIsReckonedWrongIsRemarkedOn(String text, Remark.Sort sort) {
        assertThat(remarks(text)).singleElement().extracting(Remark::sort).isEqualTo(sort);
    }

    @Test
    void percentIsToldFromPercentagePoints() {
        // from 40 % to 50 % is 10 points, and 10 / 40 = 25 %
        assertThat(remarks("Andelen ökade från 40 % till 50 %, en ökning med 10 %."))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.says().key()).isEqualTo("proofreading.text.change-points"));
    }

    @Test
    void whatIsApproximateIsNotJudged() {
        assertThat(remarks("Ca 8 deltagare x 1 500 kr x 12 mån, totalt ca 150 000 kr.")).isEmpty();
    }

    @Test
    void roundedAmountsAreAddedAsIntervals() {
        // 1.4 + 1.4 = 2.8, and 1.449 + 1.449 = 2.898, which is 2.9
        assertThat(remarks("Staten gav 1,4 mnkr och regionen 1,4 mnkr, totalt 2,9 mnkr."))
                .isEmpty();
        // 1.449 + 1.449 is less than 3.05
        assertThat(remarks("Staten gav 1,4 mnkr och regionen 1,4 mnkr, totalt 3,1 mnkr."))
                .hasSize(1);
    }

    @Test
    void theRemarkSaysWhatWasReadAndHowItIsReckoned() {
        assertThat(remarks("8 deltagare x 1 500 kr x 12 mån, totalt 154 000 kr."))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.read()).containsExactly("8", "1 500 kr", "12 mån", "154 000 kr");
                    assertThat(it.says().arguments())
                            .contains("8 × 1 500 kr × 12 mån", "144\u00A0000\u00A0kr");
                });
    }
}

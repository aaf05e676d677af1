package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums as associations set them up: totals first or last, rows carried over, differences.
class SumsInMannersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Post | 2025 | 2024 |
                |---|---|---|
                | Löner | 410 | 380 |
                | Hyror | 120 | 115 |
                | Resor | 33 | 28 |
                | Summa kostnader | 573 | 523 |
                """,
                """
                | tkr | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Löner | 911 | 877 | 850 |
                | Sociala avgifter | 286 | 275 | 267 |
                | Summa personal | 1 197 | 1 152 | 1 117 |
                | Hyra | 144 | 140 | 133 |
                | IT | 61 | 55 | 49 |
                | Summa lokaler och IT | 205 | 195 | 182 |
                | Summa kostnader | 1 402 | 1 347 | 1 399 |
                """,
                """
                | tkr | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Löner | 911,4 | 877,2 | 850,0 |
                | Sociala avgifter | 286,3 | 275,1 | 267,4 |
                | Hyra | 144,2 | 140,0 | 133,3 |
                | Totalt | 1 341,9 | 1 292,3 | 1 258,7 |
                """
            })
    void aTotalAfterItsPartsIsTheirSum(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.sum.total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Kostnader, tkr | Budget | Utfall | Föregående år |
                |---|---|---|---|
                | Kostnader totalt | 1 563 | 1 701 | 1 483 |
                | Personal | 1 010 | 1 040 | 980 |
                | Lokaler | 220 | 231 | 215 |
                | Resor | 333 | 330 | 288 |
                """
            })
    void aTotalBeforeItsPartsIsTheirSum(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.sum.total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Insats | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Överfört från föregående sida | 1 211 | 1 130 | 1 007 |
                | Bryggan | 402 | 377 | 301 |
                | Spåret | 318 | 297 | 288 |
                | Summa insatser | 1 931 | 1 804 | 1 569 |
                """
            })
    void aRowBroughtForwardIsAPart(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.sum.total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Verksamhetens intäkter | 4 822 | 4 700 | 4 611 |
                | Verksamhetens kostnader | 4 517 | 4 633 | 4 102 |
                | Verksamhetens resultat | 350 | 67 | 509 |
                """,
                """
                | SEK thousand | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Income | 4 822 | 4 700 | 4 611 |
                | Costs | -4 517 | -4 633 | -4 102 |
                | Operating result | 305 | 67 | 590 |
                """
            })
    void aResultIsIncomeLessCosts(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.sum.total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Post | Budget | Utfall | Avvikelse |
                |---|---|---|---|
                | Löner | 1 410 | 1 380 | 30 |
                | Hyror | 520 | 515 | 5 |
                | Resor | 133 | 161 | 28 |
                | Kurser | 77 | 61 | 16 |
                | Tolkar | 210 | 255 | -45 |
                """,
                """
                | Post | Utfall | Budget | Differens |
                |---|---|---|---|
                | Löner | 1 410 | 1 380 | -30 |
                | Hyror | 520 | 515 | -5 |
                | Resor | 133 | 161 | 82 |
                | Kurser | 77 | 61 | -16 |
                | Tolkar | 210 | 255 | 45 |
                """
            })
    void aColumnOfDifferencesKeepsItsSign(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.sum.total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Item (SEK k) | Budget | Outcome | Last year |
                |---|---|---|---|
                | Total costs | 1 563 | 1 601 | 1 483 |
                | of which staff | 1 010 | 1 040 | 980 |
                | of which rent | 220 | 231 | 215 |
                | of which travel | 333 | 330 | 288 |
                """,
                """
                | Insats | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Transport | 1 211 | 1 130 | 1 007 |
                | Bryggan | 402 | 377 | 301 |
                | Spåret | 318 | 297 | 288 |
                | Summa | 1 931 | 1 804 | 1 596 |
                """,
                """
                | tkr | 2025 | 2024 | 2023 |
                |---|---|---|---|
                | Löner | 911 | 877 | 850 |
                | Sociala avgifter | 286 | 275 | 267 |
                | Hyra | 144 | 140 | 133 |
                | Totalt | 1 342 | 1 292 | 1 250 |
                """
            })
    void sumsThatAgreeAreLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}

package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Few persons of a kind, counted or to be reckoned out.
class FewPeopleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Deltagare | Antal |
                |---|---|
                | Kvinnor | 14 |
                | Män | 2 |
                """,
                """
                | Participants | Number |
                |---|---|
                | Women | 14 |
                | Men | 2 |
                """,
                """
                | Deltagare | Kvinnor | Män |
                |---|---|---|
                | Bryggan | 14 | 2 |
                | Spåret | 11 | 9 |
                """
            })
    void fewOfAKindAreAskedAbout(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.small-counts");
    }

    @Test
    void aPersonalNumberInATitleIsNotRepeated() {
        var text =
                """
                ## Deltagare hos 811228-9874

                | Deltagare | Kvinnor | Män |
                |---|---|---|
                | Bryggan | 14 | 2 |
                | Spåret | 11 | 9 |
                """;

        assertThat(Marked.remarks(text)).isNotEmpty();
        assertThat(Marked.remarks(text))
                .extracting(Remark::words)
                .noneMatch(it -> it.contains("9874"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Deltagare | Antal |
                |---|---|
                | Kvinnor | 14 |
                | Män | <5 |
                | Totalt | 17 |
                """,
                """
                | Deltagare | Kvinnor | Män | Totalt |
                |---|---|---|---|
                | Bryggan | 14 | .. | 17 |
                | Spåret | 11 | 9 | 20 |
                """
            })
    void aHiddenCountThatTheTotalGivesAwayIsNotSaid(String text) {
        isAskedWithoutTheCount(text, "small-hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Av 17 deltagare är 14 kvinnor.
                """,
                """
                | Deltagare | Antal |
                |---|---|
                | Totalt | 17 |
                | varav kvinnor | 14 |
                """
            })
    void whatIsLeftOfAllIsAskedAboutAndNotSaid(String text) {
        isAskedWithoutTheCount(text, "small-rest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Av 20 deltagare är 10 % män.
                """,
                """
                | Deltagare (n=20) | Andel |
                |---|---|
                | Kvinnor | 90 % |
                | Män | 10 % |
                """,
                """
                Of 20 participants, 10 % were men.
                """
            })
    void aPercentageOfFewIsAskedAboutAndTheyAreNotSaid(String text) {
        isAskedWithoutTheCount(text, "small-percent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Av 47 deltagare är 24 kvinnor.
                """,
                """
                | Deltagare | Kvinnor | Män | Totalt |
                |---|---|---|---|
                | Bryggan | 14 | 12 | 26 |
                | Spåret | 11 | 9 | 20 |
                """,
                """
                Of 200 participants, 40 % were men.
                """,
                """
                | Deltagare (n=200) | Andel |
                |---|---|
                | Kvinnor | 60 % |
                | Män | 40 % |
                """,
                """
                I styrelsen finns 4 ledamöter, 2 kvinnor och 2 män.
                """
            })
    void manyAreLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }

    /// 17 − 14 = 3; 10 % of 20 is 2; 100 % − 90 % of 20 is 2.
    private static void isAskedWithoutTheCount(String text, String key) {
        assertThat(Marked.remarks(text))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.says().key()).isEqualTo("proofreading.text." + key);
                    assertThat(it.read()).doesNotContain("2", "3");
                    assertThat(it.says().arguments()).doesNotContain(2L, 3L, "2", "3");
                    assertThat(it.words()).doesNotContainPattern("(?<!\\d)[23](?!\\d)");
                });
    }
}

package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Percentages of one of two wholes that are both named.
class WrongWholeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Av 159 inskrivna avslutades 91 under året. Av dem gick 23 till arbete, vilket motsvarar 14 procent av de avslutade.
                """,
                """
                Av 160 deltagare avslutades 80, och 20 gick till arbete, vilket är 13 procent av de avslutade.
                """,
                """
                Of 160 participants, 80 exited. 20 went to work, which is 13 % of those who exited.
                """
            })
    void aShareOfThoseWhoEndedIsNotReckonedOnAll(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                91 av 159 svarande är kvinnor, 59 %.
                """,
                """
                Andelen var 59 % (92/159).
                """,
                """
                Förbundet har använt 3 210 000 kr av 5 350 000 kr, vilket motsvarar 66 %.
                """,
                """
                The association spent SEK 3.2 million of SEK 5.4 million, which corresponds to 66 %.
                """
            })
    void aPercentageAddedAfterACommaIsOfTheTwoNumbers(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Av 159 inskrivna avslutades 91 under året. Av dem gick 23 till arbete, vilket motsvarar 25 procent av de avslutade.
                """,
                """
                Av 160 deltagare avslutades 80. 20 gick till arbete, vilket är 13 procent av deltagarna.
                """,
                """
                91 av 159 svarande är kvinnor, 57 %.
                """
            })
    void aShareOfTheWholeThatIsNamedIsLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}

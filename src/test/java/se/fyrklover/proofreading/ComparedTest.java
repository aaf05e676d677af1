package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes that are told from their end: "55 jämfört med 40 året före".
class ComparedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Antalet deltagare var 55 jämfört med 40 året före, en ökning med 48 procent.
                """,
                """
                Antalet deltagare uppgick till 55 (40 föregående år), en ökning med 48 procent.
                """,
                """
                Antalet konsultationer var 64 (föregående år 52), en ökning med 32 %.
                """,
                """
                Intäkterna blev 5 200 tkr mot 5 000 tkr året innan, alltså en ökning med 6 procent.
                """,
                """
                Participants numbered 55 compared with 40 the year before, an increase of 48 %.
                """,
                """
                Antalet deltagare ökade från 40 till 55, en ökning med 48 procent.
                """,
                """
                The number of participants rose from 40 to 55, an increase of 48 %.
                """
            })
    void aChangeIsAsGreatAsWhatItIsComparedWithSays(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.change");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Antalet deltagare minskade till 55, jämfört med 40 året före.
                """
            })
    void aFallIsNoRise(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.change-down");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Antalet deltagare var 55 jämfört med 40 året före, en ökning med 38 procent.
                """,
                """
                Intäkterna blev 5 200 tkr mot 5 000 tkr 2024, alltså en ökning med 4 procent.
                """,
                """
                Costs were SEK 3.9 million compared to SEK 4.2 million in 2024, a decrease of 7 %.
                """,
                """
                Kostnaderna var 4 900 tkr jämfört med budgeterade 5 200 tkr, en ökning med 3 procent från 2024.
                """,
                """
                55 deltagare fanns i 40 av insatserna året före, en ökning med 3 procent.
                """,
                """
                Antalet deltagare var 40 jämfört med 55 året före, medan kostnaderna ökade.
                """,
                """
                I enkäten var 40 nöjda jämfört med 55 förra året. Missnöjet har ökat.
                """
            })
    void aComparisonWithSomethingElseIsLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}

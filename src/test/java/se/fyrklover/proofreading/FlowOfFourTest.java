package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Opening, new, ended and left: in rows, in columns and in sentences.
class FlowOfFourTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Deltagare | Antal |
                |---|---|
                | Pågående vid årets början | 20 |
                | Nya under året | 15 |
                | Avslutade under året | 12 |
                | Pågående vid årets slut | 25 |
                """,
                """
                | Insats | Ingående | Nya | Avslutade | Pågående |
                |---|---|---|---|---|
                | Bryggan | 20 | 15 | 12 | 23 |
                | Spåret | 10 | 8 | 6 | 12 |
                | Ateljén | 14 | 9 | 5 | 16 |
                """,
                """
                | Intervention | At start | New | Ended | Ongoing at end |
                |---|---|---|---|---|
                | Bridge | 20 | 15 | 12 | 23 |
                | Track | 10 | 8 | 6 | 12 |
                | Studio | 14 | 9 | 5 | 16 |
                """,
                """
                Vid årets början hade insatsen 20 deltagare. Under året tillkom 15 och 12 avslutades, och vid årets slut var 25 kvar.
                """,
                """
                Insatsen började året med 20 deltagare, 15 nya skrevs in, 12 avslutades och 25 var pågående vid årets slut.
                """,
                """
                At the start of the year there were 20 participants, 15 were enrolled, 12 exited and 25 remained at the end of the year.
                """
            })
    void thoseWhoAreLeftFollowFromTheOthers(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.flow-four");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Deltagare | 2025 | 2024 |
                |---|---|---|
                | Kvar från föregående år | 20 | 18 |
                | Nyinskrivna | 15 | 12 |
                | Avslutade | 12 | 10 |
                | Kvar vid årets slut | 23 | 20 |
                """,
                """
                | Fond, tkr | 2025 |
                |---|---|
                | Ingående | 20 |
                | Nya | 15 |
                | Avslutade | 12 |
                | Utgående | 30 |
                """,
                """
                Vid årets början hade insatsen 20 deltagare. Under året tillkom 15 och 12 avslutades, och vid årets slut var 23 kvar.
                """,
                """
                Vid årets början hade insatsen 20 deltagare. Under året tillkom 15, varav 3 återkom, och 12 avslutades, och vid årets slut var 25 kvar.
                """
            })
    void aFlowThatHoldsOrIsOfMoneyOrToldInPartIsLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}

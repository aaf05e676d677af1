package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Goals, populations, scales and units that do not go together.
class UnlikeInMannersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Målet är att minst 50 % av deltagarna i varje insats ska gå vidare till arbete eller studier. Målet är uppfyllt: totalt gick 55 % vidare.

                | Insats | Avslutade | Till arbete eller studier | Andel |
                |---|---|---|---|
                | Bryggan | 20 | 14 | 70 % |
                | Spåret | 20 | 8 | 40 % |
                | Ateljén | 20 | 11 | 55 % |
                | Totalt | 60 | 33 | 55 % |
                """,
                """
                The target is that at least 50 % in each intervention go on to work or studies.

                | Intervention | Ended | To work or studies | Share |
                |---|---|---|---|
                | Bridge | 20 | 14 | 70 % |
                | Track | 20 | 8 | 40 % |
                | Studio | 20 | 11 | 55 % |
                | Total | 60 | 33 | 55 % |
                """
            })
    void aGoalForEachIsJudgedInEach(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.goal-of-each-share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Mål
                Varje insats ska inte avvika mer än 5 procent från budget.

                Målet är uppfyllt.

                | Insats | Budget | Utfall |
                |---|---|---|
                | A | 100 | 90 |
                | B | 100 | 101 |
                | C | 100 | 109 |
                | Summa | 300 | 300 |
                """,
                """
                Each intervention should not deviate more than 5 % from its budget.

                | Intervention | Budget | Outcome |
                |---|---|---|
                | A | 100 | 90 |
                | B | 100 | 101 |
                | C | 100 | 109 |
                | Total | 300 | 300 |
                """
            })
    void aBudgetOfEachIsJudgedInEach(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.goal-of-each");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Bilaga 1 Bryggan
                | Deltagare | Antal |
                |---|---|
                | Antal inskrivna totalt | 30 |
                | Nya deltagare | 10 |
                | Avslutade deltagare | 8 |

                Ålder på nya deltagare

                | Ålder | Antal |
                |---|---|
                | 16-29 | 12 |
                | 30-49 | 10 |
                | 50-64 | 8 |
                """,
                """
                # Appendix 1 Bridge
                | Participants | Number |
                |---|---|
                | Enrolled participants in total | 30 |
                | New participants | 10 |
                | Exited participants | 8 |

                Age of new participants

                | Age | Number |
                |---|---|
                | 16-29 | 12 |
                | 30-49 | 10 |
                | 50-64 | 8 |
                """
            })
    void newAndAllAreNotUnderOneHeading(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.population-table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Enkät
                Hälsan skattas på en femgradig skala. Arbetsförmågan skattas på en sexgradig skala.
                """,
                """
                # Enkät
                | Fråga | Medelvärde |
                |---|---|
                | Bemötande (1-5) | 4,2 |
                | Delaktighet (1-5) | 4,0 |
                | Nytta (1-6) | 4,8 |
                """,
                """
                # Survey
                Health was rated on a five-point scale and work ability on a scale from 1 to 6.
                """
            })
    void scalesOfFiveAndSixStandNotBesideEachOther(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.scales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Deltagarna gav i snitt 5,3 på en skala 1–5.
                """
            })
    void noMeanIsAboveItsScale(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.scale-above");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Nyckeltal | 2025 | 2024 |
                |---|---|---|
                | Soliditet (%) | 1 430 000 | 1 180 000 |
                """,
                """
                | Key figures | 2025 | 2024 |
                |---|---|---|
                | Equity ratio | 1 430 000 | 1 180 000 |
                """,
                """
                | Nyckeltal | 2025 | 2024 |
                |---|---|---|
                | Soliditet | 75 kr | 72 kr |
                """
            })
    void aRatioIsNotInKronor(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.unit-ratio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Belopp i tkr | 2025 | 2024 |
                |---|---|---|
                | Intäkter | 5 200 150 | 5 100 250 |
                | Kostnader | -5 300 420 | -5 000 130 |
                """,
                """
                | SEK thousand | 2025 | 2024 |
                |---|---|---|
                | Income | 5 200 150 | 5 100 250 |
                | Costs | -5 300 420 | -5 000 130 |
                """
            })
    void aTableInThousandsIsNotInKronor(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.unit-thousands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Belopp i mnkr | 2025 | 2024 |
                |---|---|---|
                | Intäkter | 5 200 150 | 5 100 250 |
                | Kostnader | -5 300 420 | -5 000 130 |
                """
            })
    void aTableInMillionsIsNotInKronor(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.unit-row-millions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                | Belopp i tkr | 2025 | 2024 |
                |---|---|---|
                | Statsbidrag | 2 600 | 2 500 |
                | Regionbidrag | 1 300 | 1 250 |
                | Kommunbidrag | 1 300 000 | 1 250 000 |
                """
            })
    void noRowIsInKronorAmongThousands(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.unit-row-thousands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Enkät
                Hälsan skattas på en femgradig skala. Deltagarna gav i snitt 4,3 på skalan 1–5.

                | Fråga | Medelvärde |
                |---|---|
                | Bemötande (1-5) | 4,2 |
                | Delaktighet (1-5) | 4,0 |
                """,
                """
                Målet är att minst 35 % av deltagarna i varje insats ska gå vidare till arbete eller studier.

                | Insats | Avslutade | Till arbete eller studier | Andel |
                |---|---|---|---|
                | Bryggan | 20 | 14 | 70 % |
                | Spåret | 20 | 8 | 40 % |
                | Ateljén | 20 | 11 | 55 % |
                | Totalt | 60 | 33 | 55 % |
                """,
                """
                | Belopp i tkr | 2025 | 2024 |
                |---|---|---|
                | Statsbidrag | 2 600 | 2 500 |
                | Regionbidrag | 1 300 | 1 250 |
                | Kommunbidrag | 1 300 | 1 250 |
                | Soliditet | 75 % | 72 % |
                """,
                """
                | SEK million | 2025 | 2024 |
                |---|---|---|
                | State | 2.6 | 2.5 |
                | Region | 1.3 | 1.25 |
                """
            })
    void whatGoesTogetherIsLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}

package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Years, laws, appendices and numbers of organisations that a report points to.
class PointersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Årsredovisning 2025
                Text.
                ## Resultaträkning 2024
                Text om 2025 och verksamheten 2025.
                """,
                """
                # Annual report 2025
                Text.
                ## Income statement 2024
                Text about 2025 and 2025.
                """,
                """
                # Delårsrapport januari–augusti 2025
                Text.
                ## Delårsbokslut per 2024-08-31
                Text om 2025 och verksamheten 2025.
                """
            })
    void aHeadingIsOfTheReportsYear(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Förbundet är bildat enligt lagen (2003:1201) om finansiell samordning av rehabiliteringsinsatser.
                """,
                """
                # Annual report 2025
                The association is formed under the Act (2003:1201) on finansiell samordning.
                """
            })
    void aLawHasItsOwnNumber(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.law");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Årsredovisning 2025
                Redovisningen följer lagen (1997:614) om kommunal redovisning.
                """,
                """
                # Verksamhetsberättelse 2025
                Enligt kommunallagen (1991:900) ska förbundet ha en god ekonomisk hushållning.
                """
            })
    void aLawHoldsInTheReportsYear(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.law-repealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Till rapporten hör fyra bilagor.

                # Bilagor
                Bilaga 1 Bryggan

                Bilaga 2 Spåret

                Bilaga 3 Ateljén
                """,
                """
                The report has four appendices.

                # Appendices
                Appendix 1 Bridge

                Appendix 2 Track

                Appendix 3 Studio
                """
            })
    void soManyAppendicesAreListed(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.appendices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Se bilaga 5 för uppföljning.

                # Bilagor
                Bilaga 1 Bryggan

                Bilaga 2 Spåret

                Bilaga 3 Ateljén
                """
            })
    void anAppendixThatIsPointedToIsListed(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.appendix-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Samordningsförbundet, org.nr 222000-1234.
                """,
                """
                The association, reg. no. 222000-1234.
                """,
                """
                | Uppgift | |
                |---|---|
                | Namn | Förbundet |
                | Organisationsnummer | 222000-1234 |
                """
            })
    void anOrganisationNumberHasItsCheckDigit(String text) {
        assertThat(Marked.remarks(text))
                .extracting(it -> it.says().key())
                .contains("proofreading.text.organisation-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # Årsredovisning 2025
                Enligt kommunallagen (2017:725), som ersatte den tidigare kommunallagen (1991:900), ska förbundet ha en god ekonomisk hushållning.
                """,
                """
                # Delårsrapport januari–augusti 2025
                Text om 2025.
                ## Delårsbokslut per 2025-08-31
                Text om 2025.
                ## Jämförelse med delårsbokslut 2024
                Text.
                """,
                """
                Samordningsförbundet, org.nr 202100-5489.
                """,
                """
                Se bilaga 3 för uppföljning. Till rapporten hör tre bilagor.

                # Bilagor
                Bilaga 1 Bryggan

                Bilaga 2 Spåret

                Bilaga 3 Ateljén
                """
            })
    void whatPointsRightIsLeftAlone(String text) {
        assertThat(Marked.remarks(text)).isEmpty();
    }
}

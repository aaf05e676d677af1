package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;

class ReferencesTest {

    private static List<Remark> remarks(String year, String... paragraphs) {
        var written = new Written().heading("Årsredovisning " + year);
        for (var paragraph : paragraphs) written.paragraph(paragraph);
        return TextChecks.REFERENCES.in(written.reading()).remarks();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Förbundet bildades enligt lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser.",
                "Redovisningen följer lagen (2018:597) om kommunal bokföring och redovisning.",
                "Kommunallagen (2017:725) gäller, liksom lagen (2009:47) om vissa kommunala befogenheter.",
                "Tidigare gällde kommunallagen (1991:900).",
                "Enligt kommunallagen och förordningen (2018:219) ska det ske.",
                "Se prop. 2002/03:132 om finansiell samordning.",
                "Offentlighets- och sekretesslagen (2009:400) och arkivlagen (1990:782) gäller."
            })
    void aLawByItsNumberIsNotRemarkedOn(String text) {
        assertThat(remarks("2024", text)).isEmpty();
    }

    @Test
    void aLawByAWrongNumberIs() {
        assertThat(remarks("2024", "Förbundet följer lag (2013:1210) om finansiell samordning."))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.CERTAIN);
        assertThat(remarks("2024", "Enligt kommunallagen (2017:752) ska budgeten beslutas."))
                .hasSize(1);
    }

    @Test
    void aLawThatWasRepealedBeforeTheYearIsOld() {
        assertThat(remarks("2024", "Enligt kommunallagen (1991:900) ska budgeten beslutas."))
                .hasSize(1);
        assertThat(remarks("2016", "Enligt kommunallagen (1991:900) ska budgeten beslutas."))
                .isEmpty();
        assertThat(remarks("2025", "Socialtjänstlagen (2001:453) gällde till sommaren.")).isEmpty();
        assertThat(remarks("2026", "Stöd ges enligt socialtjänstlagen (2001:453).")).hasSize(1);
    }

    @Test
    void theListOfLawsHangsTogether() {
        assertThat(Law.ALL)
                .allSatisfy(law -> {
                    assertThat(law.id()).matches("\\d{4}:\\d+");
                    assertThat(law.replacedBy().stream())
                            .allMatch(it -> Law.numbered(it).isPresent());
                    assertThat(law.repealed().stream()).allMatch(it -> it.isAfter(law.validFrom()));
                });
    }

    @Test
    void whatMustBeInTheAnnualReportIsMeantForThisYear() {
        assertThat(
                        remarks(
                                "2025",
                                "Beräkningen ska finnas med i årsredovisning för 2024 års verksamhet."))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.YEAR);
        assertThat(remarks("2025", "Beräkningen ska finnas med i årsredovisning för 2025."))
                .isEmpty();
        assertThat(remarks("2025", "Fullmäktige ska godkänna årsredovisning för 2024.")).isEmpty();
    }

    @Test
    void aHeadingOfLastYearIsRemarkedOn() {
        assertThat(remarks("2025", "Resultaträkning 2024")).hasSize(1);
        assertThat(
                        remarks(
                                "2025",
                                "Resultaträkning 2025",
                                "Budget 2026",
                                "Jämförelse med utfall 2024"))
                .isEmpty();
    }

    @Test
    void appendicesAreAsManyAsTheirList() {
        var list = new String[] {"1) Bryggan", "2) Spåret", "3) Verkstan"};
        var told = new Written().paragraph("Till rapporten hör 4 bilagor.").heading("Bilagor");
        for (var item : list) told.paragraph(item);
        var right = new Written().paragraph("Till rapporten hör tre bilagor.").heading("Bilagor");
        for (var item : list) right.paragraph(item);

        assertThat(TextChecks.REFERENCES.in(told.reading()).remarks())
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.APPENDICES);
        assertThat(TextChecks.REFERENCES.in(right.reading()).remarks()).isEmpty();
    }

    @Test
    void anOrganisationNumberHasItsCheckDigit() {
        // 212000-0001: 4+1+4+0+0+0+0+0+0+1 = 10; with 2 as the last it is 11
        assertThat(remarks("2025", "Organisationsnummer 212000-0001.")).isEmpty();
        assertThat(remarks("2025", "Org.nr: 212000-0002."))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.ORGANISATION_NUMBER);
    }
}

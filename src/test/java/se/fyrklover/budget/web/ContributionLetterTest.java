package se.fyrklover.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.fyrklover.RunningProduct;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.report.render.PdfProfiles;
import se.fyrklover.shared.Language;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.words.Words;

/// The letter to a member as a PDF.
class ContributionLetterTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final RoomsOffice OFFICE = RoomsOffice.made();

    private static byte[] pdf(String member, Language language) {
        var operator = OFFICE.operator();
        var run = PRODUCT.the(ContributionRuns.class).find(operator, 2025, 1, member).orElseThrow();
        var claim =
                PRODUCT.the(ContributionClaims.class).of(operator, 2025, member).stream()
                        .findFirst();
        var letter =
                new ContributionLetter(
                                new Words(language),
                                "Klöverbygdens samordningsförbund",
                                "888888-8883",
                                run,
                                member,
                                claim)
                        .letter()
                        .orElseThrow();
        return PRODUCT.the(PaperLetters.class).pdf(letter);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        }
    }

    @Test
    void aMunicipalityIsToldWhatItPaysAndEachStepOfHow() throws IOException {
        var letter = text(pdf("hagaby", Language.SV));

        // 2 250 000 · 9 232 / 46 213 = 449 483.911…
        assertThat(letter)
                .contains(
                        "Hagaby kommun",
                        "Hagaby kommun ska betala 449 500 kr",
                        "Organisationsnummer 888888-8883",
                        "29 november 2024",
                        "46 213",
                        "9 232",
                        "449 483,91",
                        "9 000 000");
        assertThat(letter).contains("Publicerat är 46 216").contains("skillnaden är 3");
    }

    @Test
    void aRegionIsToldOfItsAgreement() throws IOException {
        assertThat(text(pdf("region-norra", Language.SV)))
                .contains("Region Norra Klöver ska betala 1 300 000 kr");
        assertThat(text(pdf("region-norra", Language.EN)))
                .contains("Region Norra Klöver is to pay 1,300,000 kr");
    }

    @Test
    void whoPaysNothingHasNoLetter() {
        var run =
                PRODUCT.the(ContributionRuns.class)
                        .find(OFFICE.operator(), 2025, 1, "arbetsformedlingen")
                        .orElseThrow();

        assertThat(
                        new ContributionLetter(
                                        new Words(Language.SV),
                                        "Förbundet",
                                        "",
                                        run,
                                        "arbetsformedlingen",
                                        java.util.Optional.empty())
                                .letter())
                .isEmpty();
    }

    @Test
    void theLetterIsToKeepAndToReadAloudAndTheSameEachTime() throws Exception {
        var pdf = pdf("kloverby", Language.SV);

        PdfProfiles.assertFollows(pdf, PDFAFlavour.PDFA_2_A);
        PdfProfiles.assertFollows(pdf, PDFAFlavour.PDFUA_1);
        assertThat(pdf("kloverby", Language.SV)).isEqualTo(pdf);
        var kept = System.getProperty("fyrklover.letter");
        if (kept != null) Files.write(Path.of(kept), pdf);
    }
}

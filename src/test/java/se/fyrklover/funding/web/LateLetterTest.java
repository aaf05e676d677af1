package se.fyrklover.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.fyrklover.RunningProduct;
import se.fyrklover.funding.By;
import se.fyrklover.funding.NextStep;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Reminder;
import se.fyrklover.report.render.PdfProfiles;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Money;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.words.Words;

/// The letter to an intervention that has not requisitioned in time, as a PDF.
class LateLetterTest {

    private static byte[] pdf(NextStep.Kind kind, Language language) {
        var reminder =
                new Reminder(
                        7,
                        "bron",
                        new Quarter(2025, 4),
                        kind,
                        LocalDate.of(2026, 1, 15),
                        LocalDate.of(2026, 2, 6),
                        Money.kronor(3_000_000),
                        new Money(78_430_050),
                        1,
                        new By(
                                Optional.empty(),
                                "Ove Ordning",
                                Instant.parse("2026-01-27T23:30:00Z")));
        return RunningProduct.shared()
                .the(PaperLetters.class)
                .pdf(
                        new LateLetter(
                                        new Words(language),
                                        "Klöverbygdens samordningsförbund",
                                        "888888-8883",
                                        "Bron",
                                        reminder)
                                .letter());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    /// 3 000 000 less 784 300,50 = 2 215 699,50; the night to 28 January, where we are.
    @Test
    void theInterventionIsToldWhatIsMissingUntilWhenAndWhatIsLeft() throws IOException {
        assertThat(text(pdf(NextStep.Kind.REQUISITION, Language.SV)))
                .contains(
                        "28 januari 2026",
                        "Påminnelse om rekvisition för kvartal 4 2025",
                        "Den skulle ha kommit senast 15 januari 2026",
                        "Skicka den senast 6 februari 2026",
                        "2 215 699,50",
                        "784 300,50");
        assertThat(text(pdf(NextStep.Kind.CHANGE, Language.SV)))
                .contains("Vi har frågat om rekvisitionen från Bron");
        assertThat(text(pdf(NextStep.Kind.SEND, Language.EN)))
                .contains("is begun but not sent", "Please send it by 6 February 2026");
    }

    @Test
    void theLetterIsToKeepAndToReadAloud() throws Exception {
        var pdf = pdf(NextStep.Kind.REQUISITION, Language.SV);

        PdfProfiles.assertFollows(pdf, PDFAFlavour.PDFA_2_A);
        PdfProfiles.assertFollows(pdf, PDFAFlavour.PDFUA_1);
    }
}

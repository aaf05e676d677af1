package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// What veraPDF says of a PDF.
public final class PdfProfiles {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProfiles() {}

    /// Passes, and remarks on nothing.
    public static void assertFollows(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var result = result(pdf, flavour);

        assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    /// Whether it passes.
    public static boolean follows(byte[] pdf, PDFAFlavour flavour) throws Exception {
        return result(pdf, flavour).isCompliant();
    }

    private static ValidationResult result(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }
}

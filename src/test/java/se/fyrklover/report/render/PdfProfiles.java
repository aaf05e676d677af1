package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What veraPDF says of a PDF.
final class PdfProfiles {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProfiles() {}

    static void assertFollows(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);

            assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}

package se.fyrklover.report.render;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import se.fyrklover.report.Block;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// Markup as a PDF to keep and to read aloud: PDF/A-2a and PDF/UA-1 at once.
final class PdfFile {

    private static final String PROGRAM = "Fyrklöver";
    private static final PrintFonts FONTS = new PrintFonts();
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STYLE = Markup.text("/report/print.css");

    static {
        // It tells of each rule and link; what goes wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    /// What a file says of itself.
    record About(
            Language language,
            String association,
            String title,
            String subtitle,
            LocalDate dated) {}

    /// Draws what no markup can, on the finished pages.
    @FunctionalInterface
    interface Touch {
        void draw(PDDocument document) throws IOException;
    }

    private PdfFile() {}

    /// Writes the file; the same bytes for the same markup.
    static void write(
            About about, String markup, List<Block.Chart> charts, Touch touch, OutputStream out)
            throws IOException {
        try (var renderer = builder(charts, markup).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            touch.draw(document);
            describe(document, about);
            document.setDocumentId(digest(markup));
            document.save(out);
        }
    }

    private static PdfRendererBuilder builder(List<Block.Chart> charts, String markup) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        FONTS.give(builder);
        builder.useSVGDrawer(new PrintedDrawings(charts, PdfFile::legible));
        builder.withHtmlContent(markup, null);
        return builder;
    }

    static String legible(String text) {
        return Legible.inFont(text, FONTS::has);
    }

    /// With what stands at the head and the foot of each page.
    static String style(About about, Words words) {
        return STYLE.replace("{association}", inStyle(about.association()))
                .replace("{title}", inStyle(about.title()))
                .replace("{page}", inStyle(words.say("report.page")))
                .replace("{of}", inStyle(words.say("report.of")));
    }

    /// As a string of a style sheet may hold it, whatever it is.
    private static String inStyle(String text) {
        var written = new StringBuilder();
        text.codePoints()
                .forEach(letter -> {
                    if (Character.isLetterOrDigit(letter) || letter == ' ')
                        written.appendCodePoint(letter);
                    else written.append("\\%06x".formatted(letter));
                });
        return written.toString();
    }

    private static void describe(PDDocument document, About about) throws IOException {
        var day = GregorianCalendar.from(about.dated().atStartOfDay(ZoneOffset.UTC));
        var information = new PDDocumentInformation();
        information.setTitle(Legible.inMarkup(about.title()));
        information.setAuthor(Legible.inMarkup(about.association()));
        information.setSubject(Legible.inMarkup(about.subtitle()));
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentInformation(information);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Xmp.of(about, PROGRAM).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static long digest(String markup) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(markup.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

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
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import se.fyrklover.report.Report;
import se.fyrklover.words.Words;

/// A document as a PDF to keep, to read aloud and to sign: PDF/A-2a and PDF/UA-1 at once.
public final class ReportPdf {

    private static final String PROGRAM = "Fyrklöver";
    private static final PrintFonts FONTS = new PrintFonts();
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STYLE = Markup.text("/report/print.css");

    static {
        // It tells of each rule and link; what goes wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    public static void write(Report report, OutputStream out) throws IOException {
        var markup = markup(report);
        try (var renderer = builder(report, markup).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            CoverMark.draw(document);
            describe(document, report.front());
            document.setDocumentId(digest(markup));
            document.save(out);
        }
    }

    private static PdfRendererBuilder builder(Report report, String markup) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        FONTS.give(builder);
        builder.useSVGDrawer(new PrintedDrawings(report, ReportPdf::legible));
        builder.withHtmlContent(markup, null);
        return builder;
    }

    static String markup(Report report) {
        var words = new Words(report.front().language());
        var style = style(report.front(), words);
        return legible(Markup.of("print", report, new Paper(words), style));
    }

    private static String legible(String text) {
        return Legible.inFont(text, FONTS::has);
    }

    /// With what stands at the head and the foot of each page.
    private static String style(Report.Front front, Words words) {
        return STYLE.replace("{association}", inStyle(front.association()))
                .replace("{title}", inStyle(front.title()))
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

    private static void describe(PDDocument document, Report.Front front) throws IOException {
        var day = GregorianCalendar.from(front.dated().atStartOfDay(ZoneOffset.UTC));
        var about = new PDDocumentInformation();
        about.setTitle(Legible.inMarkup(front.title()));
        about.setAuthor(Legible.inMarkup(front.association()));
        about.setSubject(Legible.inMarkup(front.subtitle()));
        about.setCreator(PROGRAM);
        about.setProducer(PROGRAM);
        about.setCreationDate(day);
        about.setModificationDate(day);
        document.setDocumentInformation(about);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                Xmp.of(front, front.dated(), PROGRAM).getBytes(StandardCharsets.UTF_8));
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

package se.fyrklover.report.render;

import java.io.IOException;
import java.io.OutputStream;
import se.fyrklover.report.Block;
import se.fyrklover.report.Report;
import se.fyrklover.words.Words;

/// A document as a PDF to keep, to read aloud and to sign.
public final class ReportPdf {

    private ReportPdf() {}

    public static void write(Report report, OutputStream out) throws IOException {
        var charts =
                report.blocks()
                        .filter(Block.Chart.class::isInstance)
                        .map(Block.Chart.class::cast)
                        .toList();
        PdfFile.write(about(report.front()), markup(report), charts, CoverMark::draw, out);
    }

    static String markup(Report report) {
        var words = new Words(report.front().language());
        var style = PdfFile.style(about(report.front()), words);
        return PdfFile.legible(Markup.of("print", report, new Paper(words), style));
    }

    private static PdfFile.About about(Report.Front front) {
        return new PdfFile.About(
                front.language(),
                front.association(),
                front.title(),
                front.subtitle(),
                front.dated());
    }
}

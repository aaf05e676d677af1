package se.fyrklover.report.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import se.fyrklover.report.Report;
import se.fyrklover.web.PaperLetter;
import se.fyrklover.words.Words;

/// A letter as a PDF, by the same templates, fonts and rules as documents, without cover and
/// contents.
public final class LetterPdf {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String STYLE = Markup.text("/report/letter.css");

    private LetterPdf() {}

    /// Writes the letter; the same bytes for the same letter.
    ///
    /// @param sections what it says
    public static void write(PaperLetter letter, List<Report.Section> sections, OutputStream out)
            throws IOException {
        var about =
                new PdfFile.About(
                        letter.language(),
                        letter.from(),
                        letter.title(),
                        letter.to(),
                        letter.dated());
        PdfFile.write(about, markup(letter, sections, about), List.of(), _ -> {}, out);
    }

    private static String markup(
            PaperLetter letter, List<Report.Section> sections, PdfFile.About about) {
        var words = new Words(letter.language());
        var output = new StringOutput(1 << 14);
        ENGINE.render(
                "report/letter.jte",
                Map.of(
                        "letter",
                        letter,
                        "sections",
                        sections,
                        "medium",
                        new Paper(words),
                        "words",
                        words,
                        "style",
                        PdfFile.style(about, words) + STYLE),
                output);
        return PdfFile.legible(output.toString());
    }
}

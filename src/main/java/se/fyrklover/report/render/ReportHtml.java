package se.fyrklover.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.fyrklover.report.Report;

/// A document as one HTML file, which fetches nothing and runs nothing.
public final class ReportHtml {

    private static final String ASSETS = "/static/assets/";

    private static final String STYLE =
            face("Source Sans 3", 400, "source-sans-3-latin-400")
                    + face("Source Sans 3", 600, "source-sans-3-latin-600")
                    + face("Source Serif 4", 600, "source-serif-4-latin-600")
                    + Markup.text(ASSETS + "theme.css")
                    + Markup.text(ASSETS + "document.css")
                    + Markup.text("/report/file.css");

    private ReportHtml() {}

    public static void write(Report report, OutputStream out) throws IOException {
        var markup = Markup.of("document", report, Medium.FILE, STYLE);
        out.write(Legible.inMarkup(markup).getBytes(StandardCharsets.UTF_8));
    }

    private static String face(String family, int weight, String file) {
        var font =
                Base64.getEncoder()
                        .encodeToString(Markup.bytes(ASSETS + "fonts/" + file + ".woff2"));
        return """
        @font-face { font-family: "%s"; font-weight: %d; \
        src: url("data:font/woff2;base64,%s") format("woff2") }
        """
                .formatted(family, weight, font);
    }
}

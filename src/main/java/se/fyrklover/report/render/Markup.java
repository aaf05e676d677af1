package se.fyrklover.report.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import se.fyrklover.report.Report;
import se.fyrklover.words.Words;

/// A document as well-formed markup, by the templates of `report`.
final class Markup {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Markup() {}

    static String of(String template, Report report, Medium medium, String style) {
        var output = new StringOutput(1 << 16);
        var words = new Words(report.front().language());
        ENGINE.render(
                "report/" + template + ".jte",
                Map.of("report", report, "medium", medium, "words", words, "style", style),
                output);
        return output.toString();
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String path) {
        try (var file = Objects.requireNonNull(Markup.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

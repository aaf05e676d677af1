package se.fyrklover.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Writes a planted document in the formats that need no other program.
final class PlantedFormat {

    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm; @bottom-center { content: "Sida " counter(page); } }
            body { font: 10pt "Liberation Sans", "DejaVu Sans", "Fyrklover Sans", sans-serif; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 12pt; }
            th, td { padding: 2pt 4pt; text-align: right; vertical-align: top; font-weight: normal; }
            th:first-child, td:first-child { text-align: left; }
            tr.total td { font-weight: bold; }
            td { white-space: normal; } td + td { white-space: nowrap; }
            body.ruled td, body.ruled th { border: 0.5pt solid #888; }
            body.tight th, body.tight td { padding: 0 1.2pt; } body.tight table { width: auto; }
            """;

    private PlantedFormat() {}

    /// How its tables look.
    enum Look {
        OPEN,
        RULED,
        TIGHT
    }

    static String markdown(PlantedDocument document) {
        return document.blocks().stream()
                .map(PlantedFormat::markdown)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String markdown(PlantedDocument.Block block) {
        return switch (block) {
            case PlantedDocument.Heading(var level, var text) -> "#".repeat(level) + " " + text;
            case PlantedDocument.Paragraph(var text) -> text;
            case PlantedDocument.Table table ->
                    table.title()
                            + "\n\n"
                            + piped(table.head())
                            + "\n"
                            + piped(table.head().stream().map(_ -> "---").toList())
                            + "\n"
                            + table.rows().stream()
                                    .map(it -> piped(it.all()))
                                    .collect(Collectors.joining("\n"));
        };
    }

    private static String piped(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /// As the words are when they are copied from a printed page: nothing but single spaces.
    static String text(PlantedDocument document) {
        return document.blocks().stream()
                .map(PlantedFormat::text)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String text(PlantedDocument.Block block) {
        return switch (block) {
            case PlantedDocument.Heading(_, var text) -> text;
            case PlantedDocument.Paragraph(var text) -> wrapped(text);
            case PlantedDocument.Table table ->
                    table.title()
                            + "\n\n"
                            + String.join(" ", table.head())
                            + "\n"
                            + table.rows().stream()
                                    .map(it ->
                                            String.join(" ", it.all())
                                                    .replace('\u00A0', ' ')
                                                    .replace('\u202F', ' '))
                                    .collect(Collectors.joining("\n"));
        };
    }

    private static String wrapped(String text) {
        return text.replaceAll("(.{60,80}) ", "$1\n");
    }

    static String html(PlantedDocument document, Look look) {
        var body = new StringBuilder();
        for (var block : document.blocks()) body.append(html(block)).append('\n');
        return "<!DOCTYPE html><html lang=\"sv\"><head><meta charset=\"utf-8\"/><title>%s</title><style>%s</style></head><body class=\"%s\">%s</body></html>"
                .formatted(
                        document.name(),
                        STYLE,
                        look.name().toLowerCase(java.util.Locale.ROOT),
                        body);
    }

    private static String html(PlantedDocument.Block block) {
        return switch (block) {
            case PlantedDocument.Heading(var level, var text) ->
                    "<h%d>%s</h%d>".formatted(level, escaped(text), level);
            case PlantedDocument.Paragraph(var text) -> "<p>" + escaped(text) + "</p>";
            case PlantedDocument.Table table -> {
                var rows = new StringBuilder();
                rows.append(row("th", table.head(), false));
                for (var row : table.rows()) rows.append(row("td", row.all(), row.bold()));
                yield "<p>" + escaped(table.title()) + "</p><table>" + rows + "</table>";
            }
        };
    }

    private static String row(String tag, List<String> cells, boolean bold) {
        return cells.stream()
                .map(it -> "<%s>%s</%s>".formatted(tag, escaped(it), tag))
                .collect(Collectors.joining("", bold ? "<tr class=\"total\">" : "<tr>", "</tr>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static byte[] word(PlantedDocument document) {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var block : document.blocks()) word(word, block);
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void word(XWPFDocument word, PlantedDocument.Block block) {
        switch (block) {
            case PlantedDocument.Heading(var level, var text) -> {
                var paragraph = word.createParagraph();
                paragraph.setStyle("Heading" + level);
                var run = paragraph.createRun();
                run.setBold(true);
                run.setFontSize(18 - 2 * level);
                run.setText(text);
            }
            case PlantedDocument.Paragraph(var text) ->
                    word.createParagraph().createRun().setText(text);
            case PlantedDocument.Table table -> {
                word.createParagraph().createRun().setText(table.title());
                var made = word.createTable(table.rows().size() + 1, table.head().size());
                made.setWidth("100%");
                made.removeBorders();
                for (var at = 0; at <= table.rows().size(); at++) {
                    var cells = at == 0 ? table.head() : table.rows().get(at - 1).all();
                    for (var column = 0; column < cells.size(); column++) {
                        var width = column == 0 ? 46 : 54 / (cells.size() - 1);
                        made.getRow(at).getCell(column).setWidth(width + "%");
                        fill(
                                made.getRow(at).getCell(column),
                                cells.get(column),
                                at > 0 && table.rows().get(at - 1).bold(),
                                column > 0);
                    }
                }
                word.createParagraph();
            }
        }
    }

    private static void fill(XWPFTableCell cell, String text, boolean bold, boolean right) {
        var paragraph = cell.getParagraphs().getFirst();
        if (right) paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setBold(bold);
        run.setText(text);
    }

    /// By the renderer that the product prints with.
    static byte[] pdf(PlantedDocument document, Look look) throws IOException {
        XRLog.setLoggingEnabled(false);
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var weight : List.of("Regular", "Semibold"))
            builder.useFont(
                    () ->
                            PlantedFormat.class.getResourceAsStream(
                                    "/fonts/print/FyrkloverSans-" + weight + ".ttf"),
                    "Fyrklover Sans",
                    weight.equals("Regular") ? 400 : 700,
                    com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
                    true);
        builder.withHtmlContent(html(document, look).replace("<!DOCTYPE html>", ""), null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }
}

package se.fyrklover.proofreading.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.fyrklover.proofreading.Reading;

/// Reads an OpenDocument text: headings, paragraphs, lists, notes and tables with merged cells.
final class OpenDocumentReader {

    private static final String CONTENT = "content.xml";
    private static final int MOST_REPEATED = 1_000;
    private static final Set<String> PASSED_OVER =
            Set.of(
                    "tracked-changes",
                    "annotation",
                    "annotation-end",
                    "index-title-template",
                    "sequence-decls",
                    "note-citation",
                    "object",
                    "object-ole",
                    "desc",
                    "title");

    private final Flow flow;
    private final OpenDocumentStyles styles;
    private final Xml xml;

    /// Where paragraphs go: into the document, or into the cell of a table.
    private interface Into {

        void paragraph(String before, Said said);
    }

    private OpenDocumentReader(Flow flow, OpenDocumentStyles styles, Xml xml) {
        this.flow = flow;
        this.styles = styles;
        this.xml = xml;
    }

    static boolean is(Unpacked file) throws IOException {
        return file.has(CONTENT) && file.text("mimetype", 100).contains("opendocument.text");
    }

    static Reading read(String name, Unpacked file) throws IOException {
        var bounds = new Bounds();
        if (file.text("META-INF/manifest.xml", 1 << 20).contains("encryption-data"))
            throw new Refused("encrypted");
        var styles = new OpenDocumentStyles();
        file.xml("styles.xml", bounds).ifPresent(styles::read);
        var flow = new Flow(bounds);
        file.xml(CONTENT, bounds)
                .ifPresent(it -> new OpenDocumentReader(flow, styles, it).document());
        return flow.done(name);
    }

    private void document() {
        xml.root(_ -> xml.children(this::part));
    }

    private void part(String name) {
        switch (name) {
            case "automatic-styles" -> styles.within(xml);
            case "body" -> xml.children(_ -> blocks(flow::paragraph));
            default -> {}
        }
    }

    private void blocks(Into into) {
        xml.children(it -> block(it, into, ""));
    }

    private void block(String name, Into into, String before) {
        if (PASSED_OVER.contains(name)) return;
        switch (name) {
            case "h" -> heading(into);
            case "p" -> paragraph(into, before);
            case "list-item", "list-header" -> item(into);
            case "table" -> table();
            case "table-of-content" -> blocks((_, said) -> flow.contents(said));
            default -> xml.children(it -> block(it, into, before));
        }
    }

    private void paragraph(Into into, String before) {
        var style = xml.attribute("style-name");
        var said = words(into);
        said.movedIn(styles.indent(style));
        if (styles.isTitle(style)) flow.heading(1, said.text());
        else into.paragraph(before, said);
    }

    private void heading(Into into) {
        var level = Math.clamp(xml.number("outline-level", 1), 1, 10);
        var said = words(into);
        flow.heading(level, said.text());
    }

    private void item(Into into) {
        var first = new boolean[] {true};
        xml.children(it -> {
            block(it, into, first[0] ? "• " : "");
            first[0] = false;
        });
    }

    /// The words of a paragraph; a box of text that hangs on it comes before it.
    private Said words(Into into) {
        var said = new Said();
        words(said, styles.isBold(xml.attribute("style-name")), into);
        return said;
    }

    private void words(Said said, boolean bold, Into into) {
        xml.children(name -> inline(name, said, bold, into), text -> said.add(text, bold));
    }

    private void inline(String name, Said said, boolean bold, Into into) {
        if (PASSED_OVER.contains(name)) return;
        switch (name) {
            case "s" ->
                    said.add(" ".repeat(Math.clamp(xml.number("c", 1), 1, MOST_REPEATED)), bold);
            case "tab" -> said.add("\t", bold);
            case "line-break" -> said.add(" ", bold);
            case "note" -> note();
            case "span" -> words(said, styles.isBold(xml.attribute("style-name"), bold), into);
            case "text-box" -> blocks(into);
            default -> words(said, bold, into);
        }
    }

    private void note() {
        xml.children(name -> {
            if (!name.equals("note-body")) return;
            var all = new Said();
            blocks((_, said) -> all.also(said));
            flow.note(all.text());
        });
    }

    private void table() {
        var rows = new ArrayList<Flow.Row>();
        rows(rows);
        flow.grid(rows);
    }

    private void rows(List<Flow.Row> rows) {
        xml.children(name -> {
            if (name.equals("table-row")) row(rows);
            else if ((name.startsWith("table-") && name.endsWith("rows"))
                    || name.equals("table-row-group")) rows(rows);
        });
    }

    private void row(List<Flow.Row> rows) {
        var times = Math.clamp(xml.number("number-rows-repeated", 1), 1, MOST_REPEATED);
        var row = new Flow.Row(flow.bounds());
        var waiting = new int[1];
        xml.children(name -> {
            if (name.equals("table-cell") || name.equals("covered-table-cell")) cell(row, waiting);
        });
        var repeated = row.isEmpty() ? 1 : times;
        for (var time = 0; time < repeated; time++) {
            flow.bounds().cells(row.done().cells().size());
            rows.add(row);
        }
    }

    /// Empty cells wait until one with words follows, since a sheet may repeat them without end.
    private void cell(Flow.Row row, int[] waiting) {
        var columns = Math.max(1, xml.number("number-columns-repeated", 1));
        var said = new Said();
        var indent = new int[1];
        blocks((_, more) -> {
            if (said.isBlank()) indent[0] = more.indent();
            said.also(more);
        });
        if (said.isBlank()) {
            waiting[0] = Math.min(Bounds.COLUMNS, waiting[0] + Math.min(columns, Bounds.COLUMNS));
            return;
        }
        if (waiting[0] > 0) row.cell(new Said(), 0, waiting[0]);
        waiting[0] = 0;
        for (var time = 0; time < Math.min(columns, MOST_REPEATED); time++)
            row.cell(said, indent[0], 1);
    }
}

package se.fyrklover.proofreading.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fyrklover.proofreading.Reading;

/// Reads a Word document (.docx): headings, paragraphs, lists, footnotes, boxes of text and tables
/// with merged cells. What was deleted but is still kept for tracking is not read.
final class WordReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "pict");
    private static final int STEP = 180;

    private final Flow flow;
    private final Xml xml;
    private final WordStyles styles;
    private final WordLists lists;
    private final Map<String, String> notes;

    /// A paragraph as it is being read.
    private static final class Paragraph {

        private final Said said = new Said();
        private String style = "";
        private int outline = -1;
        private int indent;
        private String list = "";
        private int level;
    }

    /// Where paragraphs go: into the document, or into the cell of a table.
    private interface Into {

        void paragraph(Paragraph paragraph);
    }

    private WordReader(
            Flow flow, Xml xml, WordStyles styles, WordLists lists, Map<String, String> notes) {
        this.flow = flow;
        this.xml = xml;
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
    }

    static boolean is(Unpacked file) {
        return file.has(DOCUMENT);
    }

    static Reading read(String name, Unpacked file) throws IOException {
        var bounds = new Bounds();
        var flow = new Flow(bounds);
        var styles = new WordStyles();
        file.xml("word/styles.xml", bounds).ifPresent(styles::read);
        var lists = new WordLists();
        file.xml("word/numbering.xml", bounds).ifPresent(lists::read);
        var notes = new HashMap<String, String>();
        file.xml("word/footnotes.xml", bounds)
                .ifPresent(it -> new WordReader(flow, it, styles, lists, notes).notes());
        file.xml(DOCUMENT, bounds)
                .ifPresent(it -> new WordReader(flow, it, styles, lists, notes).document());
        return flow.done(name);
    }

    private void document() {
        xml.root(_ ->
                xml.children(name -> {
                    if (name.equals("body")) blocks(this::said);
                }));
    }

    private void notes() {
        xml.root(_ ->
                xml.children(_ -> {
                    var id = xml.attribute("id");
                    var all = new Said();
                    blocks(it -> all.also(it.said));
                    notes.put(id, all.text());
                }));
    }

    private void said(Paragraph paragraph) {
        var level = paragraph.outline >= 0 ? paragraph.outline : styles.level(paragraph.style);
        if (level >= 0 && level < 9) flow.heading(level + 1, paragraph.said.text());
        else if (styles.isContents(paragraph.style)) flow.contents(paragraph.said);
        else if (!paragraph.said.isBlank())
            flow.paragraph(lists.before(paragraph.list, paragraph.level), paragraph.said);
    }

    private void blocks(Into into) {
        xml.children(it -> block(it, into));
    }

    private void block(String name, Into into) {
        if (PASSED_OVER.contains(name)) return;
        switch (name) {
            case "p" -> paragraph(into);
            case "tbl" -> table();
            default -> blocks(into);
        }
    }

    private void paragraph(Into into) {
        var paragraph = new Paragraph();
        inlines(paragraph, into);
        into.paragraph(paragraph);
    }

    private void inlines(Paragraph paragraph, Into into) {
        xml.children(it -> inline(it, paragraph, into));
    }

    private void inline(String name, Paragraph paragraph, Into into) {
        if (PASSED_OVER.contains(name)) return;
        switch (name) {
            case "pPr" -> properties(paragraph);
            case "r" -> run(paragraph, into);
            case "txbxContent" -> blocks(into);
            default -> inlines(paragraph, into);
        }
    }

    private void properties(Paragraph paragraph) {
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> paragraph.style = xml.attribute("val");
                case "outlineLvl" -> paragraph.outline = xml.number("val", -1);
                case "ind" ->
                        paragraph.indent =
                                Math.clamp(
                                        xml.number("left", xml.number("start", 0)) / STEP, 0, 20);
                case "numPr" -> list(paragraph);
                default -> {}
            }
        });
    }

    private void list(Paragraph paragraph) {
        xml.children(name -> {
            if (name.equals("numId")) paragraph.list = xml.attribute("val");
            if (name.equals("ilvl")) paragraph.level = Math.clamp(xml.number("val", 0), 0, 9);
        });
    }

    private void run(Paragraph paragraph, Into into) {
        var bold = new boolean[] {styles.isBold(paragraph.style)};
        var hidden = new boolean[1];
        xml.children(name -> {
            if (name.equals("rPr")) runProperties(bold, hidden);
            else if (!hidden[0]) inRun(name, paragraph, bold[0], into);
        });
    }

    private void runProperties(boolean[] bold, boolean[] hidden) {
        xml.children(name -> {
            if (name.equals("rStyle")) bold[0] |= styles.isBold(xml.attribute("val"));
            if (name.equals("b")) bold[0] = isOn();
            if (name.equals("vanish")) hidden[0] = isOn();
        });
    }

    private boolean isOn() {
        return !Set.of("0", "false", "off").contains(xml.attribute("val"));
    }

    private void inRun(String name, Paragraph paragraph, boolean bold, Into into) {
        if (PASSED_OVER.contains(name)) return;
        var said = paragraph.said;
        switch (name) {
            case "t" -> xml.children(_ -> {}, text -> said.add(text, bold));
            case "tab", "ptab" -> said.add("\t", bold);
            case "br", "cr" -> said.add(" ", bold);
            case "noBreakHyphen" -> said.add("-", bold);
            case "footnoteReference" -> flow.note(notes.getOrDefault(xml.attribute("id"), ""));
            case "txbxContent" -> blocks(into);
            default -> xml.children(it -> inRun(it, paragraph, bold, into));
        }
    }

    private void table() {
        var rows = new ArrayList<Flow.Row>();
        var within = new ArrayList<List<Flow.Row>>();
        rows(rows, within);
        flow.grid(rows);
        within.forEach(flow::grid);
    }

    private void rows(List<Flow.Row> rows, List<List<Flow.Row>> within) {
        xml.children(name -> {
            if (name.equals("tr")) rows.add(row(within));
            else if (!PASSED_OVER.contains(name) && !name.endsWith("Pr")) rows(rows, within);
        });
    }

    private Flow.Row row(List<List<Flow.Row>> within) {
        var row = new Flow.Row(flow.bounds());
        cells(row, within);
        return row;
    }

    private void cells(Flow.Row row, List<List<Flow.Row>> within) {
        xml.children(name -> {
            switch (name) {
                case "trPr" -> before(row);
                case "tc" -> cell(row, within);
                case "tblPrEx" -> {}
                default -> cells(row, within);
            }
        });
    }

    private void before(Flow.Row row) {
        xml.children(name -> {
            var columns = xml.number("val", 0);
            if (name.equals("gridBefore") && columns > 0)
                row.cell(new Said(), 0, Math.min(columns, Bounds.COLUMNS));
        });
    }

    /// A cell that goes on with the one above holds nothing; one that spans several is the first.
    private void cell(Flow.Row row, List<List<Flow.Row>> within) {
        var columns = new int[] {1};
        var indent = new int[1];
        var goesOn = new boolean[1];
        var said = new Said();
        xml.children(name ->
                inCell(
                        name,
                        columns,
                        goesOn,
                        within,
                        it -> {
                            if (said.isBlank()) indent[0] = it.indent;
                            said.also(it.said);
                        }));
        row.cell(goesOn[0] ? new Said() : said, indent[0], columns[0]);
    }

    private void inCell(
            String name, int[] columns, boolean[] goesOn, List<List<Flow.Row>> within, Into into) {
        if (PASSED_OVER.contains(name)) return;
        switch (name) {
            case "tcPr" ->
                    xml.children(it -> {
                        if (it.equals("gridSpan"))
                            columns[0] = Math.clamp(xml.number("val", 1), 1, Bounds.COLUMNS);
                        if (it.equals("vMerge"))
                            goesOn[0] = !xml.attribute("val").equals("restart");
                    });
            case "p" -> paragraph(into);
            case "tbl" -> {
                var rows = new ArrayList<Flow.Row>();
                within.add(rows);
                rows(rows, within);
            }
            default -> xml.children(it -> inCell(it, columns, goesOn, within, into));
        }
    }
}

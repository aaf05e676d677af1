package se.fyrklover.report.render;

import se.fyrklover.report.Block;
import se.fyrklover.report.Report;

/// Writes the text, section by section.
final class DocxBody {

    /// The lists of styles.xml, dots and numbers; each numbered list of the text is one more.
    static final int LISTS = 2;

    private static final int DEEPEST = 4;

    /// Dots of a chart's picture for one of its units, which is nine tenths of a point.
    private static final double DOTS = 3;

    private static final double UNIT = 0.9 * 12_700;
    private static final double WIDEST = DocxTable.WIDTH * 635.0;
    private static final int BETWEEN = 540;
    private static final int SIGNED = (DocxTable.WIDTH - BETWEEN) / 2;

    private final DocxText text;
    private final Xml xml;
    private final DrawingPainter painter;
    private int lists = LISTS;

    DocxBody(DocxText text, DrawingPainter painter) {
        this.text = text;
        this.xml = text.xml();
        this.painter = painter;
    }

    void section(Report.Section section) {
        text.begin("Heading" + Math.clamp(section.level(), 1, DEEPEST))
                .marked(section.heading(), section.id())
                .end();
        section.blocks().forEach(this::block);
        section.sections().forEach(this::section);
    }

    /// How many lists there are by now.
    int lists() {
        return lists;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var runs) -> text.paragraph(DocxText.Manner.of("BodyText"), runs);
            case Block.Items items -> items(items);
            case Block.Quote(var paragraphs, var by) -> {
                for (var runs : paragraphs)
                    text.paragraph(new DocxText.Manner("Quote", !by.isEmpty(), 0, 0), runs);
                if (!by.isEmpty()) text.paragraph("QuoteBy", by);
            }
            case Block.Remark(var words) -> text.paragraph("Remark", words);
            case Block.Table table -> DocxTable.write(table, text);
            case Block.Chart chart -> chart(chart);
            case Block.Signatures signatures -> signatures(signatures);
        }
    }

    private void items(Block.Items items) {
        var list = items.numbered() ? ++lists : 1;
        var style = items.numbered() ? "ListNumber" : "ListBullet";
        for (var item : items.items())
            text.paragraph(new DocxText.Manner(style, false, list, 0), item);
    }

    private void chart(Block.Chart chart) {
        text.begin("Caption").marked(chart.title(), chart.anchor()).end();
        var drawing = chart.drawing();
        var unit = Math.min(UNIT, WIDEST / drawing.width());
        text.begin("Figure");
        new DocxPicture(
                        Math.round(drawing.width() * unit),
                        Math.round(drawing.height() * unit),
                        chart.title(),
                        chart.description())
                .write(painter.png(drawing, DOTS), text);
        text.end();
    }

    /// Two beside each other, each with a line to write on.
    private void signatures(Block.Signatures signatures) {
        if (!signatures.place().isEmpty()) text.paragraph("SignaturePlace", signatures.place());
        xml.open("w:tbl").open("w:tblPr");
        xml.leaf("w:tblW", "w:w", String.valueOf(DocxTable.WIDTH), "w:type", "dxa");
        xml.leaf("w:tblLayout", "w:type", "fixed");
        xml.open("w:tblCellMar").leaf("w:left", "w:w", "0", "w:type", "dxa");
        xml.leaf("w:right", "w:w", "0", "w:type", "dxa").close().close();
        xml.open("w:tblGrid");
        for (var width : new int[] {SIGNED, BETWEEN, SIGNED})
            xml.leaf("w:gridCol", "w:w", String.valueOf(width));
        xml.close();
        var all = signatures.signatories();
        for (var at = 0; at < all.size(); at += 2) {
            xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
            xml.leaf("w:trHeight", "w:val", "1500", "w:hRule", "atLeast").close();
            signatory(all.get(at));
            if (at + 1 < all.size()) {
                cell(BETWEEN, false);
                text.paragraph("SignatureRole", "");
                xml.close();
                signatory(all.get(at + 1));
            }
            xml.close();
        }
        xml.close();
        text.paragraph("TableEnd", "");
    }

    private void signatory(Block.Signatory signatory) {
        cell(SIGNED, true);
        text.paragraph("SignatureName", signatory.name());
        text.paragraph("SignatureRole", signatory.role());
        xml.close();
    }

    private void cell(int width, boolean hasLine) {
        xml.open("w:tc").open("w:tcPr");
        xml.leaf("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        if (hasLine)
            xml.open("w:tcBorders")
                    .leaf(
                            "w:top", "w:val", "single", "w:sz", "6", "w:space", "0", "w:color",
                            "7B857F")
                    .close();
        xml.close();
    }
}

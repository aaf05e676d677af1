package se.fyrklover.report.render;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import se.fyrklover.report.Report;
import se.fyrklover.words.Words;

/// The document for a word processor, in styles of its own, so that an office can go on writing in
/// it. Its parts are written as they are stored: what has to be said is little, and the same value
/// must give the same bytes.
public final class ReportDocx {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final DrawingPainter PAINTER = new DrawingPainter();

    private ReportDocx() {}

    public static void write(Report report, OutputStream out) {
        var words = new Words(report.front().language());
        var parts = new Parts();
        parts.put("[Content_Types].xml", file("content-types.xml"));
        parts.put("_rels/.rels", file("package-rels.xml"));
        var links = new DocxLinks(report, parts);
        var xml = new Xml();
        var lists = document(report, new DocxText(xml, links), words);
        parts.put("word/document.xml", xml.toString());
        parts.put("word/_rels/document.xml.rels", links.toString());
        parts.put("word/styles.xml", inLanguage("styles.xml", report));
        parts.put("word/settings.xml", inLanguage("settings.xml", report));
        parts.put("word/fontTable.xml", file("fontTable.xml"));
        parts.put("word/numbering.xml", numbering(lists));
        parts.put("word/header.xml", DocxFront.header(report));
        parts.put("word/footer.xml", DocxFront.footer(report, words));
        parts.put("docProps/core.xml", Parts.core(report.front()));
        parts.put("docProps/app.xml", file("app.xml"));
        parts.write(report.front().dated(), out);
    }

    /// Answers with how many lists it has.
    private static int document(Report report, DocxText text, Words words) {
        var xml = text.xml();
        xml.open(
                "w:document",
                "xmlns:w",
                W,
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("w:body");
        var front = new DocxFront(report, text, words);
        front.cover(file("clover.png"));
        front.contents();
        var body = new DocxBody(text, PAINTER);
        report.sections().forEach(body::section);
        page(xml, text.links());
        xml.close().close();
        return body.lists();
    }

    /// A4; the cover has neither head nor foot.
    private static void page(Xml xml, DocxLinks links) {
        xml.open("w:sectPr");
        xml.leaf("w:headerReference", "w:type", "default", "r:id", links.header());
        xml.leaf("w:footerReference", "w:type", "default", "r:id", links.footer());
        xml.leaf("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.leaf(
                "w:pgMar",
                "w:top",
                "1701",
                "w:right",
                "1361",
                "w:bottom",
                "1531",
                "w:left",
                "1361",
                "w:header",
                "850",
                "w:footer",
                "737",
                "w:gutter",
                "0");
        xml.leaf("w:titlePg").close();
    }

    /// Each numbered list begins at one.
    private static String numbering(int lists) {
        var xml = new Xml();
        xml.open("w:numbering", "xmlns:w", W);
        level(xml, "0", "bullet", "•");
        level(xml, "1", "decimal", "%1.");
        for (var list = 1; list <= lists; list++) {
            xml.open("w:num", "w:numId", String.valueOf(list));
            xml.leaf("w:abstractNumId", "w:val", list == 1 ? "0" : "1");
            if (list > 1)
                xml.open("w:lvlOverride", "w:ilvl", "0")
                        .leaf("w:startOverride", "w:val", "1")
                        .close();
            xml.close();
        }
        return xml.close().toString();
    }

    private static void level(Xml xml, String number, String format, String mark) {
        xml.open("w:abstractNum", "w:abstractNumId", number);
        xml.leaf("w:multiLevelType", "w:val", "singleLevel");
        xml.open("w:lvl", "w:ilvl", "0").leaf("w:start", "w:val", "1");
        xml.leaf("w:numFmt", "w:val", format).leaf("w:lvlText", "w:val", mark);
        xml.leaf("w:lvlJc", "w:val", "left");
        xml.open("w:pPr").leaf("w:ind", "w:left", "340", "w:hanging", "340").close();
        xml.close().close();
    }

    private static String inLanguage(String name, Report report) {
        return new String(file(name), StandardCharsets.UTF_8)
                .replace("{language}", report.front().language().locale().toLanguageTag());
    }

    private static byte[] file(String name) {
        return Markup.bytes("/report/docx/" + name);
    }
}

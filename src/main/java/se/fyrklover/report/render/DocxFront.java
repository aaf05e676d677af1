package se.fyrklover.report.render;

import se.fyrklover.report.Report;
import se.fyrklover.words.Words;

/// What stands before the text, and at the head and foot of each page.
record DocxFront(Report report, DocxText text, Words words) {

    private static final int MARK = 560_000;

    /// How far down the cover's foot begins, in twentieths of a point.
    private static final String FOOT = "14742";

    /// How deep the contents go.
    private static final int DEEPEST = 3;

    void cover(byte[] clover) {
        var front = report.front();
        text.begin("CoverMark");
        new DocxPicture(MARK, MARK, "", "").write(clover, text);
        text.end();
        text.paragraph("CoverAssociation", front.association());
        text.paragraph("Title", front.title());
        if (!front.subtitle().isEmpty()) text.paragraph("Subtitle", front.subtitle());
        foot(words.say("report.dated", front.standing(), front.dated()));
        foot(words.say("report.number", front.organisationNumber()));
        // A frame stands on the page of the paragraph after it.
        text.paragraph("CoverMark", "");
    }

    /// At the foot of the cover, in a frame: LibreOffice takes none from a style.
    private void foot(String said) {
        var xml = text.xml();
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "CoverFoot");
        xml.leaf(
                "w:framePr",
                "w:w",
                String.valueOf(DocxTable.WIDTH),
                "w:wrap",
                "around",
                "w:vAnchor",
                "page",
                "w:hAnchor",
                "margin",
                "w:xAlign",
                "left",
                "w:y",
                FOOT);
        xml.close();
        text.say(said).end();
    }

    /// A table of contents that the office program keeps, and that leads on before it has. It asks
    /// for the numbers of the pages, which nobody knows until it has set them.
    void contents() {
        var xml = text.xml();
        var sections = report.all().filter(it -> it.level() <= DEEPEST).toList();
        xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        xml.leaf("w:docPartGallery", "w:val", "Table of Contents").leaf("w:docPartUnique");
        xml.close().close().open("w:sdtContent");
        text.paragraph("TOCHeading", words.say("report.contents"));
        for (var section : sections) {
            text.begin("TOC" + section.level());
            if (section.equals(sections.getFirst()))
                text.beginField("TOC \\o \"1-%d\" \\h \\z".formatted(DEEPEST), true);
            var bookmark = text.links().to(section.id()).orElseThrow();
            xml.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
            text.say(section.heading()).tab().field("PAGEREF " + bookmark + " \\h", "");
            xml.close();
            if (section.equals(sections.getLast())) text.endField();
            text.end();
        }
        xml.close().close();
    }

    static String header(Report report) {
        return part(
                "w:hdr",
                it -> {
                    it.begin("Header")
                            .say(report.front().association())
                            .tab()
                            .say(report.front().title());
                    it.end();
                },
                report);
    }

    static String footer(Report report, Words words) {
        return part(
                "w:ftr",
                it -> {
                    it.begin("Footer").say(report.front().standing()).tab();
                    it.say(words.say("report.page") + " ").field("PAGE", "1");
                    it.say(" " + words.say("report.of") + " ").field("NUMPAGES", "1").end();
                },
                report);
    }

    private static String part(
            String name, java.util.function.Consumer<DocxText> content, Report report) {
        var xml = new Xml();
        xml.open(name, "xmlns:w", ReportDocx.W);
        content.accept(new DocxText(xml, new DocxLinks(report, new Parts())));
        return xml.close().toString();
    }
}

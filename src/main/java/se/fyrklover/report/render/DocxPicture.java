package se.fyrklover.report.render;

/// A picture in a line of text.
///
/// @param width and height in 360 000ths of a centimetre
/// @param title what one sees
/// @param description for those who do not see it; one without both is an ornament
record DocxPicture(long width, long height, String title, String description) {

    private static final String PICTURE =
            "http://schemas.openxmlformats.org/drawingml/2006/picture";

    void write(byte[] png, DocxText text) {
        var id = text.links().picture(png);
        var number = String.valueOf(text.links().pictures());
        var across = String.valueOf(width);
        var down = String.valueOf(height);
        var xml = text.xml();
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.leaf("wp:extent", "cx", across, "cy", down);
        xml.open(
                "wp:docPr",
                "id",
                number,
                "name",
                "Bild " + number,
                "descr",
                description,
                "title",
                title);
        if (description.isEmpty()) ornament(xml);
        xml.close();
        xml.open("wp:cNvGraphicFramePr").leaf("a:graphicFrameLocks", "noChangeAspect", "1").close();
        xml.open("a:graphic").open("a:graphicData", "uri", PICTURE).open("pic:pic");
        xml.open("pic:nvPicPr")
                .leaf("pic:cNvPr", "id", number, "name", "Bild " + number, "descr", description);
        xml.leaf("pic:cNvPicPr").close();
        xml.open("pic:blipFill").leaf("a:blip", "r:embed", id);
        xml.open("a:stretch").leaf("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").leaf("a:off", "x", "0", "y", "0");
        xml.leaf("a:ext", "cx", across, "cy", down).close();
        xml.open("a:prstGeom", "prst", "rect").leaf("a:avLst").close().close();
        xml.close().close().close().close().close().close();
    }

    private static void ornament(Xml xml) {
        xml.open("a:extLst").open("a:ext", "uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
        xml.leaf(
                "adec:decorative",
                "xmlns:adec",
                "http://schemas.microsoft.com/office/drawing/2017/decorative",
                "val",
                "1");
        xml.close().close();
    }
}

package se.fyrklover.report.render;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/// The clover on the cover, the same as on the pages: once small beside the association's name and
/// once large and pale in a corner; decoration, tagged so, beneath the text.
final class CoverMark {

    private static final float POINTS_IN_MM = 72 / 25.4f;

    /// The theme's `clover` and `mist`.
    private static final int CLOVER = 0x1f6b45;

    private static final int MIST = 0xe3f0e8;

    /// A leaf and the stem, in the units of the icon: down from its top.
    private static final float[][] LEAF = {
        {16, 14.4f},
        {12.9f, 12.2f, 10.4f, 9.6f, 10.4f, 6.9f},
        {10.4f, 5, 11.7f, 3.7f, 13.4f, 3.7f},
        {14.6f, 3.7f, 15.6f, 4.4f, 16, 5.5f},
        {16.4f, 4.4f, 17.4f, 3.7f, 18.6f, 3.7f},
        {20.3f, 3.7f, 21.6f, 5, 21.6f, 6.9f},
        {21.6f, 9.6f, 19.1f, 12.2f, 16, 14.4f},
    };

    private static final float[][] STEM = {
        {16, 15}, {16.3f, 20.5f, 17.2f, 25.5f, 20.6f, 29},
    };

    private CoverMark() {}

    static void draw(PDDocument document) throws IOException {
        try (var page =
                new PDPageContentStream(
                        document, document.getPage(0), AppendMode.PREPEND, true, true)) {
            page.beginMarkedContent(COSName.ARTIFACT);
            draw(page, MIST, 92, 158, 14.5f);
            draw(page, CLOVER, 22.6f, 262, 1.75f);
            page.endMarkedContent();
        }
    }

    /// @param left in millimetres from the page's left edge
    /// @param top in millimetres from its foot
    /// @param scale points for one unit of the icon
    private static void draw(
            PDPageContentStream page, int colour, float left, float top, float scale)
            throws IOException {
        page.saveGraphicsState();
        page.setNonStrokingColor(new Color(colour));
        page.setStrokingColor(new Color(colour));
        page.transform(new Matrix(scale, 0, 0, -scale, left * POINTS_IN_MM, top * POINTS_IN_MM));
        for (var turn : new int[] {-45, 45, 135, 225}) leaf(page, turn);
        page.setLineWidth(1.8f);
        page.setLineCapStyle(1);
        along(page, STEM);
        page.stroke();
        page.restoreGraphicsState();
    }

    private static void leaf(PDPageContentStream page, int turn) throws IOException {
        page.saveGraphicsState();
        page.transform(Matrix.getRotateInstance(Math.toRadians(turn), 16, 15));
        page.transform(Matrix.getTranslateInstance(-16, -15));
        along(page, LEAF);
        page.fill();
        page.restoreGraphicsState();
    }

    private static void along(PDPageContentStream page, float[][] path) throws IOException {
        for (var to : path)
            if (to.length == 2) page.moveTo(to[0], to[1]);
            else page.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
    }
}

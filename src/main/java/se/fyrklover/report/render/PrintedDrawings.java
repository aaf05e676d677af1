package se.fyrklover.report.render;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.fyrklover.report.Block;
import se.fyrklover.report.Drawing;

/// Draws the document's charts on paper, each where its SVG stands in the markup: lines and areas
/// as such and words as text in the document's own font, without reading the SVG again.
final class PrintedDrawings implements SVGDrawer {

    /// The size of a drawing's common text, in points for its ten.
    private static final double POINTS = 0.9;

    /// The width of the page between its margins, in points.
    private static final double PAGE = 459;

    private static final double POINTS_IN_PIXEL = 0.75;

    private final Map<String, Drawing> drawings;
    private final UnaryOperator<String> legible;

    PrintedDrawings(List<Block.Chart> charts, UnaryOperator<String> legible) {
        drawings =
                charts.stream()
                        .collect(
                                Collectors.toMap(
                                        chart -> chart.anchor() + "-drawing",
                                        Block.Chart::drawing));
        this.legible = legible;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dots) {
        var drawing = Objects.requireNonNull(drawings.get(svg.getAttribute("id")));
        var points = Math.min(POINTS, PAGE / drawing.width());
        return new Printed(drawing, points * dots / POINTS_IN_PIXEL);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void addFontStream(
            FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    /// A drawing at its size on the page, in the dots of the device for one of its units.
    private final class Printed implements SVGImage {

        private final Drawing drawing;
        private final double dots;

        Printed(Drawing drawing, double dots) {
            this.drawing = drawing;
            this.dots = dots;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.ceil(drawing.width() * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.ceil(drawing.height() * dots);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var pen = new Pen((PdfBoxOutputDevice) device, context, x, y, dots, legible);
            drawing.marks().forEach(pen::draw);
        }
    }
}

package se.fyrklover.report.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.UnaryOperator;
import se.fyrklover.report.Drawing.Mark;
import se.fyrklover.report.Drawing.Tone;

/// Sets the marks of a drawing on a page.
///
/// @param x and y, where the drawing's origin lies, in the device's dots
/// @param dots for one unit of the drawing
record Pen(
        PdfBoxOutputDevice device,
        RenderingContext context,
        double x,
        double y,
        double dots,
        UnaryOperator<String> legible) {

    private static final FSRGBColor PAPER = new FSRGBColor(0xffffff);
    private static final float[] DASHES = {3, 2};

    void draw(Mark mark) {
        switch (mark) {
            case Mark.Line line -> draw(line);
            case Mark.Bar bar -> {
                device.setColor(colour(bar.tone()));
                device.fill(
                        new Rectangle2D.Double(
                                across(bar.x()),
                                down(bar.y()),
                                bar.width() * dots,
                                bar.height() * dots));
            }
            case Mark.Dot dot -> draw(dot);
            case Mark.Words words -> draw(words);
        }
    }

    private void draw(Mark.Line line) {
        device.setColor(colour(line.tone()));
        stroke(line.width(), line.dashed());
        device.draw(
                new Line2D.Double(
                        across(line.x1()), down(line.y1()), across(line.x2()), down(line.y2())));
    }

    private void draw(Mark.Dot dot) {
        var radius = dot.radius() * dots;
        var circle =
                new Ellipse2D.Double(
                        across(dot.x()) - radius, down(dot.y()) - radius, 2 * radius, 2 * radius);
        device.setColor(dot.hollow() ? PAPER : colour(dot.tone()));
        device.fill(circle);
        if (!dot.hollow()) return;
        device.setColor(colour(dot.tone()));
        stroke(1.2, false);
        device.draw(circle);
    }

    private void draw(Mark.Words words) {
        var text = legible.apply(words.text());
        var wanted = font(words);
        var font = context.getFont(wanted);
        var width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
        var before =
                switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        // The device thickens a face that is lighter than the one last asked for.
        ((AbstractOutputDevice) device).setFontSpecification(wanted);
        device.setFont(font);
        device.setColor(colour(words.tone()));
        device.drawString(
                text, (float) (across(words.x()) - before), (float) down(words.y()), null);
    }

    private FontSpecification font(Mark.Words words) {
        var font = new FontSpecification();
        font.families = new String[] {PrintFonts.SANS};
        font.size = (float) (words.size() * dots);
        font.fontWeight = words.strong() ? IdentValue.FONT_WEIGHT_600 : IdentValue.FONT_WEIGHT_400;
        font.fontStyle = IdentValue.NORMAL;
        font.variant = IdentValue.NORMAL;
        return font;
    }

    private void stroke(double width, boolean dashed) {
        var pattern = DASHES.clone();
        for (var at = 0; at < pattern.length; at++) pattern[at] *= (float) dots;
        device.setStroke(
                new BasicStroke(
                        (float) (width * dots),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        dashed ? pattern : null,
                        0));
    }

    private double across(double units) {
        return x + units * dots;
    }

    private double down(double units) {
        return y + units * dots;
    }

    /// As in the theme of the pages.
    static FSRGBColor colour(Tone tone) {
        return new FSRGBColor(
                switch (tone) {
                    case INK -> 0x1c2521;
                    case QUIET -> 0x55605a;
                    case RULE -> 0xddd7ca;
                    case FIRST -> 0x1f6b45;
                    case SECOND -> 0xa86a12;
                    case THIRD -> 0x2f4f7f;
                    case FOURTH -> 0x9a6a96;
                    case FIFTH -> 0x7b857f;
                });
    }
}

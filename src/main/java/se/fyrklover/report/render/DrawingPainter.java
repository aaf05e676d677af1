package se.fyrklover.report.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import se.fyrklover.report.Drawing;
import se.fyrklover.report.Drawing.Mark;
import se.fyrklover.report.Drawing.Tone;

/// Paints a drawing, in the colours of the pages' light scheme on white paper.
final class DrawingPainter {

    private static final float[] DASHES = {3, 2};
    private static final double RING = 1.2;

    private final Font plain = font("FyrkloverSans-Regular");
    private final Font strong = font("FyrkloverSans-Semibold");

    private static Font font(String name) {
        var file = new ByteArrayInputStream(Markup.bytes("/fonts/print/" + name + ".ttf"));
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    /// As a picture.
    ///
    /// @param scale how many of its dots one of the drawing's units becomes
    byte[] png(Drawing drawing, double scale) {
        var image =
                new BufferedImage(
                        dots(drawing.width() * scale),
                        dots(drawing.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.scale(scale, scale);
        paint(drawing, paper);
        paper.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int dots(double wanted) {
        return (int) Math.clamp(Math.ceil(wanted), 1, 6_000);
    }

    /// In the drawing's own units.
    void paint(Drawing drawing, Graphics2D paper) {
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (var mark : drawing.marks()) paint(mark, paper);
    }

    private void paint(Mark mark, Graphics2D paper) {
        switch (mark) {
            case Mark.Line line -> {
                paper.setColor(colour(line.tone()));
                paper.setStroke(stroke(line.width(), line.dashed()));
                paper.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
            }
            case Mark.Bar bar -> {
                paper.setColor(colour(bar.tone()));
                paper.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
            }
            case Mark.Dot dot -> paint(dot, paper);
            case Mark.Words words -> paint(words, paper);
        }
    }

    private static void paint(Mark.Dot dot, Graphics2D paper) {
        var circle =
                new Ellipse2D.Double(
                        dot.x() - dot.radius(),
                        dot.y() - dot.radius(),
                        2 * dot.radius(),
                        2 * dot.radius());
        paper.setColor(dot.hollow() ? Color.WHITE : colour(dot.tone()));
        paper.fill(circle);
        paper.setColor(colour(dot.tone()));
        paper.setStroke(stroke(RING, false));
        if (dot.hollow()) paper.draw(circle);
    }

    private void paint(Mark.Words words, Graphics2D paper) {
        var text = Plain.line(words.text());
        if (text.isEmpty()) return;
        var font = (words.strong() ? strong : plain).deriveFont((float) words.size());
        var width = font.getStringBounds(text, paper.getFontRenderContext()).getWidth();
        var before =
                switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        paper.setFont(font);
        paper.setColor(colour(words.tone()));
        paper.drawString(text, (float) (words.x() - before), (float) words.y());
    }

    private static BasicStroke stroke(double width, boolean dashed) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                dashed ? DASHES.clone() : null,
                0);
    }

    private static Color colour(Tone tone) {
        var colour = Pen.colour(tone);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}

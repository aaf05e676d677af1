package se.fyrklover.report.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import se.fyrklover.report.Drawing;

/// How the marks of a drawing are written as SVG.
public final class Svg {

    private Svg() {}

    /// With at most two decimals, whatever the language.
    public static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// A class, to which each medium gives a colour.
    public static String tone(Drawing.Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }

    public static String anchor(Drawing.Anchor anchor) {
        return anchor.name().toLowerCase(Locale.ROOT);
    }

    /// Its width in pixels on a wide screen, where its text is a little smaller than the page's.
    public static String width(Drawing drawing) {
        return number(drawing.width() * 1.5);
    }
}

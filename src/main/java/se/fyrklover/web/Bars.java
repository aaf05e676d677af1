package se.fyrklover.web;

import java.util.List;
import java.util.Locale;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;

/// A chart of horizontal bars from zero, one for each figure, with the number at the end.
///
/// @param description the point of the chart in words, for those who do not see it
public record Bars(String id, String title, String description, List<Bar> bars) {

    private static final double WIDEST = 72;
    private static final double ROW = 3.2;

    /// One bar.
    ///
    /// @param beside a few words after the number, or nothing
    public record Bar(String label, Figure figure, String beside) {}

    public Bars {
        bars = List.copyOf(bars);
    }

    public String height() {
        return em(bars.size() * ROW);
    }

    public String width(Bar bar) {
        var largest = bars.stream().mapToDouble(Bars::size).max().orElse(0);
        return percent(largest <= 0 ? 0 : WIDEST * size(bar) / largest);
    }

    public String down(int row, double offset) {
        return em(row * ROW + offset);
    }

    private static double size(Bar bar) {
        return bar.figure().outcome() instanceof Outcome.Known(Quantity quantity)
                ? Math.max(0, quantity.amount().rounded(6).doubleValue())
                : 0;
    }

    static String em(double length) {
        return String.format(Locale.ROOT, "%.2fem", length);
    }

    static String percent(double length) {
        return String.format(Locale.ROOT, "%.2f%%", length);
    }
}

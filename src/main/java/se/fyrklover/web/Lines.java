package se.fyrklover.web;

import java.util.List;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;

/// A chart of yearly series, each named at its end; a hollow point rests on a printed total alone.
///
/// @param series of the same years, oldest first
public record Lines(
        String id, String title, String description, List<Integer> years, List<Series> series) {

    private static final double LEFT = 9;
    private static final double RIGHT = 97.6;
    private static final double TOP = 1.6;
    private static final double BOTTOM = 14.8;
    private static final double LABEL_GAP = 1.35;
    private static final double ABOVE = 0.75;
    private static final double BELOW = 1.45;

    /// One line.
    ///
    /// @param name as it stands at the line's end, with the last number
    /// @param figures one for each year
    public record Series(String name, List<Figure> figures) {}

    /// A known point of a series.
    public record Point(String x, String y, boolean counted) {}

    /// Hundreds, so that the grid is read at a glance; larger steps where there would be many
    /// lines.
    private double step() {
        var step = 100.0;
        while (largest() / step > 6) step *= 2;
        return step;
    }

    private double largest() {
        return series.stream()
                .flatMap(it -> it.figures().stream())
                .mapToDouble(Lines::size)
                .max()
                .orElse(1);
    }

    private double top() {
        return Math.max(step(), Math.ceil(largest() / step()) * step());
    }

    /// The grid's lines above zero.
    public List<Integer> grid() {
        return java.util.stream.IntStream.rangeClosed(1, (int) (top() / step()))
                .map(it -> (int) (it * step()))
                .boxed()
                .toList();
    }

    public String x(int at) {
        return Bars.percent(across(at));
    }

    private double across(int at) {
        return years.size() < 2 ? RIGHT : LEFT + (RIGHT - LEFT) * at / (years.size() - 1);
    }

    public String y(double value) {
        return Bars.em(down(value));
    }

    public String y(double value, double offset) {
        return Bars.em(down(value) + offset);
    }

    private double down(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / top();
    }

    /// On a phone there is room for every fourth year, counted from the last.
    public boolean isWideOnly(int at) {
        return (years.size() - 1 - at) % 4 != 0;
    }

    public List<Point> points(Series of) {
        var points = new java.util.ArrayList<Point>();
        for (var at = 0; at < of.figures().size(); at++) {
            var figure = of.figures().get(at);
            if (figure.outcome() instanceof Outcome.Known)
                points.add(
                        new Point(
                                x(at),
                                y(size(figure)),
                                !(figure.formula() instanceof Formula.Reported)));
        }
        return points;
    }

    /// Where each series' name stands: at its last point, above it, or below where the one above is
    /// near.
    public String nameAt(Series of) {
        var order =
                series.stream()
                        .sorted(
                                java.util.Comparator.comparingDouble(
                                        it -> -size(it.figures().getLast())))
                        .toList();
        var last = Double.NEGATIVE_INFINITY;
        for (var it : order) {
            var point = down(size(it.figures().getLast()));
            var own =
                    point - ABOVE < last + LABEL_GAP
                            ? Math.max(point + BELOW, last + LABEL_GAP)
                            : point - ABOVE;
            if (it.equals(of)) return Bars.em(own);
            last = own;
        }
        throw new IllegalArgumentException(of.name());
    }

    private static double size(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                ? quantity.amount().rounded(6).doubleValue()
                : 0;
    }
}

package se.fyrklover.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;

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
    /// @param cells one for each year, empty where the year has no such figure
    public record Series(String name, List<Optional<Figure>> cells) {

        public static Series of(String name, List<Figure> figures) {
            return new Series(name, figures.stream().map(Optional::of).toList());
        }

        private double sizeAt(int at) {
            return cells.get(at).map(Lines::size).orElse(0.0);
        }

        private boolean isKnownAt(int at) {
            return cells.get(at).filter(it -> it.outcome() instanceof Outcome.Known).isPresent();
        }

        /// Where its last known figure stands, or its last place.
        private int end() {
            return IntStream.range(0, cells.size())
                    .filter(this::isKnownAt)
                    .max()
                    .orElse(cells.size() - 1);
        }
    }

    /// A known point of a series.
    public record Point(String x, String y, boolean counted) {}

    /// Hundreds, so that the grid is read at a glance; larger steps where there would be many
    /// lines.
    private double step() {
        var step = 100.0;
        for (var at = 0; (largest() - smallest()) / step > 6; at++) step *= at % 3 == 1 ? 2.5 : 2;
        return step;
    }

    private double largest() {
        return sizes().max().orElse(1);
    }

    private double smallest() {
        return Math.min(0, sizes().min().orElse(0));
    }

    private DoubleStream sizes() {
        return series.stream()
                .flatMap(it -> it.cells().stream().flatMap(Optional::stream))
                .mapToDouble(Lines::size);
    }

    private double top() {
        return Math.max(step(), Math.ceil(largest() / step()) * step());
    }

    private double bottom() {
        return Math.floor(smallest() / step()) * step();
    }

    /// The grid's lines, but for the one at zero.
    public List<Level> grid() {
        var unit =
                series.stream()
                        .flatMap(it -> it.cells().stream().flatMap(Optional::stream))
                        .map(it -> it.definition().unit())
                        .findFirst();
        return IntStream.rangeClosed((int) (bottom() / step()), (int) (top() / step()))
                .filter(it -> it != 0)
                .mapToLong(it -> Math.round(it * step()))
                .mapToObj(it -> new Level(it, Quantity.of(it, unit.orElse(Unit.PERSONS))))
                .toList();
    }

    /// A line of the grid: where it stands, and what is read on it.
    public record Level(double value, Quantity quantity) {}

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
        return BOTTOM - (BOTTOM - TOP) * (value - bottom()) / (top() - bottom());
    }

    /// On a phone there is room for every fourth year, counted from the last.
    public boolean isWideOnly(int at) {
        return (years.size() - 1 - at) % 4 != 0;
    }

    public List<Point> points(Series of) {
        var points = new java.util.ArrayList<Point>();
        for (var at = 0; at < of.cells().size(); at++)
            if (of.isKnownAt(at))
                points.add(
                        new Point(
                                x(at),
                                y(of.sizeAt(at)),
                                !(of.cells().get(at).orElseThrow().formula()
                                        instanceof Formula.Reported)));
        return points;
    }

    /// Where each series' name stands: at its last point, above it, or below where the one above is
    /// near.
    public String nameAt(Series of) {
        // Names at different ends are not in each other's way.
        var order =
                series.stream()
                        .filter(it -> it.end() == of.end())
                        .sorted(Comparator.comparingDouble(it -> -it.sizeAt(it.end())))
                        .toList();
        var last = Double.NEGATIVE_INFINITY;
        for (var it : order) {
            var point = down(it.sizeAt(it.end()));
            var own =
                    point - ABOVE < last + LABEL_GAP
                            ? Math.max(point + BELOW, last + LABEL_GAP)
                            : point - ABOVE;
            if (it.equals(of)) return Bars.em(own);
            last = own;
        }
        throw new IllegalArgumentException(of.name());
    }

    /// How far to the side the series' name ends: above its last point, or as far as it needs.
    public String nameTo(Series of) {
        return of.end() == years.size() - 1 ? "100%" : Bars.percent(Math.max(across(of.end()), 40));
    }

    private static double size(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                ? quantity.amount().rounded(6).doubleValue()
                : 0;
    }
}

package se.fyrklover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.disclosure.ProtectedTable;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// Makes a chart of its form from a document's records, with the point of it in words; small
/// numbers of persons of a kind are withheld.
final class ChartMaker {

    private static final double WIDTH = 460;
    private static final double ROW = 20;
    private static final double LETTER = 5.1;
    private static final double WIDEST_LABEL = 190;
    private static final double HEIGHT = 150;

    private final ChartForm form;
    private final Records records;
    private final Showing showing;
    private final Words words;
    private final Set<Figure.Identity> elsewhere;
    private final Set<Figure.Identity> withheld = new HashSet<>();
    private final List<Drawing.Mark> marks = new ArrayList<>();

    /// @param elsewhere what is withheld in tables of the document
    ChartMaker(ChartForm form, Records records, Showing showing, Set<Figure.Identity> elsewhere) {
        this.elsewhere = elsewhere;
        this.form = form;
        this.records = records;
        this.showing = showing;
        this.words = showing.words();
    }

    /// Which figures it withholds; known when the chart is made.
    Set<Figure.Identity> withheld() {
        return withheld;
    }

    /// Empty where there are fewer than two numbers to draw.
    Optional<Block.Chart> chart(String anchor) {
        return form.bars().isPresent() ? bars(anchor, form.bars().get()) : lines(anchor);
    }

    /// One bar: how long, and what is said at its end.
    private record Bar(String label, double size, Shown shown, Figure figure) {}

    private Optional<Block.Chart> bars(String anchor, TableForm.Rows rows) {
        if (!(rows instanceof TableForm.Rows.Each(var along, var of, var only, _)))
            throw new IllegalStateException(form.id() + " has no bar for each");
        var figures =
                records.each(of, along).stream()
                        .filter(it ->
                                only.isEmpty()
                                        || only.contains(
                                                it.scope().facet(along).orElseThrow().code()))
                        .toList();
        var bars = bars(figures, along, records.find(of));
        var drawn = bars.stream().filter(it -> it.shown().number() != null).toList();
        if (drawn.size() < 2) return Optional.empty();
        draw(bars);
        var largest = drawn.getFirst();
        var smallest = drawn.getLast();
        return Optional.of(
                new Block.Chart(
                        form.id(),
                        anchor,
                        title(figures),
                        words.say(
                                "report.bars",
                                largest.label(),
                                said(largest.figure()),
                                smallest.label(),
                                said(smallest.figure())),
                        new Drawing(WIDTH, bars.size() * ROW, marks),
                        bars.stream().map(Bar::shown).toList()));
    }

    private String title(List<Figure> figures) {
        return words.say(form.title())
                + records.name(figures.stream()).map(it -> ": " + words.say(it)).orElse("")
                + unit(figures);
    }

    private String unit(List<Figure> figures) {
        return figures.stream()
                .findFirst()
                .map(it -> words.afterLabel(it.definition().unit()))
                .orElse("");
    }

    private String said(Figure figure) {
        return words.outcome(figure.outcome());
    }

    /// The largest first.
    private List<Bar> bars(
            List<Figure> figures, se.fyrklover.figure.Dimension along, Optional<Figure> total) {
        var hidden = hidden(figures, along, total);
        return IntStream.range(0, figures.size())
                .mapToObj(at -> {
                    var figure = figures.get(at);
                    var name = words.say(figure.scope().facet(along).orElseThrow().name());
                    return hidden.get(at)
                            ? new Bar(name, 0, showing.few(figure), figure)
                            : new Bar(name, size(figure), showing.inCell(figure), figure);
                })
                .sorted(Comparator.comparingDouble((Bar it) -> -it.size()))
                .toList();
    }

    private List<Boolean> hidden(
            List<Figure> figures, se.fyrklover.figure.Dimension along, Optional<Figure> total) {
        if (figures.stream().noneMatch(TableMaker::isOfAKind))
            return figures.stream().map(_ -> false).toList();
        var rows = new ArrayList<FigureTable.Row>();
        for (var figure : figures) rows.add(row(figure, false));
        total.ifPresent(it -> rows.add(row(it, true)));
        var caption = Text.name(along.parameter());
        var safe = ProtectedTable.of(new FigureTable(caption, List.of(caption), rows), elsewhere);
        var hidden =
                IntStream.range(0, figures.size())
                        .mapToObj(at ->
                                safe.rows().get(at).cells().getFirst()
                                        instanceof ProtectedTable.Cell.Hidden)
                        .toList();
        for (var at = 0; at < figures.size(); at++)
            if (hidden.get(at)) withheld.add(figures.get(at).identity());
        return hidden;
    }

    private static FigureTable.Row row(Figure figure, boolean isSum) {
        return new FigureTable.Row(Text.name(""), 0, isSum, List.of(figure), Optional.empty());
    }

    private static double size(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                ? quantity.amount().rounded(6).doubleValue()
                : 0;
    }

    private void draw(List<Bar> bars) {
        var label =
                Math.min(
                        WIDEST_LABEL,
                        10
                                + LETTER
                                        * bars.stream()
                                                .mapToInt(it -> it.label().length())
                                                .max()
                                                .orElse(0));
        var number =
                8
                        + LETTER
                                * bars.stream()
                                        .mapToInt(it -> it.shown().text().length())
                                        .max()
                                        .orElse(0);
        var most = bars.stream().mapToDouble(Bar::size).max().orElse(0);
        for (var at = 0; at < bars.size(); at++) {
            var bar = bars.get(at);
            var baseline = at * ROW + 13.5;
            var width = most <= 0 ? 0 : Math.max(0, bar.size()) / most * (WIDTH - label - number);
            marks.add(
                    words(
                            0,
                            baseline,
                            cut(bar.label(), label),
                            Drawing.Anchor.START,
                            false,
                            Drawing.Tone.INK));
            marks.add(
                    new Drawing.Mark.Bar(label, at * ROW + 4, width, ROW - 7, Drawing.Tone.FIRST));
            marks.add(
                    words(
                            label + width + 5,
                            baseline,
                            bar.shown().text(),
                            Drawing.Anchor.START,
                            bar.shown().number() != null,
                            bar.shown().number() != null ? Drawing.Tone.INK : Drawing.Tone.QUIET));
        }
        marks.add(
                new Drawing.Mark.Line(
                        label, 0, label, bars.size() * ROW, Drawing.Tone.RULE, 0.75, false));
    }

    private static String cut(String label, double room) {
        var letters = (int) ((room - 8) / LETTER);
        return label.length() <= letters ? label : label.substring(0, letters - 1).strip() + "…";
    }

    private static Drawing.Mark words(
            double x,
            double y,
            String text,
            Drawing.Anchor anchor,
            boolean strong,
            Drawing.Tone tone) {
        return new Drawing.Mark.Words(x, y, text, anchor, 9.5, strong, tone);
    }

    /// One line: a figure for each year, oldest first, where there is one.
    private record Series(String name, List<Optional<Figure>> figures, Drawing.Tone tone) {

        Stream<Figure> known() {
            return figures.stream()
                    .flatMap(Optional::stream)
                    .filter(it -> it.outcome() instanceof Outcome.Known);
        }
    }

    private Optional<Block.Chart> lines(String anchor) {
        var whens =
                Stream.iterate(1 - form.years(), it -> it + 1)
                        .limit(form.years())
                        .map(When::away)
                        .toList();
        var tones =
                List.of(
                        Drawing.Tone.FIRST,
                        Drawing.Tone.SECOND,
                        Drawing.Tone.THIRD,
                        Drawing.Tone.FOURTH,
                        Drawing.Tone.FIFTH);
        var all = new ArrayList<Series>();
        for (var line : form.lines()) {
            var figures =
                    whens.stream().map(it -> records.find(line.ask().and(Ask.during(it)))).toList();
            var series =
                    new Series(name(line, figures), figures, tones.get(all.size() % tones.size()));
            if (series.known().count() > 1) all.add(series);
        }
        if (all.isEmpty()) return Optional.empty();
        var first =
                IntStream.range(0, whens.size())
                        .filter(at -> all.stream().anyMatch(it -> it.figures().get(at).isPresent()))
                        .min()
                        .orElse(0);
        var years = whens.stream().skip(first).map(it -> it.from(records.period()).year()).toList();
        var shown =
                all.stream()
                        .map(it ->
                                new Series(
                                        it.name(),
                                        it.figures().subList(first, it.figures().size()),
                                        it.tone()))
                        .toList();
        draw(shown, years);
        var main = shown.getFirst();
        var known = main.known().toList();
        return Optional.of(
                new Block.Chart(
                        form.id(),
                        anchor,
                        title(known),
                        words.say(
                                "report.lines",
                                main.name(),
                                said(known.getFirst()),
                                String.valueOf(known.getFirst().scope().period().year()),
                                said(known.getLast()),
                                String.valueOf(known.getLast().scope().period().year())),
                        new Drawing(WIDTH, HEIGHT, marks),
                        shown.stream().flatMap(Series::known).map(showing::inCell).toList()));
    }

    private String name(TableForm.Rows.One line, List<Optional<Figure>> figures) {
        return line.label()
                .map(words::say)
                .orElseGet(() ->
                        figures.stream()
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(it -> words.say(it.definition().label()))
                                .orElse(""));
    }

    private void draw(List<Series> all, List<Integer> years) {
        var most =
                all.stream().flatMap(Series::known).mapToDouble(ChartMaker::size).max().orElse(1);
        var least =
                Math.min(
                        0,
                        all.stream()
                                .flatMap(Series::known)
                                .mapToDouble(ChartMaker::size)
                                .min()
                                .orElse(0));
        var step = step(most - least);
        var top = Math.ceil(most / step) * step;
        var bottom = Math.floor(least / step) * step;
        var left = 52.0;
        var right = WIDTH - 125;
        for (var level = bottom; level <= top + step / 2; level += step) {
            var y = down(level, bottom, top);
            marks.add(
                    new Drawing.Mark.Line(
                            left, y, right, y, Drawing.Tone.RULE, level == 0 ? 1 : 0.5, false));
            var unit = all.getFirst().known().findFirst().orElseThrow().definition().unit();
            marks.add(
                    words(
                            left - 6,
                            y + 3.2,
                            words.brief(new Quantity(Fraction.of(Math.round(level)), unit)),
                            Drawing.Anchor.END,
                            false,
                            Drawing.Tone.QUIET));
        }
        for (var at = 0; at < years.size(); at++)
            marks.add(
                    words(
                            across(at, years, left, right),
                            HEIGHT - 2,
                            String.valueOf(years.get(at)),
                            Drawing.Anchor.MIDDLE,
                            false,
                            Drawing.Tone.QUIET));
        var labels = new ArrayList<Double>();
        for (var series : all) {
            var x = Double.NaN;
            var y = Double.NaN;
            for (var at = 0; at < years.size(); at++) {
                var figure =
                        series.figures()
                                .get(at)
                                .filter(it -> it.outcome() instanceof Outcome.Known);
                if (figure.isEmpty()) {
                    x = Double.NaN;
                    continue;
                }
                var nextX = across(at, years, left, right);
                var nextY = down(size(figure.get()), bottom, top);
                if (!Double.isNaN(x))
                    marks.add(
                            new Drawing.Mark.Line(x, y, nextX, nextY, series.tone(), 1.75, false));
                marks.add(new Drawing.Mark.Dot(nextX, nextY, 2.4, series.tone(), false));
                x = nextX;
                y = nextY;
            }
            var last = series.known().reduce((_, later) -> later).orElseThrow();
            labels.add(free(down(size(last), bottom, top) + 3.2, labels));
            marks.add(
                    words(
                            right + 8,
                            labels.getLast(),
                            cut(series.name(), 122),
                            Drawing.Anchor.START,
                            true,
                            series.tone()));
        }
    }

    /// The nearest place that is not over another label.
    private static double free(double wanted, List<Double> taken) {
        var y = wanted;
        while (true) {
            var at = y;
            var near = taken.stream().filter(it -> Math.abs(it - at) < 11).findFirst();
            if (near.isEmpty()) return y;
            y = near.get() + 11.5;
        }
    }

    private static double across(int at, List<Integer> years, double left, double right) {
        return years.size() < 2 ? right : left + 6 + (right - left - 12) * at / (years.size() - 1);
    }

    private static double down(double value, double bottom, double top) {
        return HEIGHT - 18 - (HEIGHT - 26) * (value - bottom) / (top - bottom);
    }

    /// One, two or five of a power of ten, so that there are at most six lines.
    private static double step(double span) {
        var step = Math.pow(10, Math.floor(Math.log10(Math.max(1, span))) - 1);
        for (var factor : List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0))
            if (span / (step * factor) <= 5) return step * factor;
        return step * 100;
    }
}

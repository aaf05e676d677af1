package se.fyrklover.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Formula;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.DeclaredTable.Category;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Bars;
import se.fyrklover.web.Page;

/// A declared table as a page shows it: a heading that answers, a chart, and the table itself.
///
/// A coarse category is shown by its finer ones where these are known, else by itself.
///
/// @param table split by intervention, or of a single one
/// @param notes what a reader must know to read it rightly
public record ShownTable(
        String id, String heading, Bars bars, FigureTable table, List<String> notes) {

    private record Line(Category category, int depth) {}

    private record Source(
            Page page,
            DeclaredTable declared,
            String definition,
            List<Facet> own,
            List<Facet> columns) {

        Figure figure(Category category) {
            return the(category, own);
        }

        Figure the(Category category, List<Facet> narrowing) {
            var facets = new ArrayList<>(narrowing);
            if (!category.isTotal()) facets.add(category.facet());
            return page.the(definition, facets.toArray(Facet[]::new));
        }

        List<Figure> cells(Category category) {
            return columns.stream().map(column -> the(category, List.of(column))).toList();
        }

        /// Whether the category is known, for the whole and so for every column.
        boolean isKnown(Category category) {
            return page.isKnown(figure(category));
        }

        /// Whether it is worth a row of its own, though it is not known for the whole.
        boolean isMostlyKnown(Category category) {
            var known = cells(category).stream().filter(page::isKnown).count();
            return known * 2 > columns.size();
        }
    }

    static ShownTable of(Page page, DeclaredTable declared, List<Facet> interventions) {
        return of(new Source(page, declared, definition(declared), List.of(), interventions));
    }

    static ShownTable ofOne(Page page, DeclaredTable declared, Facet intervention) {
        return of(
                new Source(page, declared, definition(declared), List.of(intervention), List.of()));
    }

    private static String definition(DeclaredTable declared) {
        return java.util.Objects.requireNonNull(declared.definition());
    }

    private static ShownTable of(Source source) {
        var lines = lines(source, source.declared().total(), 0);
        var total = source.figure(source.declared().total());
        var name = source.page().say(total.definition().label());
        var heading = heading(source, lines, total, name);
        var bars =
                new Bars(
                        source.declared().code(),
                        name,
                        heading,
                        lines.stream()
                                .filter(line -> line.depth() == 0)
                                .map(line ->
                                        new Bars.Bar(
                                                source.page().say(line.category().name()),
                                                source.figure(line.category()),
                                                ""))
                                .toList());
        return new ShownTable(
                source.declared().code(),
                heading,
                bars,
                table(source, lines, total),
                notes(source));
    }

    private static List<Line> lines(Source source, Category coarse, int depth) {
        var lines = new ArrayList<Line>();
        for (var category : source.declared().within(coarse)) {
            var finer = source.declared().within(category);
            if (!finer.isEmpty() && finer.stream().allMatch(source::isKnown)) {
                lines.addAll(lines(source, category, depth));
                continue;
            }
            lines.add(new Line(category, depth));
            finer.stream()
                    .filter(source::isMostlyKnown)
                    .forEach(it -> lines.add(new Line(it, depth + 1)));
        }
        return lines;
    }

    private static FigureTable table(Source source, List<Line> lines, Figure total) {
        var rows =
                Stream.concat(lines.stream(), Stream.of(new Line(source.declared().total(), 0)))
                        .map(line -> row(source, line))
                        .toList();
        var columns =
                source.columns().isEmpty()
                        ? List.of(new Text("Antal", "Number"))
                        : source.columns().stream().map(Facet::name).toList();
        return new FigureTable(total.definition().label(), columns, rows);
    }

    private static FigureTable.Row row(Source source, Line line) {
        var category = line.category();
        var alone = source.columns().isEmpty();
        return new FigureTable.Row(
                category.name(),
                line.depth(),
                category.isTotal(),
                alone ? List.of(source.figure(category)) : source.cells(category),
                alone ? Optional.empty() : Optional.of(source.figure(category)));
    }

    private static String heading(Source source, List<Line> lines, Figure total, String name) {
        Line most = null;
        for (var line : lines)
            if (line.depth() == 0
                    && (most == null || size(source, line).compareTo(size(source, most)) > 0))
                most = line;
        if (most == null || !source.page().isKnown(total) || size(source, most).isZero())
            return name;
        return source.page()
                .say(
                        "followup.heading.most",
                        name,
                        source.page().say(most.category().name()),
                        source.page().number(source.figure(most.category())),
                        source.page().number(total));
    }

    private static Fraction size(Source source, Line line) {
        return source.figure(line.category()).outcome().amountOr(Fraction.ZERO);
    }

    /// Which interventions counted others than the form asks for.
    private static List<String> notes(Source source) {
        var others =
                source.columns().stream()
                        .filter(column -> countsOthers(source, column))
                        .map(column -> source.page().say(column.name()))
                        .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(source.page().say("followup.mixed", source.page().words().list(others)));
    }

    private static boolean countsOthers(Source source, Facet column) {
        return source.declared().otherPopulations().contains("enrolled")
                && source.declared().categories().stream()
                        .map(category -> source.the(category, List.of(column)))
                        .anyMatch(ShownTable::countsOthers);
    }

    private static boolean countsOthers(Figure figure) {
        return figure.formula() instanceof Formula.Reported reported
                && reported.remark()
                        .map(Phrase::key)
                        .filter("followup.counted-enrolled"::equals)
                        .isPresent();
    }
}

package se.fyrklover.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.disclosure.ProtectedTable;
import se.fyrklover.figure.Beside;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// Makes a table of its form from a document's records; rows and columns of which nothing is known
/// are left out unless the form keeps them, and small numbers of persons of a kind are withheld.
final class TableMaker {

    /// A column as it is in this document.
    private record Column(Ask ask, @Nullable String head, TableForm.@Nullable Columns compared) {}

    /// A row as it is in this document.
    private record Row(
            @Nullable String label, int depth, Block.RowKind kind, List<Optional<Figure>> figures) {

        Optional<Figure> some() {
            return figures.stream().flatMap(Optional::stream).findFirst();
        }

        boolean isEmpty() {
            return kind != Block.RowKind.GROUP && some().isEmpty();
        }
    }

    private final TableForm form;
    private final Records records;
    private final Showing showing;
    private final Words words;
    private final Set<Figure.Identity> elsewhere;
    private final Set<Figure.Identity> withheld = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Column> columns;

    /// @param elsewhere what is withheld in other tables of the document
    TableMaker(TableForm form, Records records, Showing showing, Set<Figure.Identity> elsewhere) {
        this.form = form;
        this.elsewhere = elsewhere;
        this.records = records;
        this.showing = showing;
        this.words = showing.words();
        this.columns = form.columns().stream().flatMap(this::columns).toList();
    }

    /// Which figures it withholds; known when the table is made.
    Set<Figure.Identity> withheld() {
        return withheld;
    }

    /// The figures that the table shows or withholds.
    List<Figure> figures() {
        return rows.stream()
                .flatMap(row -> row.figures().stream().flatMap(Optional::stream))
                .toList();
    }

    /// Empty where nothing of it is known.
    ///
    /// @param caption in place of the form's own
    Optional<Block.Table> table(String anchor, Optional<String> caption) {
        form.rows().forEach(this::rows);
        if (!form.keepsRows()) rows.removeIf(Row::isEmpty);
        dropEmptyColumns();
        if (rows.stream().allMatch(it -> it.some().isEmpty())) return Optional.empty();
        return Optional.of(shown(anchor, caption.orElseGet(this::caption)));
    }

    private Stream<Column> columns(TableForm.Columns form) {
        return switch (form) {
            case TableForm.Columns.One(var ask, var head) ->
                    Stream.of(
                            new Column(
                                    ask, head.map(words::say).orElseGet(() -> period(ask)), null));
            case TableForm.Columns.Each(var along, var of, var only, var total) ->
                    Stream.concat(
                            total ? Stream.of(new Column(of, all(), null)) : Stream.empty(),
                            codes(along, of, only)
                                    .map(facet ->
                                            new Column(
                                                    of.by(along, facet.code()),
                                                    words.say(facet.name()),
                                                    null)));
            case TableForm.Columns.Years(var many, var whole) ->
                    Stream.iterate(0, it -> it - 1)
                            .limit(many)
                            .map(away -> new When(whole && away < 0, away, Optional.empty()))
                            .map(when ->
                                    new Column(
                                            Ask.during(when),
                                            words.period(own(when).from(records.period())),
                                            null));
            case TableForm.Columns.Plans(var of) -> plans(of);
            case TableForm.Columns.Compared compared ->
                    Stream.of(new Column(Ask.NOTHING, words.say(compared.head()), compared));
        };
    }

    /// What a column is called by its period; nothing where that is the document's own.
    private @Nullable String period(Ask ask) {
        return ask.when().equals(When.OWN) ? null : words.period(ask.when().from(records.period()));
    }

    private When own(When when) {
        return when.equals(When.OWN) ? records.base().when() : when;
    }

    private String all() {
        return words.say("report.all");
    }

    /// What the row of all of them is called; money is summed up.
    private String all(Ask of) {
        return Optional.ofNullable(of.definition())
                .flatMap(records::definition)
                .filter(it -> it.unit() == Unit.KRONOR)
                .map(_ -> words.say("report.sum"))
                .orElseGet(this::all);
    }

    private Stream<Facet> codes(Dimension along, Ask of, List<String> only) {
        var facets =
                records.each(of, along).stream()
                        .map(it -> it.scope().facet(along).orElseThrow())
                        .distinct()
                        .toList();
        if (only.isEmpty()) return facets.stream();
        return only.stream().flatMap(code -> facets.stream().filter(it -> it.code().equals(code)));
    }

    /// The years of the plan of the document's year, each in the columns that the plan has. A later
    /// forecast of the plan's own year is no part of the plan.
    private Stream<Column> plans(String of) {
        var plan = String.valueOf(records.period().year());
        return records.snapshot().periods().stream()
                .filter(se.fyrklover.shared.Period::isYear)
                .flatMap(year ->
                        records.snapshot().during(year).narrowed(of, Dimension.PLAN).stream())
                .filter(it -> isOfPlan(it, plan))
                .sorted(
                        java.util.Comparator.comparing((Figure it) -> it.scope().period())
                                .thenComparing(
                                        TableMaker::plan, java.util.Comparator.reverseOrder()))
                .map(it -> planColumn(it, plan));
    }

    private static boolean isOfPlan(Figure figure, String plan) {
        return figure.scope().period().year() == Integer.parseInt(plan)
                ? plan(figure).equals(plan)
                : plan(figure).startsWith(plan);
    }

    private static String plan(Figure figure) {
        return figure.scope().facet(Dimension.PLAN).orElseThrow().code();
    }

    private Column planColumn(Figure figure, String plan) {
        var year = figure.scope().period().year();
        var facet = figure.scope().facet(Dimension.PLAN).orElseThrow();
        var name = words.say(facet.name());
        var comma = name.indexOf(',');
        var head =
                facet.code().equals(plan)
                        ? words.say(
                                String.valueOf(year).equals(plan)
                                        ? "report.budget-of"
                                        : "report.plan-of",
                                String.valueOf(year))
                        : year + (comma < 0 ? "" : name.substring(comma));
        return new Column(Ask.during(When.year(year)).by(Dimension.PLAN, facet.code()), head, null);
    }

    private void rows(TableForm.Rows form) {
        switch (form) {
            case TableForm.Rows.One(var ask, var label, var kind) ->
                    rows.add(new Row(label.map(words::say).orElse(null), 0, kind, over(ask, ask)));
            case TableForm.Rows.Each(var along, var of, var only, var sum) -> {
                var codes = codes(along, of, only).toList();
                codes.forEach(facet ->
                        rows.add(
                                new Row(
                                        words.say(facet.name()),
                                        0,
                                        Block.RowKind.LINE,
                                        over(
                                                Ask.at(along, facet.code()),
                                                of.by(along, facet.code())))));
                if (sum && codes.size() > 1)
                    rows.add(new Row(all(of), 0, Block.RowKind.SUM, over(Ask.NOTHING, of)));
            }
            case TableForm.Rows.Parts(var of) -> parts(of);
        }
    }

    /// @param whole what the row is about with its definition, for columns that have none
    private List<Optional<Figure>> over(Ask row, Ask whole) {
        return columns.stream()
                .map(column ->
                        column.ask().definition() == null
                                ? records.find(whole.and(column.ask()))
                                : records.find(row.and(column.ask())))
                .toList();
    }

    /// The sections of a total; the total itself only where it is more than one of them.
    private void parts(Ask of) {
        var totals = new Beside(over(of, of));
        if (totals.some().isEmpty()) return;
        var isNote = totals.some().get().scope().facet(Dimension.LINE).isPresent();
        var parts = totals.parts();
        parts.forEach(it -> section(it, 0));
        if (isNote || parts.size() > 1)
            add(isNote ? words.say("report.sum") : name(totals), 0, Block.RowKind.SUM, totals);
    }

    private void section(Beside section, int depth) {
        var parts = section.parts();
        if (!isSection(section) || (parts.size() == 1 && !isSection(parts.getFirst()))) {
            add(name(section), depth, Block.RowKind.LINE, section);
            return;
        }
        var none = columns.stream().map(_ -> Optional.<Figure>empty()).toList();
        add(name(section), depth, Block.RowKind.GROUP, new Beside(none));
        parts.forEach(it -> section(it, depth + 1));
        var within = words.say(label(section).withinSentence());
        add(words.say("report.sum-of", within), depth, Block.RowKind.SUM, section);
    }

    private void add(String label, int depth, Block.RowKind kind, Beside figures) {
        rows.add(new Row(label, depth, kind, figures.figures()));
    }

    private static boolean isSection(Beside figures) {
        return some(figures).formula() instanceof Formula.Sum sum
                && sum.parts().stream()
                        .allMatch(it -> it.scope().facet(Dimension.LINE).isPresent());
    }

    private static Figure some(Beside figures) {
        return figures.some().orElseThrow();
    }

    private String name(Beside figures) {
        return words.say(label(figures));
    }

    private static Text label(Beside figures) {
        var figure = some(figures);
        return figure.scope()
                .facet(Dimension.LINE)
                .map(Facet::name)
                .orElse(figure.definition().label());
    }

    private void dropEmptyColumns() {
        var kept = new ArrayList<Integer>();
        for (var at = 0; at < columns.size(); at++) {
            var column = at;
            if (rows.stream().anyMatch(row -> row.figures().get(column).isPresent())) kept.add(at);
        }
        if (kept.size() == columns.size()) return;
        columns = kept.stream().map(columns::get).toList();
        rows.replaceAll(row ->
                new Row(
                        row.label(),
                        row.depth(),
                        row.kind(),
                        kept.stream().map(row.figures()::get).toList()));
    }

    private Block.Table shown(String anchor, String caption) {
        var units = units(rows.stream().flatMap(row -> row.figures().stream()));
        var byColumn = units.size() > 1 && eachColumnHasOneUnit();
        var byRow =
                units.size() > 1 && !byColumn && rows.stream().allMatch(it -> units(it).size() < 2);
        var hasNotes = rows.stream().anyMatch(it -> !note(it).isEmpty());
        var hidden = hidden();
        var heads = new ArrayList<>(List.of(new Block.Column(words.say(form.head()), false)));
        if (hasNotes) heads.add(new Block.Column(words.say("web.note"), false));
        for (var at = 0; at < columns.size(); at++)
            heads.add(new Block.Column(head(at) + (byColumn ? unit(column(at)) : ""), true));
        var lines = new ArrayList<Block.Row>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var label = label(row) + (byRow ? unit(row.figures().stream()) : "");
            lines.add(
                    new Block.Row(
                            label,
                            row.depth(),
                            row.kind(),
                            cells(
                                    row,
                                    at,
                                    hasNotes,
                                    units.size() > 1 && !byRow && !byColumn,
                                    hidden)));
        }
        var notes = new ArrayList<>(form.notes().stream().map(words::say).toList());
        if (!hidden.isEmpty()) notes.add(words.say("report.few-note"));
        return new Block.Table(
                form.id(),
                anchor,
                caption
                        + (units.size() == 1
                                ? unit(rows.stream().flatMap(it -> it.figures().stream()))
                                : ""),
                heads,
                lines,
                notes);
    }

    private String caption() {
        var narrowed = records.name(rows.stream().flatMap(it -> it.some().stream()));
        return words.say(form.caption()) + narrowed.map(it -> ": " + words.say(it)).orElse("");
    }

    private Stream<Optional<Figure>> column(int at) {
        return rows.stream().map(row -> row.figures().get(at));
    }

    private boolean eachColumnHasOneUnit() {
        for (var at = 0; at < columns.size(); at++) if (units(column(at)).size() > 1) return false;
        return true;
    }

    private static Set<Unit> units(Row row) {
        return units(row.figures().stream());
    }

    private static Set<Unit> units(Stream<Optional<Figure>> figures) {
        return figures.flatMap(Optional::stream)
                .map(it -> it.definition().unit())
                .collect(Collectors.toSet());
    }

    /// What follows a head or a label: `, kr`; nothing for persons, cases and verdicts.
    private String unit(Stream<Optional<Figure>> figures) {
        return figures.flatMap(Optional::stream)
                .findFirst()
                .map(it -> words.afterLabel(it.definition().unit()))
                .orElse("");
    }

    private String head(int at) {
        var head = columns.get(at).head();
        return head != null
                ? head
                : column(at)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(it -> words.say(it.definition().label()))
                        .orElse("");
    }

    private String label(Row row) {
        if (row.label() != null) return row.label();
        return row.some().map(it -> words.say(it.definition().label())).orElse("");
    }

    private List<Cell> cells(
            Row row, int at, boolean hasNotes, boolean withUnits, Set<List<Integer>> hidden) {
        var cells = new ArrayList<Cell>();
        if (hasNotes) cells.add(noteCell(note(row)));
        for (var column = 0; column < columns.size(); column++) {
            var figure = row.figures().get(column);
            var compared = columns.get(column).compared();
            if (row.kind() == Block.RowKind.GROUP || figure.isEmpty()) cells.add(new Cell.Empty());
            else if (compared instanceof TableForm.Columns.Compared(var part, _))
                cells.add(compared(figure.get(), part));
            else if (hidden.contains(List.of(at, column)))
                cells.add(new Cell.Counted(showing.few(figure.get())));
            else
                cells.add(
                        new Cell.Counted(
                                withUnits
                                        ? showing.inText(figure.get(), Draft.Form.USUAL)
                                        : showing.inCell(figure.get())));
        }
        return cells;
    }

    /// What a verdict compares, with its unit, or what a difference does; how many of all, where it
    /// is of several.
    private Cell compared(Figure verdict, int part) {
        return switch (verdict.formula()) {
            case Formula.Compared compared ->
                    new Cell.Counted(showing.inText(compared.parts().get(part), Draft.Form.USUAL));
            case Formula.Difference difference ->
                    new Cell.Counted(showing.inCell(difference.parts().get(part)));
            case Formula.Every every -> every(every, part);
            default -> new Cell.Empty();
        };
    }

    private Cell every(Formula.Every every, int part) {
        if (part == 1)
            return every.parts().stream()
                    .findFirst()
                    .map(it -> compared(it, 1))
                    .orElse(new Cell.Empty());
        var held =
                every.parts().stream()
                        .filter(it ->
                                it.outcome().amountOr(se.fyrklover.shared.Fraction.ZERO).sign() > 0)
                        .count();
        return new Cell.Words(words.say("figure.every", held, (long) every.parts().size()));
    }

    /// Leads to the section of the note; the composer takes the way away where there is none.
    private static Cell noteCell(String number) {
        return number.isEmpty() ? new Cell.Empty() : new Cell.Note(number, "not-" + number);
    }

    /// The number of the note that a row rests on; empty where it rests on none.
    private String note(Row row) {
        return row.some()
                .map(it -> it.formula().parts())
                .filter(parts -> parts.size() == 1)
                .map(List::getFirst)
                .filter(part -> part.definition().id().equals(form.noted()))
                .flatMap(part -> part.scope().facet(Dimension.LINE))
                .map(Facet::code)
                .orElse("");
    }

    /// The cells to withhold, as row and column, since they count few persons of a kind or tell of
    /// one that does.
    private Set<List<Integer>> hidden() {
        var hidden = new HashSet<List<Integer>>();
        var all =
                rows.stream()
                        .flatMap(row -> row.figures().stream().flatMap(Optional::stream))
                        .toList();
        if (all.stream().noneMatch(TableMaker::isOfAKind)) return hidden;
        var persons = new ArrayList<Integer>();
        for (var at = 0; at < columns.size(); at++)
            if (units(column(at)).equals(Set.of(Unit.PERSONS))
                    && column(at).allMatch(Optional::isPresent)) persons.add(at);
        if (persons.isEmpty()) return hidden;
        var safe = ProtectedTable.of(counted(persons), elsewhere);
        for (var row = 0; row < safe.rows().size(); row++)
            for (var at = 0; at < persons.size(); at++)
                if (safe.rows().get(row).cells().get(at) instanceof ProtectedTable.Cell.Hidden) {
                    hidden.add(List.of(row, persons.get(at)));
                    rows.get(row)
                            .figures()
                            .get(persons.get(at))
                            .ifPresent(it -> withheld.add(it.identity()));
                }
        return hidden;
    }

    /// The columns of persons; the first is the rows' total where it always is what the others
    /// make.
    private FigureTable counted(List<Integer> persons) {
        var withTotal =
                persons.size() > 1 && rows.stream().allMatch(row -> isTotal(figures(row, persons)));
        var heads = persons.stream().map(it -> Text.name(head(it))).toList();
        return new FigureTable(
                form.caption(),
                withTotal ? heads.subList(1, heads.size()) : heads,
                rows.stream().map(row -> counted(row, figures(row, persons), withTotal)).toList());
    }

    private FigureTable.Row counted(Row row, List<Figure> figures, boolean withTotal) {
        var parts = withTotal ? figures.subList(1, figures.size()) : figures;
        return new FigureTable.Row(
                Text.name(label(row)),
                row.depth(),
                row.kind() == Block.RowKind.SUM,
                parts,
                withTotal ? Optional.of(sum(figures.getFirst(), parts)) : Optional.empty());
    }

    private static List<Figure> figures(Row row, List<Integer> columns) {
        return columns.stream().map(it -> row.figures().get(it).orElseThrow()).toList();
    }

    private static boolean isTotal(List<Figure> figures) {
        var parts = figures.subList(1, figures.size());
        return sum(figures.getFirst(), parts).outcome().equals(figures.getFirst().outcome());
    }

    /// What a reader of the row can add up, whatever the total itself was reckoned from.
    private static Figure sum(Figure total, List<Figure> parts) {
        return new Figure(total.definition(), total.scope(), new Formula.Sum(parts));
    }

    static boolean isOfAKind(Figure figure) {
        return figure.definition().unit() == Unit.PERSONS
                && figure.scope().facet(Dimension.CATEGORY).isPresent();
    }
}

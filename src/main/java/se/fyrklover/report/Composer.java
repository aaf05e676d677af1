package se.fyrklover.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.Nearest;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.words.Words;

/// Makes a document of its text and an association's figures.
final class Composer {

    private static final String NOTES = "ledger.note-total";
    private static final String SEE = "see:";

    /// The forms of tables and charts, and what an association is called.
    record Forms(Map<String, TableForm> tables, Map<String, ChartForm> charts) {

        static Forms read() {
            return new Forms(FormFile.tables(), FormFile.charts());
        }
    }

    /// A section while it is filled.
    private static final class Open {

        private final String id;
        private final int level;
        private final String number;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Open> within = new ArrayList<>();

        Open(String id, int level, String number, String title) {
            this.id = id;
            this.level = level;
            this.number = number;
            this.title = title;
        }

        Report.Section closed() {
            return new Report.Section(
                    id, level, number, title, blocks, within.stream().map(Open::closed).toList());
        }
    }

    private final Forms forms;
    private final Outline outline;
    private final String association;
    private final String document;
    private final Words words;
    private final Showing showing;
    private final Open root = new Open("", 0, "", "");
    private final List<Composed.Remark> remarks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Figure.Identity> elsewhere;
    private final Set<Figure.Identity> withheld = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();
    private final Map<String, Run.Reference> targets = new HashMap<>();
    private final int[] counters = new int[4];
    private int appendices;
    private Draft.Settings settings = Draft.Settings.NONE;

    /// @param document the id by which its claims tell it
    /// @param elsewhere what some table of the document withholds, so that no other shows it
    Composer(
            Forms forms,
            Outline outline,
            Words words,
            String association,
            String document,
            Set<Figure.Identity> elsewhere) {
        this.elsewhere = elsewhere;
        this.forms = forms;
        this.outline = outline;
        this.words = words;
        this.showing = new Showing(words);
        this.association = association;
        this.document = document;
    }

    /// @param front what stands before the text, where the text does not say otherwise
    Composed compose(String text, Records records, Report.Front front) {
        var draft = ProseReader.read(text);
        settings = draft.settings();
        for (var mishap : draft.mishaps()) remark(mishap, "");
        fill(draft, records);
        require();
        var sections = root.within.stream().map(Open::closed).map(this::resolved).toList();
        return new Composed(
                new Report(titled(front), sections),
                records.period(),
                List.copyOf(remarks),
                List.copyOf(figures),
                List.copyOf(claims),
                Set.copyOf(withheld));
    }

    private Report.Front titled(Report.Front front) {
        return new Report.Front(
                front.kind(),
                front.language(),
                front.association(),
                front.organisationNumber(),
                settings.title().isEmpty() ? front.title() : settings.title(),
                settings.subtitle().isEmpty() ? front.subtitle() : settings.subtitle(),
                front.standing(),
                front.dated());
    }

    private void remark(Draft.Mishap mishap, String where) {
        remarks.add(
                new Composed.Remark(
                        mishap.rule(), where, mishap.line(), mishap.says(), mishap.remedy()));
    }

    private void remark(String rule, int line, String about, Object... more) {
        var arguments = new ArrayList<Object>(List.of(about));
        arguments.addAll(List.of(more));
        remarks.add(
                new Composed.Remark(
                        rule,
                        here().title,
                        line,
                        new Phrase(rule, arguments),
                        new Phrase(rule + ".remedy", arguments)));
    }

    /// The section that is being filled.
    private Open here() {
        var open = root;
        while (!open.within.isEmpty()) open = open.within.getLast();
        return open;
    }

    private void fill(Draft draft, Records records) {
        for (var piece : draft.pieces())
            switch (piece) {
                case Draft.Piece.Heading heading -> heading(heading, records);
                case Draft.Piece.Paragraph(var inlines, var line) ->
                        block(new Block.Paragraph(runs(inlines, records, line)));
                case Draft.Piece.Items(var numbered, var items, var line) ->
                        block(
                                new Block.Items(
                                        numbered,
                                        items.stream()
                                                .map(it -> runs(it, records, line))
                                                .toList()));
                case Draft.Piece.Quote(var paragraphs, var by, var line) ->
                        block(
                                new Block.Quote(
                                        paragraphs.stream()
                                                .map(it -> runs(it, records, line))
                                                .toList(),
                                        by));
                case Draft.Piece.Placed placed -> placed(placed, records);
            }
    }

    private void block(Block block) {
        if (root.within.isEmpty()) open("inledning", 1, "", words.say("report.beginning"));
        here().blocks.add(block);
    }

    private void heading(Draft.Piece.Heading heading, Records records) {
        var title = text(runs(heading.words(), records, heading.line()));
        var level = heading.level();
        var years = Sentences.years(title);
        if (!years.isEmpty() && !years.contains(records.period().year()))
            remark(
                    "report.stale-heading",
                    heading.line(),
                    title,
                    String.valueOf(records.period().year()));
        var id = heading.id().or(() -> outlined(title)).orElseGet(() -> slug(title));
        open(unlike(id), level, heading.numbered() ? number(level) : "", title);
        targets.putIfAbsent(id, new Run.Reference(titled(here()), here().id));
    }

    private String titled(Open section) {
        return section.number.isEmpty()
                ? words.say("report.see-section", section.title)
                : words.say("report.see-number", section.number);
    }

    private static String text(List<Run> runs) {
        var text = new StringBuilder();
        for (var run : runs) text.append(run.text());
        return text.toString().strip();
    }

    private Optional<String> outlined(String title) {
        return outline.required().stream()
                .filter(it ->
                        it.title().sv().equalsIgnoreCase(title)
                                || it.title().en().equalsIgnoreCase(title))
                .map(Outline.Required::id)
                .findFirst();
    }

    private void open(String id, int level, String number, String title) {
        var parent = root;
        while (!parent.within.isEmpty() && parent.within.getLast().level < level)
            parent = parent.within.getLast();
        parent.within.add(new Open(id, level, number, title));
    }

    private String number(int level) {
        counters[level]++;
        for (var below = level + 1; below < counters.length; below++) counters[below] = 0;
        var number = new StringBuilder();
        for (var at = 1; at <= level; at++)
            number.append(number.isEmpty() ? "" : ".").append(counters[at]);
        return number.toString();
    }

    private static String slug(String title) {
        var plain =
                java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "avsnitt" : "a-" + plain;
    }

    private String unlike(String id) {
        var own = id;
        for (var at = 2; !anchors.add(own); at++) own = id + "-" + at;
        return own;
    }

    private List<Run> runs(List<Draft.Inline> inlines, Records records, int line) {
        var runs = new ArrayList<Run>();
        var found = new ArrayList<@Nullable Figure>();
        for (var inline : inlines)
            switch (inline) {
                case Draft.Inline.Words(var text, var how, _) -> runs.add(new Run.Words(text, how));
                case Draft.Inline.Plain(var text) -> runs.add(Run.plain(text));
                case Draft.Inline.Figure figure -> {
                    var asked = records.find(figure.ask());
                    found.add(asked.orElse(null));
                    runs.add(
                            asked.<Run>map(it -> bound(it, figure))
                                    .orElseGet(() -> unknown(figure, records)));
                }
                case Draft.Inline.Claimed claimed -> {
                    var asked = records.find(claimed.ask());
                    found.add(asked.orElse(null));
                    asked.ifPresent(it -> claim(claimed, it));
                    if (asked.isEmpty())
                        unknown(
                                new Draft.Inline.Figure(
                                        claimed.ask(), Draft.Form.USUAL, claimed.line()),
                                records);
                    runs.add(Run.plain(claimed.text()));
                }
                case Draft.Inline.Fact(var name, var years, _) ->
                        runs.add(Run.plain(fact(name, years, records)));
                case Draft.Inline.See(var id, _) -> runs.add(new Run.Reference("", SEE + id));
                case Draft.Inline.Link(var text, var address) ->
                        runs.add(new Run.Link(text, address));
            }
        var sentences = Sentences.of(inlines, found, line);
        for (var typed : sentences.typed()) remark("report.typed", line, typed);
        for (var other : sentences.ofOtherYears())
            remark(
                    "report.other-year",
                    line,
                    words.title(other.figure()),
                    String.valueOf(other.figure().scope().period().year()),
                    words.list(other.named().stream().map(String::valueOf).toList()));
        return runs;
    }

    private Run bound(Figure figure, Draft.Inline.Figure asked) {
        figures.add(figure);
        if (elsewhere.contains(figure.identity()))
            remark("report.told", asked.line(), words.title(figure));
        return new Run.Bound(showing.inText(figure, asked.form()));
    }

    private String fact(String name, int years, Records records) {
        return switch (name) {
            case "year" -> String.valueOf(records.period().year() + years);
            case "period" -> words.period(When.away(years).from(records.period()));
            default -> association;
        };
    }

    /// A figure that is not there: the text stands, and says so.
    private Run unknown(Draft.Inline.Figure figure, Records records) {
        var id = Objects.requireNonNull(figure.ask().definition());
        var written = figure.ask().written();
        if (records.definition(id).isEmpty())
            near(id, records.definitions().keySet())
                    .ifPresentOrElse(
                            near -> remark("report.no-definition-near", figure.line(), id, near),
                            () -> remark("report.no-definition", figure.line(), id));
        else remark("report.no-figure", figure.line(), written);
        return new Run.Words(
                "[" + words.say("figure.missing") + ": " + written + "]", Run.Emphasis.STRONG);
    }

    /// The name that may have been meant, the first by the alphabet of those as near.
    private static Optional<String> near(String written, Set<String> names) {
        return Nearest.to(written, new TreeSet<>(names), _ -> Math.max(3, written.length() / 3));
    }

    private void claim(Draft.Inline.Claimed claimed, Figure figure) {
        var place = new Place(document, here().title, document, claimed.line());
        switch (Claim.parse(
                figure.identity(),
                claimed.text(),
                PrintedUnit.of(figure.definition().unit()),
                place)) {
            case Parsed.Read<Claim>(var claim) -> claims.add(claim);
            case Parsed.Unreadable<Claim> _ ->
                    remark("report.unreadable", claimed.line(), claimed.text());
        }
    }

    private void placed(Draft.Piece.Placed placed, Records records) {
        switch (placed.what()) {
            case "table", "tabell" -> table(placed, asked(placed, records));
            case "chart", "diagram" -> chart(placed, asked(placed, records));
            case "notes", "noter" -> notes(records);
            case "appendices", "bilagor" -> appendices(records);
            case "words", "ord" -> told(records);
            case "signatures", "underskrifter" ->
                    block(new Block.Signatures(settings.place(), signatories()));
            default -> remark("report.placed", placed.line(), "{{" + placed.what() + "}}");
        }
    }

    /// The chair alone, where the text does not say who else signs.
    private List<Block.Signatory> signatories() {
        return settings.signatories().isEmpty()
                ? List.of(new Block.Signatory("", words.say("report.chair")))
                : settings.signatories();
    }

    /// Narrowed as the place says: `{{table exits insats=bron}}`.
    private Records asked(Draft.Piece.Placed placed, Records records) {
        var ask = Ask.NOTHING;
        for (var option : placed.options().entrySet()) {
            var next = ask.with(option.getKey(), option.getValue());
            if (next.isEmpty())
                remark(
                        "report.option",
                        placed.line(),
                        option.getKey() + "=" + option.getValue(),
                        "{{" + placed.what() + " " + placed.name() + "}}");
            ask = next.orElse(ask);
        }
        return ask.equals(Ask.NOTHING) ? records : records.within(ask);
    }

    private void table(Draft.Piece.Placed placed, Records records) {
        var form = forms.tables().get(placed.name());
        if (form == null) {
            nearest("report.no-table", placed, forms.tables().keySet());
            return;
        }
        table(form, records, "tabell-" + form.id(), Optional.empty())
                .ifPresentOrElse(
                        table -> {
                            targets.putIfAbsent(
                                    form.id(),
                                    new Run.Reference(
                                            words.say("report.see-table", table.caption()),
                                            table.anchor()));
                            block(table);
                        },
                        () -> nothing(words.say(form.caption())));
    }

    private Optional<Block.Table> table(
            TableForm form, Records records, String anchor, Optional<String> caption) {
        var maker = new TableMaker(form, records, showing, elsewhere);
        var made = maker.table(anchors.contains(anchor) ? unlike(anchor) : anchor, caption);
        made.ifPresent(it -> anchors.add(it.anchor()));
        figures.addAll(maker.figures());
        withheld.addAll(maker.withheld());
        return made;
    }

    private void nothing(String what) {
        block(new Block.Remark(words.say("report.nothing-known", what)));
    }

    private void nearest(String rule, Draft.Piece.Placed placed, Set<String> names) {
        near(placed.name(), names)
                .ifPresentOrElse(
                        near -> remark(rule + "-near", placed.line(), placed.name(), near),
                        () -> remark(rule, placed.line(), placed.name()));
    }

    private void chart(Draft.Piece.Placed placed, Records records) {
        var form = forms.charts().get(placed.name());
        if (form == null) {
            nearest("report.no-chart", placed, forms.charts().keySet());
            return;
        }
        var maker = new ChartMaker(form, records, showing, elsewhere);
        maker.chart(unlike("diagram-" + form.id())).ifPresent(this::block);
        withheld.addAll(maker.withheld());
    }

    private void notes(Records records) {
        var totals = records.each(Ask.of(NOTES), Dimension.LINE);
        if (totals.isEmpty()) nothing(words.say("report.notes"));
        for (var total : totals) {
            var number = total.scope().facet(Dimension.LINE).orElseThrow().code();
            var explained =
                    records.snapshot().during(records.period()).using(total).stream().findFirst();
            var about = explained.map(it -> words.say(it.definition().label())).orElse("");
            var title = words.say("report.note-title", number, about);
            open(
                    unlike("not-" + number),
                    here().level < 2 ? here().level + 1 : here().level,
                    "",
                    title);
            targets.putIfAbsent(
                    "not-" + number,
                    new Run.Reference(words.say("report.see-note", number), here().id));
            table(
                            explained.map(this::noteOf).orElseGet(() -> table("note")),
                            records.within(Ask.at(Dimension.LINE, number)),
                            "tabell-not-" + number,
                            Optional.of(words.say("report.note-number", number)))
                    .ifPresent(this::block);
        }
    }

    /// A note of an income or a cost of a part of a year is laid beside the same part of the year
    /// before; one of the balance sheet beside the last closing, as the line itself is.
    private TableForm noteOf(Figure explained) {
        var isFlow = table("income-statement").definitions().contains(explained.definition().id());
        return table(isFlow ? "note-of-flow" : "note");
    }

    private TableForm table(String id) {
        return Objects.requireNonNull(forms.tables().get(id));
    }

    private void appendices(Records records) {
        var draft = ProseReader.read(outline.appendix());
        var rest = Ask.of(outline.restsOnEach());
        for (var figure : records.each(rest, Dimension.INTERVENTION)) {
            var own = figure.scope().facet(Dimension.INTERVENTION).orElseThrow();
            appendices++;
            open(
                    unlike("bilaga-" + appendices),
                    1,
                    "",
                    words.say("report.appendix", appendices, words.say(own.name())));
            targets.putIfAbsent(
                    "bilaga-" + own.code(),
                    new Run.Reference(words.say("report.see-appendix", appendices), here().id));
            fill(draft, records.within(Ask.at(Dimension.INTERVENTION, own.code())));
        }
    }

    /// What somebody has told in words, each theme by its name.
    private void told(Records records) {
        for (var passage : records.told()) {
            var name = new Run.Words(words.say(passage.label()) + ". ", Run.Emphasis.STRONG);
            var paragraphs = passage.paragraphs();
            for (var at = 0; at < paragraphs.size(); at++) {
                var text = Run.plain(paragraphs.get(at).replaceAll("\\s*\\R\\s*", " ").strip());
                block(new Block.Paragraph(at == 0 ? List.of(name, text) : List.of(text)));
            }
        }
    }

    /// The headings that the kind must have.
    private void require() {
        for (var heading : outline.required())
            if (!anchors.contains(heading.id()))
                remarks.add(
                        new Composed.Remark(
                                "report.no-heading",
                                "",
                                0,
                                Phrase.of("report.no-heading", heading.title(), outline.source()),
                                Phrase.of(
                                        "report.no-heading.remedy",
                                        heading.title(),
                                        heading.id())));
    }

    private Report.Section resolved(Report.Section section) {
        return new Report.Section(
                section.id(),
                section.level(),
                section.number(),
                section.title(),
                section.blocks().stream().map(it -> resolved(it, section)).toList(),
                section.sections().stream().map(this::resolved).toList());
    }

    private Block resolved(Block block, Report.Section section) {
        return switch (block) {
            case Block.Paragraph(var runs) -> new Block.Paragraph(resolved(runs, section));
            case Block.Items(var numbered, var items) ->
                    new Block.Items(
                            numbered, items.stream().map(it -> resolved(it, section)).toList());
            case Block.Quote(var paragraphs, var by) ->
                    new Block.Quote(
                            paragraphs.stream().map(it -> resolved(it, section)).toList(), by);
            case Block.Table table -> withNotes(table);
            default -> block;
        };
    }

    private List<Run> resolved(List<Run> runs, Report.Section section) {
        return runs.stream()
                .map(run -> {
                    if (!(run instanceof Run.Reference(_, var anchor)) || !anchor.startsWith(SEE))
                        return run;
                    var id = anchor.substring(SEE.length());
                    var target = targets.get(id);
                    if (target != null) return target;
                    near(id, targets.keySet())
                            .ifPresentOrElse(
                                    near -> unseen("report.no-target-near", section, id, near),
                                    () -> unseen("report.no-target", section, id));
                    return Run.plain("[" + id + "]");
                })
                .toList();
    }

    private void unseen(String rule, Report.Section section, Object... arguments) {
        remarks.add(
                new Composed.Remark(
                        rule,
                        section.title(),
                        0,
                        Phrase.of(rule, arguments),
                        Phrase.of(rule + ".remedy", arguments)));
    }

    /// A number of a note leads to it only where the document has that note.
    private Block withNotes(Block.Table table) {
        return new Block.Table(
                table.id(),
                table.anchor(),
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row ->
                                new Block.Row(
                                        row.label(),
                                        row.depth(),
                                        row.kind(),
                                        row.cells().stream().map(this::withNote).toList()))
                        .toList(),
                table.notes());
    }

    private Cell withNote(Cell cell) {
        return cell instanceof Cell.Note(var number, var anchor) && !anchors.contains(anchor)
                ? new Cell.Words(number)
                : cell;
    }
}

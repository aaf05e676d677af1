package se.fyrklover.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyrklover.association.Member;
import se.fyrklover.budget.Contribution;
import se.fyrklover.budget.InterventionFunds;
import se.fyrklover.figure.Definition;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.followup.YearlyParticipants;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementAmount;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.publication.ClaimRow;
import se.fyrklover.publication.Document;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// Reads a whole package, and finds every fault in it before anything is stored.
///
/// The columns and rules are those of docs/package-format.md.
final class PackageReader {

    private static final String SOURCE = ",document,place";

    private final PackageFiles files;
    private final Collection<Definition> definitions;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private Set<String> documents = Set.of();
    private Set<String> members = Set.of();
    private Map<String, Intervention> interventions = Map.of();

    PackageReader(PackageFiles files, Collection<Definition> definitions) {
        this.files = files;
        this.definitions = definitions;
    }

    /// Every fault found, in the order of files and rows; none where the package is sound.
    List<Fault> faults() {
        return faults.stream().sorted().distinct().toList();
    }

    /// Empty where there are faults.
    Optional<AssociationPackage> read() {
        var association = association();
        documents =
                association.stream()
                        .flatMap(it -> it.documents().stream())
                        .map(Document::id)
                        .collect(Collectors.toSet());
        var allMembers = members();
        var allInterventions = interventions();
        var contributions = contributions();
        var funds = funds();
        var years = years();
        var cells = new PeriodReportRows(faults).check(cells(), years);
        var statements = statements();
        var notes = notes();
        var claims = claims();
        files.contents().keySet().stream()
                .filter(file -> !read.contains(file))
                .forEach(file -> faults.add(Fault.ofFile(file, "exchange.expected.no-such-file")));
        if (!faults.isEmpty() || association.isEmpty()) return Optional.empty();
        return Optional.of(
                new AssociationPackage(
                        association.get(),
                        allMembers,
                        allInterventions,
                        contributions,
                        funds,
                        years,
                        cells,
                        statements,
                        notes,
                        claims));
    }

    private Optional<AssociationFile.Contents> association() {
        if (!files.contents().containsKey(AssociationFile.NAME)) {
            faults.add(Fault.ofFile(AssociationFile.NAME, "exchange.expected.association-file"));
            return Optional.empty();
        }
        return content(AssociationFile.NAME).flatMap(new AssociationFile(faults)::read);
    }

    private Optional<String> content(String file) {
        read.add(file);
        return Optional.ofNullable(files.contents().get(file))
                .flatMap(bytes -> Utf8.read(file, bytes, faults));
    }

    /// The rows of a file, each at most once by its key.
    private <R> List<R> rows(
            String file,
            String columns,
            Function<R, Object> key,
            Function<Row, Optional<R>> reader) {
        var seen = new HashMap<Object, Integer>();
        return content(file)
                .map(text ->
                        new Csv(file, List.of((columns + SOURCE).split(",")), faults)
                                .read(text, row -> once(row, reader, key, seen)))
                .orElse(List.of());
    }

    private static <R> Optional<R> once(
            Row row,
            Function<Row, Optional<R>> reader,
            Function<R, Object> key,
            Map<Object, Integer> seen) {
        var value = reader.apply(row).filter(_ -> row.isSound());
        if (value.isEmpty()) return value;
        var before = seen.putIfAbsent(key.apply(value.get()), row.line());
        if (before == null) return value;
        row.fault("", "exchange.expected.no-duplicate", before);
        return Optional.empty();
    }

    private List<Member> members() {
        var rows =
                this.<Member>rows(
                        "members.csv",
                        "id,name,kind,aliases",
                        Member::id,
                        row -> {
                            var id = row.id("id");
                            var name = row.text("name");
                            var kind = row.code("kind", Member.Kind.class);
                            var aliases = row.list("aliases");
                            var place = row.place(documents);
                            return kind.map(it -> new Member(id, name, it, aliases, place));
                        });
        members = rows.stream().map(Member::id).collect(Collectors.toSet());
        unambiguous(
                "members.csv",
                rows,
                Member::id,
                it -> names(it.name(), it.aliases()),
                it -> it.place().row());
        return rows;
    }

    private static List<String> names(String name, List<String> aliases) {
        var all = new ArrayList<>(aliases);
        all.add(name);
        return all;
    }

    /// A name or alias belongs to one alone, whatever the case of its letters.
    private <R> void unambiguous(
            String file,
            List<R> rows,
            Function<R, String> id,
            Function<R, List<String>> names,
            Function<R, Integer> line) {
        var owners = new HashMap<String, String>();
        for (var row : rows)
            for (var name : names.apply(row)) {
                var owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), id.apply(row));
                if (owner != null && !owner.equals(id.apply(row)))
                    faults.add(
                            new Fault(
                                    file,
                                    line.apply(row),
                                    "aliases",
                                    name,
                                    Phrase.of("exchange.expected.own-name", owner)));
            }
    }

    private List<Intervention> interventions() {
        var rows =
                this.<Intervention>rows(
                        "interventions.csv",
                        "id,name,kind,paid_from,municipalities,staff_fte,places,started,aliases",
                        Intervention::id,
                        this::intervention);
        interventions = rows.stream().collect(Collectors.toMap(Intervention::id, it -> it));
        unambiguous(
                "interventions.csv",
                rows,
                Intervention::id,
                it -> names(it.name(), it.aliases()),
                it -> it.place().row());
        for (var row : rows) {
            var frame = row.paidFrom() == null ? null : interventions.get(row.paidFrom());
            if (row.paidFrom() != null
                    && (frame == null || frame.kind() != Intervention.Kind.FRAME))
                faults.add(
                        new Fault(
                                "interventions.csv",
                                row.place().row(),
                                "paid_from",
                                row.paidFrom(),
                                Phrase.of("exchange.expected.frame")));
        }
        return rows;
    }

    private Optional<Intervention> intervention(Row row) {
        var id = row.id("id");
        var name = row.text("name");
        var kind = row.code("kind", Intervention.Kind.class);
        var paidFrom = row.optionalText("paid_from");
        var runBy = row.references("municipalities", members, "members.csv");
        var staff = row.may("staff_fte", Numbers::parse);
        if (staff.isPresent() && (staff.get().signum() < 0 || staff.get().intValue() > 999))
            row.fault("staff_fte", "shared.expected.number");
        var places = row.may("places", Numbers::parseCount);
        var started = row.may("started", PackageReader::started);
        var aliases = row.list("aliases");
        var place = row.place(documents);
        return kind.map(it ->
                new Intervention(
                        id,
                        name,
                        it,
                        paidFrom.isEmpty() ? null : paidFrom,
                        runBy,
                        staff.orElse(null),
                        places.orElse(null),
                        started.orElse(null),
                        aliases,
                        place));
    }

    private static Parsed<String> started(String text) {
        var date = text.length() == 7 ? text + "-01" : text.length() == 4 ? text + "-01-01" : text;
        return Row.parseDate(date) instanceof Parsed.Read
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.started");
    }

    private List<Contribution> contributions() {
        return rows(
                "contributions.csv",
                "year,member,amount_kr",
                it -> List.of(it.year(), it.member()),
                row -> {
                    var year = row.year("year");
                    var member = row.reference("member", members, "members.csv");
                    var amount = row.value("amount_kr", PackageReader::positive);
                    var place = row.place(documents);
                    return year.flatMap(
                            y -> amount.map(it -> new Contribution(y, member, it, place)));
                });
    }

    private static Parsed<Money> positive(String text) {
        return Money.parse(text)
                .then(money ->
                        money.ore() >= 0
                                ? Parsed.read(money)
                                : Parsed.unreadable("exchange.expected.not-negative"));
    }

    private List<InterventionFunds> funds() {
        var rows =
                this.<InterventionFunds>rows(
                        "intervention-funds.csv",
                        "year,intervention,budget_kr,used_kr",
                        it -> List.of(it.year(), it.intervention()),
                        this::funds);
        rows.stream()
                .filter(row -> !isBorneBy(rows, row))
                .forEach(row ->
                        faults.add(
                                new Fault(
                                        "intervention-funds.csv",
                                        row.place().row(),
                                        "intervention",
                                        row.intervention(),
                                        Phrase.of("exchange.expected.frame-row"))));
        return rows;
    }

    /// What is paid from a frame is counted with the frame, which must then have a row of the same
    /// year.
    private boolean isBorneBy(List<InterventionFunds> rows, InterventionFunds row) {
        var intervention = interventions.get(row.intervention());
        var frame = intervention == null ? null : intervention.paidFrom();
        return frame == null
                || rows.stream()
                        .anyMatch(it -> it.year() == row.year() && it.intervention().equals(frame));
    }

    private Optional<InterventionFunds> funds(Row row) {
        var year = row.year("year");
        var id = row.reference("intervention", interventions.keySet(), "interventions.csv");
        var budget = row.may("budget_kr", PackageReader::positive);
        var used = row.may("used_kr", PackageReader::positive);
        var place = row.place(documents);
        var intervention = interventions.get(id);
        if (row.isEmpty("budget_kr") && row.isEmpty("used_kr"))
            row.fault("used_kr", "exchange.expected.something");
        if (intervention != null
                && intervention.kind() == Intervention.Kind.FRAME
                && !row.isEmpty("used_kr"))
            row.fault("used_kr", "exchange.expected.empty-for-frame");
        if (intervention != null && intervention.paidFrom() != null && !row.isEmpty("budget_kr"))
            row.fault("budget_kr", "exchange.expected.empty-in-frame");
        return year.map(
                it -> new InterventionFunds(it, id, budget.orElse(null), used.orElse(null), place));
    }

    private List<YearlyParticipants> years() {
        return rows(
                "participants-by-year.csv",
                "year,places,enrolled,new,exited,ongoing",
                YearlyParticipants::year,
                row -> {
                    var year = row.year("year");
                    var places = count(row, "places");
                    var enrolled = count(row, "enrolled");
                    var fresh = count(row, "new");
                    var exited = count(row, "exited");
                    var ongoing = count(row, "ongoing");
                    var place = row.place(documents);
                    return year.map(it ->
                            new YearlyParticipants(
                                    it, places, enrolled, fresh, exited, ongoing, place));
                });
    }

    private static @Nullable Integer count(Row row, String column) {
        return row.may(column, Numbers::parseCount).orElse(null);
    }

    private List<ReportCell> cells() {
        return rows(
                PeriodReportRows.FILE,
                "intervention,from,to,table,population,category,count,printed_label",
                it ->
                        java.util.Arrays.asList(
                                it.intervention(),
                                it.period(),
                                it.table(),
                                it.population(),
                                it.category()),
                row ->
                        PeriodReportRows.read(
                                row,
                                row.reference(
                                        "intervention",
                                        interventions.keySet(),
                                        "interventions.csv"),
                                row.place(documents)));
    }

    private List<StatementAmount> statements() {
        return rows(
                "statements.csv",
                "year,line,amount_kr",
                it -> List.of(it.year(), it.line()),
                row -> {
                    var year = row.year("year");
                    var line = row.value("line", text -> line(text, StatementLine.Kind.PUBLISHED));
                    var amount = row.value("amount_kr", Money::parse);
                    var place = row.place(documents);
                    return year.flatMap(y ->
                            line.flatMap(
                                    l -> amount.map(it -> new StatementAmount(y, l, it, place))));
                });
    }

    private static Parsed<StatementLine> line(String text, StatementLine.Kind... kinds) {
        var known =
                java.util.Arrays.stream(StatementLine.values())
                        .filter(it -> List.of(kinds).contains(it.kind()))
                        .collect(Collectors.toMap(StatementLine::code, it -> it));
        return Row.oneOf(known, text);
    }

    private List<NoteAmount> notes() {
        var rows =
                this.<NoteAmount>rows(
                        "notes.csv",
                        "year,note,statement_line,section,line,label,amount_kr",
                        it -> List.of(it.year(), it.note(), it.line()),
                        PackageReader.this::note);
        var explained = new HashMap<List<Object>, StatementLine>();
        var explaining = new HashMap<List<Object>, Integer>();
        for (var row : rows) {
            var line = explained.putIfAbsent(List.of(row.year(), row.note()), row.statementLine());
            var note = explaining.putIfAbsent(List.of(row.year(), row.statementLine()), row.note());
            if ((line != null && line != row.statementLine())
                    || (note != null && note != row.note()))
                faults.add(
                        new Fault(
                                "notes.csv",
                                row.place().row(),
                                "statement_line",
                                row.statementLine().code(),
                                Phrase.of("exchange.expected.one-line-per-note")));
        }
        return rows;
    }

    private Optional<NoteAmount> note(Row row) {
        var year = row.year("year");
        var note = row.value("note", Numbers::parseCount);
        if (note.isPresent() && (note.get() < 1 || note.get() > 999))
            row.fault("note", "exchange.expected.note-number");
        var statementLine =
                row.value(
                        "statement_line",
                        text ->
                                line(
                                        text,
                                        StatementLine.Kind.NOTE,
                                        StatementLine.Kind.NOTE_NEGATED));
        var section =
                row.isEmpty("section")
                        ? Optional.<NoteAmount.Section>empty()
                        : row.code("section", NoteAmount.Section.class);
        var line = row.id("line");
        var label = row.text("label");
        var amount = row.value("amount_kr", Money::parse);
        var place = row.place(documents);
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new NoteAmount(
                        year.orElseThrow(),
                        note.orElseThrow(),
                        statementLine.orElseThrow(),
                        section.orElse(null),
                        line,
                        label,
                        amount.orElseThrow(),
                        place));
    }

    private List<ClaimRow> claims() {
        var rows = new ClaimRows(definitions, members, interventions.keySet());
        return rows(
                "claims.csv",
                "definition,from,to,intervention,member,category,line,printed,unit",
                it ->
                        List.of(
                                it.definition(),
                                it.period(),
                                it.facets(),
                                it.printed(),
                                it.place().document(),
                                it.place().where()),
                row -> rows.read(row, row.place(documents)));
    }
}

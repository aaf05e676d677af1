package se.fyrklover.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.fyrklover.budget.BroughtVersion;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.BudgetLine;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.budget.BudgetVersion;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.budget.grid.GridSection;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// Reads the versions of budgets: `budget-versions.csv`, `budget-version-sections.csv`,
/// `budget-version-lines.csv` and `budget-version-amounts.csv`.
final class VersionFiles {

    static final String VERSIONS = "budget-versions.csv";
    static final String VERSION = "plan,version,kind,dated,reference,years_after,words";
    static final String SECTIONS = "budget-version-sections.csv";
    static final String SECTION = "plan,version,section,order,part_of,kind,role,label";
    static final String LINES = "budget-version-lines.csv";
    static final String LINE = "plan,version,section,line,order,follows,label";
    static final String AMOUNTS = "budget-version-amounts.csv";
    static final String AMOUNT =
            "plan,version,section,line,year,column,amount_kr,decided_kr,counted_percent";

    /// Which version a row is of.
    private record Key(int plan, int version) {}

    private record Head(
            Key key,
            BudgetVersion.Kind kind,
            LocalDate dated,
            String reference,
            String reason,
            int span,
            int row) {}

    private record Section(Key key, GridSection section, BigDecimal order, int row) {}

    private record Line(Key key, GridLine line, BigDecimal order, int row) {}

    private record Amount(Key key, String item, GridCell cell, int row) {}

    private final Sources sources;

    /// What was named, sound or not: what is at fault is told of once.
    private final Set<Object> named = new HashSet<>();

    VersionFiles(Sources sources) {
        this.sources = sources;
    }

    List<BroughtVersion> versions() {
        var heads = sources.noted(VERSIONS, VERSION, Head::key, this::head);
        inTurn(heads);
        var sections =
                sources.noted(
                        SECTIONS,
                        SECTION,
                        it -> List.of(it.key(), it.section().id()),
                        this::section);
        var spans = heads.stream().collect(Collectors.toMap(Head::key, Head::span));
        var lines =
                sources.noted(LINES, LINE, it -> List.of(it.key(), it.line().key()), this::line);
        var amounts =
                sources.noted(
                        AMOUNTS,
                        AMOUNT,
                        it -> List.of(it.key(), it.item()),
                        row -> amount(row, spans));
        within(sections);
        fewEnough(lines);
        if (!sources.faults().isEmpty()) return List.of();
        return heads.stream()
                .sorted(
                        Comparator.comparingInt((Head it) -> it.key().plan())
                                .thenComparingInt(it -> it.key().version()))
                .map(it -> whole(it, sections, lines, amounts))
                .toList();
    }

    private static BroughtVersion whole(
            Head head, List<Section> sections, List<Line> lines, List<Amount> amounts) {
        var order = new HashMap<String, BigDecimal>();
        var own = sections.stream().filter(it -> it.key().equals(head.key())).toList();
        var ownLines = lines.stream().filter(it -> it.key().equals(head.key())).toList();
        own.forEach(it -> order.put(it.section().key(), it.order()));
        ownLines.forEach(it -> order.put(it.line().key(), it.order()));
        return new BroughtVersion(
                head.key().version(),
                head.kind(),
                head.dated(),
                head.reference(),
                head.reason(),
                Grid.made(
                        head.key().plan(),
                        head.span(),
                        own.stream().map(Section::section).toList(),
                        ownLines.stream().map(Line::line).toList(),
                        order,
                        amounts.stream()
                                .filter(it -> it.key().equals(head.key()))
                                .collect(Collectors.toMap(Amount::item, Amount::cell))),
                head.row());
    }

    /// Versions are numbered from one, and a budget is decided before it is revised.
    private void inTurn(List<Head> heads) {
        var plans = heads.stream().collect(Collectors.groupingBy(it -> it.key().plan()));
        plans.values()
                .forEach(all -> {
                    var kinds = new ArrayList<BudgetVersion.Kind>();
                    for (var head :
                            all.stream()
                                    .sorted(Comparator.comparingInt(it -> it.key().version()))
                                    .toList()) {
                        if (head.key().version() != kinds.size() + 1)
                            fault(head, "version", head.key().version(), "running-version");
                        if (!head.kind().mayFollow(kinds))
                            fault(head, "kind", Row.code(head.kind()), "version-in-turn");
                        kinds.add(head.kind());
                    }
                });
    }

    private void fault(Head head, String column, Object found, String expected) {
        sources.fault(
                VERSIONS,
                head.row(),
                column,
                String.valueOf(found),
                "exchange.expected." + expected);
    }

    private static Optional<Integer> whole(Row row, String column, int least, int most) {
        return row.value(
                column,
                it ->
                        it.matches("\\d{1,4}")
                                        && Integer.parseInt(it) >= least
                                        && Integer.parseInt(it) <= most
                                ? Parsed.read(Integer.valueOf(it))
                                : Parsed.unreadable("exchange.expected.between", least, most));
    }

    /// The version of a row; one that is not in the first file is at fault.
    private Optional<Key> key(Row row) {
        var plan = row.year("plan");
        var version = whole(row, "version", 1, 9_999);
        if (plan.isEmpty() || version.isEmpty()) return Optional.empty();
        return Optional.of(new Key(plan.get(), version.get()));
    }

    private Optional<Key> known(Row row) {
        var key = key(row);
        if (key.filter(it -> !named.contains(it)).isPresent())
            row.fault("version", "exchange.expected.version", VERSIONS);
        return key;
    }

    private Optional<Head> head(Row row) {
        var key = key(row);
        key.ifPresent(named::add);
        var kind = row.code("kind", BudgetVersion.Kind.class);
        var dated = row.value("dated", Row::parseDate);
        var reference = row.may("reference", it -> Row.within(it, BudgetGrids.LONGEST_REFERENCE));
        var span = whole(row, "years_after", 0, Grid.LONGEST_SPAN);
        var reason = row.may(Row.PROSE, it -> Row.within(it, BudgetGrids.LONGEST_REASON));
        if (kind.filter(BudgetVersion.Kind::isDecision).isPresent() && row.isEmpty("reference"))
            row.fault("reference", "exchange.expected.something");
        if (kind.equals(Optional.of(BudgetVersion.Kind.REVISED)) && row.isEmpty(Row.PROSE))
            row.fault(Row.PROSE, "exchange.expected.something");
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new Head(
                        key.orElseThrow(),
                        kind.orElseThrow(),
                        dated.orElseThrow(),
                        reference.orElse(""),
                        reason.orElse(""),
                        span.orElseThrow(),
                        row.line()));
    }

    private static Optional<BigDecimal> order(Row row) {
        return row.value(
                "order",
                it ->
                        it.matches("-?\\d{1,6}(\\.\\d{1,9})?")
                                ? Parsed.read(new BigDecimal(it))
                                : Parsed.unreadable("exchange.expected.order"));
    }

    private static String label(Row row) {
        return row.value("label", it -> Row.within(it, Grid.LONGEST_LABEL)).orElse("");
    }

    private Optional<Section> section(Row row) {
        var key = known(row);
        var id = row.id("section");
        key.ifPresent(it -> named.add(List.of(it, id)));
        var order = order(row);
        var partOf = row.optionalText("part_of");
        var kind = row.code("kind", BudgetSection.Kind.class);
        var role =
                row.isEmpty("role")
                        ? Optional.<BudgetSection.Role>empty()
                        : row.code("role", BudgetSection.Role.class);
        var label = label(row);
        if (!row.isSound()) return Optional.empty();
        var section = new GridSection(id, 0, kind.orElseThrow(), role, partOf, label);
        return Optional.of(
                new Section(key.orElseThrow(), section, order.orElseThrow(), row.line()));
    }

    /// A section lies within one of its version, and not within itself.
    private void within(List<Section> sections) {
        var byId = new HashMap<Object, Section>();
        sections.forEach(it -> byId.put(List.of(it.key(), it.section().id()), it));
        for (var section : sections) {
            var partOf = section.section().partOf();
            if (!partOf.isEmpty() && !named.contains(List.of(section.key(), partOf)))
                fault(section, "reference", SECTIONS);
            else if (isWithinItself(section, byId)) fault(section, "no-circle");
        }
    }

    private static boolean isWithinItself(Section section, Map<Object, Section> byId) {
        var seen = new HashSet<Section>();
        for (var at = Optional.of(section); at.isPresent(); at = above(at.get(), byId))
            if (!seen.add(at.get())) return true;
        return false;
    }

    private static Optional<Section> above(Section section, Map<Object, Section> byId) {
        return Optional.ofNullable(byId.get(List.of(section.key(), section.section().partOf())));
    }

    private void fault(Section section, String expected, Object... arguments) {
        sources.fault(
                SECTIONS,
                section.row(),
                "part_of",
                section.section().partOf(),
                "exchange.expected." + expected,
                arguments);
    }

    private Optional<Line> line(Row row) {
        var key = known(row);
        var section = row.id("section");
        if (row.isSound() && !named.contains(List.of(key.orElseThrow(), section)))
            row.fault("section", "exchange.expected.reference", SECTIONS);
        var id = row.id("line");
        key.ifPresent(it -> named.add(List.of(it, section, id)));
        var order = order(row);
        var follows = row.may("follows", VersionFiles::follows).orElse(List.of());
        var label = label(row);
        if (!row.isSound()) return Optional.empty();
        var isTied = !row.isEmpty("follows");
        return Optional.of(
                new Line(
                        key.orElseThrow(),
                        new GridLine(section, id, 0, isTied, follows, label),
                        order.orElseThrow(),
                        row.line()));
    }

    private static Parsed<List<String>> follows(String text) {
        if (text.equals("*")) return Parsed.read(List.of());
        var ids = List.of(text.split("\\|", -1));
        return ids.stream().allMatch(it -> it.matches(Row.ID)) && text.length() <= 300
                ? Parsed.read(ids)
                : Parsed.unreadable("exchange.expected.follows");
    }

    private void fewEnough(List<Line> lines) {
        lines.stream().collect(Collectors.groupingBy(Line::key)).values().stream()
                .filter(it -> it.size() > Grid.MOST_LINES)
                .forEach(it ->
                        sources.fault(
                                LINES,
                                it.get(Grid.MOST_LINES).row(),
                                "",
                                "",
                                "budget.grid.expected.fewer-lines",
                                Grid.MOST_LINES));
    }

    private Optional<Amount> amount(Row row, Map<Key, Integer> spans) {
        var key = known(row);
        var section = row.id("section");
        var line = row.id("line");
        if (row.isSound() && !named.contains(List.of(key.orElseThrow(), section, line)))
            row.fault("line", "exchange.expected.reference", LINES);
        var year = row.year("year");
        var column = row.code("column", BudgetLine.Column.class);
        var span = key.flatMap(it -> Optional.ofNullable(spans.get(it)));
        if (row.isSound()
                && span.filter(it ->
                                !GridColumn.of(key.orElseThrow().plan(), it)
                                        .contains(
                                                new GridColumn(
                                                        column.orElseThrow(), year.orElseThrow())))
                        .isPresent()) row.fault("column", "exchange.expected.column-of-version");
        var cell = cell(row);
        return row.isSound()
                ? Optional.of(
                        new Amount(
                                key.orElseThrow(),
                                ItemKey.cell(
                                        section,
                                        line,
                                        new GridColumn(column.orElseThrow(), year.orElseThrow())),
                                cell.orElseThrow(),
                                row.line()))
                : Optional.empty();
    }

    private static Optional<GridCell> cell(Row row) {
        BudgetFiles.checkAmounts(row);
        var amount = row.may("amount_kr", VersionFiles::bounded);
        var decided = row.may("decided_kr", VersionFiles::bounded);
        var percent = row.may("counted_percent", Numbers::parsePercent);
        return row.isSound()
                ? amount.map(GridCell::of)
                        .or(() -> decided.map(it -> GridCell.counted(it, percent.orElseThrow())))
                : Optional.empty();
    }

    private static Parsed<Money> bounded(String text) {
        return Money.parse(text).then(GridCell::withinReason);
    }
}

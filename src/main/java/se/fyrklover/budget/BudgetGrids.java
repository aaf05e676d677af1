package se.fyrklover.budget;

import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Who;
import se.fyrklover.budget.grid.Beginning;
import se.fyrklover.budget.grid.Edit;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Items;
import se.fyrklover.budget.grid.Merge;
import se.fyrklover.funding.Fundings;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.SwedishTime;

/// The door to budgets that are worked on: what they say, who changed what, and the versions that
/// were put on record.
@Component
public class BudgetGrids {

    /// The first year that a budget may be of.
    public static final int FIRST = 2004;

    /// So many characters where the minutes tell of a decision.
    public static final int LONGEST_REFERENCE = 200;

    /// So many characters why a budget was revised.
    public static final int LONGEST_REASON = 2_000;

    private static final int MOST_CHANGES = 30;
    private static final int YEARS_AHEAD = 10;

    /// A budget as it stands while it is worked on.
    ///
    /// @param head the number of its newest change
    public record Draft(int head, Grid grid) {}

    /// What came of saving.
    ///
    /// @param change the number of the change; 0 where nothing could be saved
    /// @param conflicts what others have changed in another way, and was left as they have it
    public record Saving(int change, List<Merge.Conflict> conflicts) {}

    /// What came of taking a change back.
    public enum Undoing {
        UNDONE,
        /// Something of it has been changed again since.
        CHANGED_SINCE,
        NONE
    }

    /// What came of putting a version on record.
    public sealed interface Recording {

        record Recorded(int number) implements Recording {}

        /// Somebody has changed the budget since it was looked at.
        record Overtaken() implements Recording {}

        /// Lines tied to decisions say something else than the decisions.
        record Untrue(List<Grid.Tie> ties) implements Recording {}

        /// There is nothing in it, or nothing new since the last.
        record Same() implements Recording {}

        /// The day is not within reason.
        record WrongDay() implements Recording {}

        /// It does not say where the minutes tell of it.
        record WithoutReference() implements Recording {}

        /// It does not say why the budget is revised.
        record WithoutReason() implements Recording {}

        /// A budget that was never decided cannot be revised, and one that was is not decided anew.
        record WrongKind() implements Recording {}

        /// A forecast comes with other amounts than were decided; those are for a revision.
        record MoreThanForecast() implements Recording {}
    }

    private final Tenants tenants;
    private final GridRows rows;
    private final Budgets budgets;
    private final Fundings fundings;
    private final Clock clock;

    BudgetGrids(Tenants tenants, GridRows rows, Budgets budgets, Fundings fundings, Clock clock) {
        this.tenants = tenants;
        this.rows = rows;
        this.budgets = budgets;
        this.fundings = fundings;
        this.clock = clock;
    }

    /// Whether a budget may be of a year.
    public boolean mayBeOf(int year) {
        return year >= FIRST && year <= today().getYear() + YEARS_AHEAD;
    }

    private LocalDate today() {
        return SwedishTime.day(Instant.now(clock));
    }

    /// The budget of a year as it stands; nothing where nobody has begun with it.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Optional<Draft> draft(Pass pass, int plan) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.within(pass.tenant().id(), () -> draft(plan));
    }

    private Optional<Draft> draft(int plan) {
        var head = rows.head(plan);
        return head == 0
                ? Optional.empty()
                : Optional.of(new Draft(head, new Grid(plan, rows.items(plan, head))));
    }

    /// The budget as it was after a change; empty before the first.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Grid at(Pass pass, int plan, int change) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.within(pass.tenant().id(), () -> new Grid(plan, rows.items(plan, change)));
    }

    /// The newest changes after one, the newest first.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public List<BudgetChange> changes(Pass pass, int plan, int after) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.within(pass.tenant().id(), () -> rows.changes(plan, after, MOST_CHANGES));
    }

    /// The versions of a budget, the newest first.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public List<BudgetVersion> versions(Pass pass, int plan) {
        pass.demand(Right.READ_MONEY);
        return tenants.within(pass.tenant().id(), () -> rows.versions(plan));
    }

    /// What a version says.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Grid grid(Pass pass, BudgetVersion version) {
        pass.demand(Right.READ_MONEY);
        return tenants.within(pass.tenant().id(), () -> rows.grid(version));
    }

    /// What the board has decided for interventions, for each of a budget's own years.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Map<Integer, Map<String, Money>> decided(Pass pass, Grid grid) {
        pass.demand(Right.PLAN_MONEY);
        return decided(pass.tenant().id(), grid);
    }

    private Map<Integer, Map<String, Money>> decided(AssociationId association, Grid grid) {
        return grid.columns().stream()
                .filter(GridColumn::isDecided)
                .collect(
                        Collectors.toMap(
                                GridColumn::year,
                                it -> fundings.decided(association, it.year()),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /// Begins with the budget of a year: with what is known of it, else with the lines of the year
    /// before, else with the sections that most have.
    ///
    /// @return the number of the change; the newest one where somebody has begun already
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public int begin(Pass pass, int plan) {
        pass.demand(Right.PLAN_MONEY);
        if (!mayBeOf(plan)) throw new IllegalArgumentException("no year for a budget: " + plan);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var head = rows.head(plan);
                    if (head > 0) return head;
                    var items = beginning(pass.tenant().id(), plan);
                    return add(pass, plan, Edit.between(Items.NONE, items), Optional.empty());
                });
    }

    private Items beginning(AssociationId association, int plan) {
        var known =
                budgets.years(association).stream()
                        .sorted()
                        .map(it -> budgets.during(association, it))
                        .reduce(new PlannedYear(List.of(), List.of()), PlannedYear::and);
        return Beginning.of(plan, known.sections().stream().distinct().toList(), known.lines());
    }

    /// A budget with what the one of the year before says beside it now, where that has changed
    /// since: its budget and its forecast.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Grid besideNow(Pass pass, Grid grid) {
        pass.demand(Right.PLAN_MONEY);
        var before = budgets.during(pass.tenant().id(), grid.plan() - 1);
        return new Grid(grid.plan(), grid.beside(Beginning.beside(grid.plan(), before.lines())));
    }

    /// Saves what somebody wrote who saw the budget as it was after a change. What others have
    /// changed since in another way is left as they have it.
    ///
    /// @param wanted all items as they were wanted
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Saving save(Pass pass, int plan, int seen, Items wanted) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var head = rows.head(plan);
                    if (seen < 1 || seen > head)
                        throw new IllegalArgumentException("no such change: " + seen);
                    var merge = Merge.of(rows.items(plan, seen), wanted, rows.items(plan, head));
                    var change =
                            merge.kept().isEmpty()
                                    ? 0
                                    : add(pass, plan, merge.kept(), Optional.empty());
                    return new Saving(change, merge.conflicts());
                });
    }

    private int add(Pass pass, int plan, Edit edit, Optional<Integer> undoes) {
        var number = rows.add(plan, edit, undoes, Instant.now(clock), pass.accountId());
        return tenants.act(
                pass.tenant().id(), pass.caller().who(), changed(plan, number), () -> number);
    }

    /// Takes a change back, if all that it changed is still as it left it.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Undoing undo(Pass pass, int plan, int number) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var found = rows.change(plan, number).filter(_ -> number > 1);
                    if (found.isEmpty()) return Undoing.NONE;
                    var back = found.get().edit().undone();
                    var head = rows.items(plan, rows.head(plan));
                    var isWhole =
                            back.fits(head)
                                    && Merge.of(head, head.after(back), head).conflicts().isEmpty();
                    if (!isWhole) return Undoing.CHANGED_SINCE;
                    add(pass, plan, back, Optional.of(number));
                    return Undoing.UNDONE;
                });
    }

    /// Puts the budget on record as it stands, once however often it is sent.
    ///
    /// @param seen the newest change of what was looked at
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to put it on record, or, of
    ///   what the board has decided, it is too long since it proved to be there
    public Recording record(
            Pass pass,
            int plan,
            int seen,
            BudgetVersion.Kind kind,
            LocalDate dated,
            String reference,
            String reason) {
        pass.demand(Right.PLAN_MONEY);
        if (kind.isDecision()) {
            pass.demand(Right.FREEZE_DOCUMENT);
            pass.demandProof();
        }
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var head = rows.head(plan);
                    var before = rows.versions(plan);
                    var again =
                            before.stream()
                                    .findFirst()
                                    .filter(it -> it.change() == seen && it.kind() == kind)
                                    .filter(it -> it.dated().equals(dated))
                                    .filter(it -> it.reference().equals(reference))
                                    .filter(it -> it.reason().equals(reason));
                    if (again.isPresent()) return new Recording.Recorded(again.get().number());
                    if (head == 0 || head != seen) return new Recording.Overtaken();
                    var grid = new Grid(plan, rows.items(plan, head));
                    return refusal(pass, grid, before, kind, dated, reference, reason)
                            .orElseGet(() ->
                                    put(
                                            pass,
                                            new BudgetVersion(
                                                    plan,
                                                    before.size() + 1,
                                                    kind,
                                                    head,
                                                    dated,
                                                    reference,
                                                    reason,
                                                    Instant.now(clock),
                                                    Optional.empty())));
                });
    }

    private Optional<Recording> refusal(
            Pass pass,
            Grid grid,
            List<BudgetVersion> before,
            BudgetVersion.Kind kind,
            LocalDate dated,
            String reference,
            String reason) {
        if (dated.isAfter(today()) || dated.getYear() < grid.plan() - 2)
            return Optional.of(new Recording.WrongDay());
        if (kind.isDecision() && (reference.isBlank() || reference.length() > LONGEST_REFERENCE))
            return Optional.of(new Recording.WithoutReference());
        var isReasoned = !reason.isBlank() && reason.length() <= LONGEST_REASON;
        if (kind == BudgetVersion.Kind.REVISED && !isReasoned)
            return Optional.of(new Recording.WithoutReason());
        if (!kind.mayFollow(before.stream().map(BudgetVersion::kind).toList()))
            return Optional.of(new Recording.WrongKind());
        if (kind == BudgetVersion.Kind.FORECAST) return forecast(grid, before);
        var same = repeated(before, kind).filter(it -> rows.grid(it).items().equals(grid.items()));
        if (same.isPresent() || grid.lines().isEmpty()) return Optional.of(new Recording.Same());
        var ties = grid.untrue(decided(pass.tenant().id(), grid));
        return ties.isEmpty() ? Optional.empty() : Optional.of(new Recording.Untrue(ties));
    }

    /// What a version would only say again; a decision may say what was proposed.
    private static Optional<BudgetVersion> repeated(
            List<BudgetVersion> before, BudgetVersion.Kind kind) {
        return switch (kind) {
            case DECIDED -> Optional.empty();
            case REVISED -> BudgetVersion.standing(before);
            case PROPOSED, FORECAST -> before.stream().findFirst();
        };
    }

    /// A forecast leaves what was put on record before as it is, and only tells of the year's end.
    private Optional<Recording> forecast(Grid grid, List<BudgetVersion> before) {
        var standing = BudgetVersion.standing(before).orElseThrow();
        var edit = Edit.between(rows.grid(standing).items(), grid.items());
        if (edit.isEmpty()) return Optional.of(new Recording.Same());
        return edit.items().stream().allMatch(it -> ItemKey.isForecast(it, grid.plan()))
                ? Optional.empty()
                : Optional.of(new Recording.MoreThanForecast());
    }

    private Recording put(Pass pass, BudgetVersion version) {
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    rows.add(version, pass.accountId());
                    return act(version.kind(), version.plan(), version.number());
                });
        return new Recording.Recorded(version.number());
    }

    /// The versions of every budget, as a package takes them along: by the plans, the oldest first.
    public List<BroughtVersion> versions(AssociationId association) {
        return tenants.within(
                association,
                () -> rows.plans().stream().flatMap(it -> taken(it).stream()).toList());
    }

    private List<BroughtVersion> taken(int plan) {
        return rows.versions(plan).reversed().stream().map(this::taken).toList();
    }

    private BroughtVersion taken(BudgetVersion version) {
        return new BroughtVersion(
                version.number(),
                version.kind(),
                version.dated(),
                version.reference().strip(),
                version.reason().replace("\r\n", "\n").strip(),
                rows.grid(version),
                0);
    }

    /// The versions of a package that say something else than those put on record here under the
    /// same numbers; a package with such versions cannot be brought in.
    public List<BroughtVersion> contradicted(
            AssociationId association, List<BroughtVersion> brought) {
        var here = versions(association);
        return brought.stream()
                .filter(version ->
                        here.stream()
                                .anyMatch(it ->
                                        it.plan() == version.plan()
                                                && it.number() == version.number()
                                                && !it.says(version)))
                .toList();
    }

    /// Within a tenant's change: versions as a package has them, by the plans, the oldest first.
    /// Those that are here stand; the others come after them, and what somebody has written since
    /// the last of them is written again on top, where it can stand.
    public void bring(AssociationId association, Who who, List<BroughtVersion> brought) {
        brought.stream()
                .collect(Collectors.groupingBy(BroughtVersion::plan, TreeMap::new, toList()))
                .forEach((plan, all) -> {
                    var last = rows.versions(plan).size();
                    var fresh = all.stream().filter(it -> it.number() > last).toList();
                    if (!fresh.isEmpty()) bring(association, who, plan, fresh);
                });
    }

    private void bring(AssociationId association, Who who, int plan, List<BroughtVersion> brought) {
        var before = rows.head(plan);
        var seen =
                rows.versions(plan).stream()
                        .findFirst()
                        .map(BudgetVersion::change)
                        .orElseGet(() -> Math.min(before, 1));
        for (var version : brought) {
            changed(association, who, plan, version.grid().items());
            rows.add(
                    new BudgetVersion(
                            plan,
                            version.number(),
                            version.kind(),
                            rows.head(plan),
                            version.dated(),
                            version.reference(),
                            version.reason(),
                            Instant.now(clock),
                            Optional.empty()),
                    "");
            tenants.act(association, who, act(version.kind(), plan, version.number()), () -> plan);
        }
        var now = rows.items(plan, rows.head(plan));
        var work = Merge.of(settled(plan, seen), settled(plan, before), now);
        changed(association, who, plan, now.after(work.kept()));
    }

    private Items settled(int plan, int change) {
        return change == 0
                ? Items.NONE
                : new Grid(plan, rows.items(plan, change)).settled().items();
    }

    /// Changes a budget into what it is to say, if it does not already.
    private void changed(AssociationId association, Who who, int plan, Items wanted) {
        var edit = Edit.between(rows.items(plan, rows.head(plan)), wanted);
        if (edit.isEmpty()) return;
        var number = rows.add(plan, edit, Optional.empty(), Instant.now(clock), "");
        tenants.act(association, who, changed(plan, number), () -> number);
    }

    private static Act changed(int plan, int number) {
        return Act.of("budget.grid-changed")
                .with("year", String.valueOf(plan))
                .with("number", String.valueOf(number));
    }

    private static Act act(BudgetVersion.Kind kind, int plan, int number) {
        return act(kind).with("year", String.valueOf(plan)).with("number", String.valueOf(number));
    }

    private static Act act(BudgetVersion.Kind kind) {
        return switch (kind) {
            case PROPOSED -> Act.of("budget.grid-proposed");
            case DECIDED -> Act.of("budget.grid-decided");
            case REVISED -> Act.of("budget.grid-revised");
            case FORECAST -> Act.of("budget.grid-forecast");
        };
    }
}

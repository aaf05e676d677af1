package se.fyrklover.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.AtOnce;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.budget.BudgetGrids.Recording;
import se.fyrklover.budget.BudgetGrids.Undoing;
import se.fyrklover.budget.BudgetLine.Column;
import se.fyrklover.budget.grid.Edit;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.budget.grid.GridSection;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Items;
import se.fyrklover.budget.grid.Merge;
import se.fyrklover.budget.grid.Move;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.funding.Fundings;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// Budgets that are worked on, of the invented association: begun, changed by several, taken back,
/// and put on record.
class BudgetGridsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final int PLAN = 2026;
    private static final GridColumn BUDGET = new GridColumn(Column.BUDGET, PLAN);
    private static final String STAFF = ItemKey.cell("administration", "personal", BUDGET);
    private static final String RENT = ItemKey.cell("administration", "lokal", BUDGET);
    private static final LocalDate MEETING = LocalDate.of(2025, 11, 20);

    private final RoomsOffice office = RoomsOffice.made();
    private final Pass manager = as(Role.MANAGER);
    private final Pass officer = as(Role.OFFICER);

    private static BudgetGrids grids() {
        return PRODUCT.the(BudgetGrids.class);
    }

    private Pass as(Role role) {
        return People.pass(
                People.with(role, "", office.tenant(), "Person " + role), office.tenant());
    }

    private Grid begun() {
        grids().begin(officer, PLAN);
        return draft().grid();
    }

    private BudgetGrids.Draft draft() {
        return grids().draft(officer, PLAN).orElseThrow();
    }

    private static Items set(Items items, String key, String typed) {
        return items.with(key, GridCell.parse(typed).orThrow().map(GridCell::written));
    }

    private void save(Pass pass, String key, String typed) {
        var draft = draft();
        var saving = grids().save(pass, PLAN, draft.head(), set(draft.grid().items(), key, typed));
        assertThat(saving.conflicts()).isEmpty();
    }

    private Recording record(BudgetVersion.Kind kind, String reference, String reason) {
        return grids().record(manager, PLAN, draft().head(), kind, MEETING, reference, reason);
    }

    private Fraction figure(String definition, int year, String plan) {
        return office
                .snapshot()
                .during(Period.year(year))
                .narrowed(definition, Dimension.PLAN)
                .stream()
                .filter(it ->
                        it.scope().facets().stream()
                                .map(Facet::code)
                                .toList()
                                .equals(List.of(plan)))
                .findFirst()
                .orElseThrow()
                .outcome()
                .amountOr(Fraction.ZERO);
    }

    @Test
    void aBudgetBeginsWithTheLinesOfTheYearBeforeAndItsBudgetAndForecastBeside() {
        var grid = begun();

        var staff = grid.line("line/administration/personal").orElseThrow();
        assertThat(grid.columns())
                .containsExactly(
                        new GridColumn(Column.PREVIOUS_BUDGET, 2025),
                        new GridColumn(Column.FORECAST, 2025),
                        BUDGET,
                        new GridColumn(Column.PLAN, 2027),
                        new GridColumn(Column.PLAN, 2028),
                        new GridColumn(Column.FORECAST, 2026));
        // Plan 2025: budget 2 800 000, forecast 2 770 000, planned for 2026 2 880 000, for 2027
        // 2 960 000.
        assertThat(
                        grid.columns().stream()
                                .map(it ->
                                        grid.cell(staff, it)
                                                .map(GridCell::typed)
                                                .orElse("")
                                                .replace('\u00A0', ' '))
                                .toList())
                .containsExactly("2 800 000", "2 770 000", "2 880 000", "2 960 000", "", "");
        assertThat(grids().begin(manager, PLAN)).as("begun once").isEqualTo(1);
    }

    @Test
    void sumsAreReckonedAsThePlansFiguresAre() {
        var grid = begun();
        var sums = GridSums.of(office.tenant().id(), grid);

        // Planned for 2026: 5 600 000 · 90 % + 900 000 + 400 000 = 6 340 000; 2 880 000 + 205 000 =
        // 3 085 000; together 9 425 000. Income 9 200 000 + 10 000; the result is −215 000.
        assertThat(sums.kronor("budget.costs", BUDGET)).contains(Fraction.of(9_425_000));
        assertThat(sums.kronor("budget.result", BUDGET)).contains(Fraction.of(-215_000));
        assertThat(figure("budget.result", 2026, "2025")).isEqualTo(Fraction.of(-215_000));
    }

    @Test
    void whatOneSavesDoesNotWriteOverWhatAnotherSavedUnseen() {
        var seen = begun();
        save(manager, STAFF, "2 900 000");

        var mine = set(set(seen.items(), STAFF, "2 850 000"), RENT, "210 000");
        var saving = grids().save(officer, PLAN, 1, mine);

        assertThat(saving.conflicts()).extracting(Merge.Conflict::key).containsExactly(STAFF);
        var now = draft().grid().items();
        assertThat(now.find(STAFF)).contains("290000000");
        assertThat(now.find(RENT)).contains("21000000");
        assertThat(grids().changes(officer, PLAN, 1))
                .extracting(it -> it.by().orElse(""))
                .containsExactly("Person OFFICER", "Person MANAGER");
    }

    @Test
    void aChangeIsTakenBackUnlessItWasChangedAgain() {
        begun();
        save(officer, STAFF, "2 900 000");
        save(manager, RENT, "210 000");
        save(manager, STAFF, "2 950 000");

        assertThat(grids().undo(officer, PLAN, 2)).isEqualTo(Undoing.CHANGED_SINCE);
        assertThat(grids().undo(officer, PLAN, 3)).isEqualTo(Undoing.UNDONE);
        assertThat(grids().undo(officer, PLAN, 1)).isEqualTo(Undoing.NONE);
        assertThat(grids().undo(officer, PLAN, 99)).isEqualTo(Undoing.NONE);

        assertThat(draft().grid().items().find(RENT)).contains("20500000");
        assertThat(draft().grid().items().find(STAFF)).contains("295000000");
        assertThat(grids().changes(officer, PLAN, 0)).hasSize(5);
    }

    @Test
    void figuresAreOfTheNewestVersionAndNotOfWhatIsWorkedOn() {
        begun();
        save(officer, STAFF, "2 900 000");
        assertThat(record(BudgetVersion.Kind.PROPOSED, "", ""))
                .isEqualTo(new Recording.Recorded(1));
        save(officer, STAFF, "3 000 000");

        // −215 000 − (2 900 000 − 2 880 000)
        assertThat(figure("budget.result", PLAN, "2026")).isEqualTo(Fraction.of(-235_000));
        assertThat(record(BudgetVersion.Kind.DECIDED, "§ 43", ""))
                .isEqualTo(new Recording.Recorded(2));
        assertThat(figure("budget.result", PLAN, "2026")).isEqualTo(Fraction.of(-335_000));
        assertThat(figure("budget.result", PLAN, "2025")).isEqualTo(Fraction.of(-215_000));
        var first = grids().versions(officer, PLAN).getLast();
        assertThat(
                        Edit.between(grids().grid(officer, first).items(), draft().grid().items())
                                .items())
                .extracting(Edit.Item::key)
                .containsExactly(STAFF);
    }

    @Test
    void aDecisionIsRevisedAndNotMadeAnewAndAForecastChangesNothingElse() {
        begun();
        assertThat(record(BudgetVersion.Kind.REVISED, "§ 50", "Lägre bidrag"))
                .isInstanceOf(Recording.WrongKind.class);
        assertThat(record(BudgetVersion.Kind.FORECAST, "", ""))
                .isInstanceOf(Recording.WrongKind.class);
        assertThat(record(BudgetVersion.Kind.DECIDED, " ", ""))
                .isInstanceOf(Recording.WithoutReference.class);
        assertThat(record(BudgetVersion.Kind.DECIDED, "§ 43", ""))
                .isEqualTo(new Recording.Recorded(1));
        assertThat(record(BudgetVersion.Kind.DECIDED, "§ 43", ""))
                .as("the same press again")
                .isEqualTo(new Recording.Recorded(1));
        assertThat(grids().versions(officer, PLAN)).hasSize(1);
        assertThat(record(BudgetVersion.Kind.DECIDED, "§ 44", ""))
                .isInstanceOf(Recording.WrongKind.class);
        assertThat(record(BudgetVersion.Kind.REVISED, "§ 50", ""))
                .isInstanceOf(Recording.WithoutReason.class);
        assertThat(record(BudgetVersion.Kind.REVISED, "§ 50", "Lägre bidrag"))
                .isInstanceOf(Recording.Same.class);

        var forecast = new GridColumn(Column.FORECAST, PLAN);
        save(officer, ItemKey.cell("administration", "personal", forecast), "2 700 000");
        save(officer, RENT, "210 000");
        assertThat(record(BudgetVersion.Kind.FORECAST, "", ""))
                .isInstanceOf(Recording.MoreThanForecast.class);
        grids().undo(officer, PLAN, draft().head());
        assertThat(record(BudgetVersion.Kind.FORECAST, "", ""))
                .isEqualTo(new Recording.Recorded(2));
        assertThat(figure("budget.costs", PLAN, "2026-forecast")).isEqualTo(Fraction.of(2_700_000));
    }

    @Test
    void aLineTiedToDecisionsIsWhatIsDecidedCountedInPart() {
        var grid = begun();
        var decided = PRODUCT.the(Fundings.class).decided(office.tenant().id(), PLAN);
        var sum = decided.values().stream().reduce(Money.ZERO, Money::plus);
        var line = grid.line("line/verksamhet/insatser").orElseThrow().tied(true, List.of());
        var tied = new Grid(PLAN, grid.with(line));
        assertThat(tied.untrue(Map.of(PLAN, decided))).isNotEmpty();

        var saving = grids().save(officer, PLAN, 1, tied.following(grids().decided(officer, tied)));

        assertThat(saving.conflicts()).isEmpty();
        var cell = draft().grid().cell(line, BUDGET).orElseThrow();
        assertThat(cell.amount()).isEqualTo(sum);
        // The 90 % of the plan before stay.
        assertThat(cell.kronor())
                .isEqualTo(sum.inKronor().times(Fraction.of(9)).dividedBy(Fraction.of(10)));

        save(officer, ItemKey.cell("verksamhet", "insatser", BUDGET), "1 000 × 90 %");
        assertThat(record(BudgetVersion.Kind.PROPOSED, "", ""))
                .isInstanceOf(Recording.Untrue.class);
    }

    @Test
    void aTieLeavesTheEstimatesOfYearsForWhichNothingIsDecided() {
        var grid = begun();
        var later = ItemKey.cell("verksamhet", "insatser", new GridColumn(Column.PLAN, PLAN + 1));
        var estimate = grid.items().find(later);
        assertThat(estimate).isPresent();
        var line = grid.line("line/verksamhet/insatser").orElseThrow().tied(true, List.of());
        var tied = new Grid(PLAN, grid.with(line));
        var decided = Map.of(PLAN, Map.of("bron", Money.kronor(3_000_000)));

        assertThat(tied.following(decided).find(later)).isEqualTo(estimate);
        assertThat(new Grid(PLAN, tied.following(decided)).untrue(decided)).isEmpty();

        // A decision for the year after is followed like that of the year itself.
        var both =
                Map.of(
                        PLAN,
                        Map.of("bron", Money.kronor(3_000_000)),
                        PLAN + 1,
                        Map.of("bron", Money.kronor(2_000_000)));
        assertThat(tied.untrue(both)).hasSize(2);
        assertThat(tied.following(both).find(later)).isNotEqualTo(estimate);
    }

    @Test
    void whatIsProposedAfterADecisionStandsOnlyWhenItIsDecided() {
        begun();
        assertThat(record(BudgetVersion.Kind.DECIDED, "§ 43", ""))
                .isEqualTo(new Recording.Recorded(1));
        save(officer, STAFF, "2 900 000");

        assertThat(record(BudgetVersion.Kind.PROPOSED, "", ""))
                .isEqualTo(new Recording.Recorded(2));
        assertThat(figure("budget.result", PLAN, "2026")).isEqualTo(Fraction.of(-215_000));
        assertThat(record(BudgetVersion.Kind.FORECAST, "", ""))
                .isInstanceOf(Recording.MoreThanForecast.class);
        assertThat(record(BudgetVersion.Kind.REVISED, "§ 50", "Högre lön"))
                .isEqualTo(new Recording.Recorded(3));

        // −215 000 − (2 900 000 − 2 880 000)
        assertThat(figure("budget.result", PLAN, "2026")).isEqualTo(Fraction.of(-235_000));
    }

    @Test
    void whatTheBudgetOfTheYearBeforeSaysNowIsToldAndFetched() {
        var grid = begun();
        assertThat(grids().besideNow(officer, grid)).isEqualTo(grid);
        grids().begin(officer, PLAN - 1);
        var forecast = new GridColumn(Column.FORECAST, PLAN - 1);
        var key = ItemKey.cell("administration", "personal", forecast);
        var before = grids().draft(officer, PLAN - 1).orElseThrow();
        grids().save(
                        officer,
                        PLAN - 1,
                        before.head(),
                        set(before.grid().items(), key, "2 700 000"));
        var head = grids().draft(officer, PLAN - 1).orElseThrow().head();
        assertThat(
                        grids().record(
                                        manager,
                                        PLAN - 1,
                                        head,
                                        BudgetVersion.Kind.PROPOSED,
                                        MEETING,
                                        "",
                                        ""))
                .isInstanceOf(Recording.Recorded.class);

        var now = grids().besideNow(officer, grid);

        assertThat(Edit.between(grid.items(), now.items()).items())
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo(key))
                .satisfies(it -> assertThat(it.becomes()).contains("270000000"));
    }

    /// 3 000 000 was granted to Bron and 2 000 000 to Stigen in 2025; Nätet's 500 000 is not the
    /// line's.
    @Test
    void aLineTiedToTwoInterventionsIsHeldAgainstTheSumOfTheirDecisions() {
        int year = PLAN - 1;
        grids().begin(officer, year);
        var draft = grids().draft(officer, year).orElseThrow();
        var line =
                draft.grid()
                        .line("line/verksamhet/insatser")
                        .orElseThrow()
                        .tied(true, List.of("bron", "stigen"));
        var tied = new Grid(year, draft.grid().with(line));
        assertThat(
                        grids().save(
                                        officer,
                                        year,
                                        draft.head(),
                                        tied.following(grids().decided(officer, tied)))
                                .conflicts())
                .isEmpty();
        assertThat(
                        grids().record(
                                        manager,
                                        year,
                                        grids().draft(officer, year).orElseThrow().head(),
                                        BudgetVersion.Kind.PROPOSED,
                                        MEETING,
                                        "",
                                        ""))
                .isInstanceOf(Recording.Recorded.class);

        var plan = new Facet(Dimension.PLAN, "2025", Text.name("2025"));
        var own = new Facet(Dimension.LINE, "verksamhet.insatser", Text.name("insatser"));
        var granted =
                office.snapshot().during(Period.year(year)).the("budget.line-granted", plan, own);
        assertThat(granted.outcome().amountOr(Fraction.ZERO)).isEqualTo(Fraction.of(5_000_000));
        assertThat(office.snapshot().claims(Period.year(year)).about(granted))
                .singleElement()
                .satisfies(it -> assertThat(it.value().amount()).isEqualTo(Fraction.of(5_000_000)));
    }

    @Test
    void twoWhoMoveDifferentLinesAndOneWhoWritesLoseNothingAndAMoveIsTakenBack() {
        var seen = begun();
        var order = seen.lines(section(seen)).stream().map(GridLine::id).toList();
        assertThat(order).startsWith("personal", "lokal");
        var rent = "line/administration/lokal";

        var moving = grids().save(officer, PLAN, 1, Move.of(seen, rent, Move.Way.UP));
        var writing = grids().save(manager, PLAN, 1, set(seen.items(), RENT, "210 000"));

        assertThat(moving.conflicts()).isEmpty();
        assertThat(writing.conflicts()).isEmpty();
        var now = draft().grid();
        assertThat(now.lines(section(now)))
                .extracting(GridLine::id)
                .startsWith("lokal", "personal");
        assertThat(now.items().find(RENT)).contains("21000000");
        assertThat(grids().undo(officer, PLAN, moving.change())).isEqualTo(Undoing.UNDONE);
        var back = draft().grid();
        assertThat(back.lines(section(back))).extracting(GridLine::id).isEqualTo(order);
        assertThat(back.items().find(RENT)).contains("21000000");
    }

    private static GridSection section(Grid grid) {
        return grid.sections().stream()
                .filter(it -> it.id().equals("administration"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresStandInTheOrderOfTheVersionsLinesAndAForecastMayMoveThem() {
        begun();
        assertThat(record(BudgetVersion.Kind.DECIDED, "§ 43", ""))
                .isInstanceOf(Recording.Recorded.class);
        assertThat(staffAndRent()).containsExactly("Personal", "Lokal och teknik");

        var draft = draft();
        grids().save(
                        officer,
                        PLAN,
                        draft.head(),
                        Move.of(draft.grid(), "line/administration/lokal", Move.Way.UP));
        assertThat(record(BudgetVersion.Kind.FORECAST, "", ""))
                .isInstanceOf(Recording.Recorded.class);

        assertThat(staffAndRent()).containsExactly("Lokal och teknik", "Personal");
    }

    /// The lines for administration, in the order in which its figure is made of them.
    private List<String> staffAndRent() {
        return office
                .snapshot()
                .during(Period.year(PLAN))
                .narrowed("budget.administration-costs", Dimension.PLAN)
                .stream()
                .filter(it -> it.scope().facets().getFirst().code().equals("2026"))
                .flatMap(it -> it.formula().parts().stream())
                .flatMap(it -> it.formula().parts().stream())
                .map(it -> it.scope().facet(Dimension.LINE).orElseThrow().name().sv())
                .toList();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotPutOnRecordUnseen() {
        begun();
        var seen = draft().head();
        save(manager, STAFF, "2 900 000");

        assertThat(
                        grids().record(
                                        manager,
                                        PLAN,
                                        seen,
                                        BudgetVersion.Kind.PROPOSED,
                                        MEETING,
                                        "",
                                        ""))
                .isInstanceOf(Recording.Overtaken.class);
        assertThat(
                        grids().record(
                                        manager,
                                        PLAN,
                                        draft().head(),
                                        BudgetVersion.Kind.PROPOSED,
                                        LocalDate.of(2199, 1, 1),
                                        "",
                                        ""))
                .isInstanceOf(Recording.WrongDay.class);
    }

    @Test
    void onlyWhoPlansMoneySeesWhatIsWorkedOnAndAnOfficerDecidesNothing() {
        begun();
        var board = as(Role.BOARD_MEMBER);

        assertThatThrownBy(() -> grids().draft(board, PLAN)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grids().changes(board, PLAN, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grids().undo(board, PLAN, 2)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        grids().record(
                                        officer,
                                        PLAN,
                                        1,
                                        BudgetVersion.Kind.DECIDED,
                                        MEETING,
                                        "§ 43",
                                        ""))
                .isInstanceOf(NotAllowed.class);
        assertThat(grids().versions(board, PLAN)).isEmpty();
    }

    @Test
    void whatIsOnRecordIsNeitherChangedNorTakenAway() {
        begun();
        var sql = PRODUCT.the(JdbcClient.class);
        for (var statement :
                List.of(
                        "update budget_change set number = 7",
                        "delete from budget_change_item",
                        "update budget_version set reference = 'x'"))
            assertThatThrownBy(() ->
                            PRODUCT.the(Tenants.class)
                                    .within(
                                            office.tenant().id(),
                                            () -> sql.sql(statement).update()))
                    .isInstanceOf(DataAccessException.class);
    }

    /// Several at one budget, in whatever order: every saved amount is in the chain of changes,
    /// each change begins with what the one before left, and what stands is what they come to.
    @Test
    void fiveHundredSavesAtRandomLoseNothing() throws Exception {
        interleave(Boolean.getBoolean("fyrklover.thorough") ? 10_000 : 500);
    }

    private void interleave(int steps) throws Exception {
        begun();
        var random = new Random(20_261_201);
        var saved = 0;
        for (var at = 0; at < steps / 4; at++) {
            var all = new ArrayList<Callable<Integer>>();
            for (var one = 0; one < 4; one++) {
                var seed = random.nextLong();
                var pass = one % 2 == 0 ? officer : manager;
                all.add(() -> step(pass, new Random(seed)));
            }
            for (var change : AtOnce.all(all)) if (change > 0) saved++;
        }

        var head = draft().head();
        assertThat(saved).as("steps that did something").isGreaterThan(steps / 4);
        assertThat(head).as("each that was answered is there, and no other").isEqualTo(1 + saved);
        var state = Items.NONE;
        for (var change : all(head)) state = state.after(change.edit());
        assertThat(state).isEqualTo(draft().grid().items());
        assertThat(new Grid(PLAN, state).lines())
                .as("moved about, and none lost")
                .extracting(GridLine::key)
                .containsExactlyInAnyOrderElementsOf(
                        grids().at(officer, PLAN, 1).lines().stream().map(GridLine::key).toList());
        var sums = GridSums.of(office.tenant().id(), new Grid(PLAN, state));
        var byHand =
                state.of().entrySet().stream()
                        .filter(it -> it.getKey().matches("cell/administration/.*/2026/budget"))
                        .map(it -> GridCell.read(it.getValue()).kronor())
                        .reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sums.section("administration", BUDGET).orElseThrow().amount()).isEqualTo(byHand);
    }

    /// The changes from the first to the newest.
    private List<BudgetChange> all(int head) {
        return PRODUCT.the(Tenants.class)
                .within(
                        office.tenant().id(),
                        () -> PRODUCT.the(GridRows.class).changes(PLAN, 0, head))
                .reversed();
    }

    /// A line or a section moved, somewhere.
    private static Items moved(Grid grid, Random random) {
        var lines = grid.lines();
        var sections = grid.sections();
        var key =
                random.nextInt(4) == 0
                        ? sections.get(random.nextInt(sections.size())).key()
                        : lines.get(random.nextInt(lines.size())).key();
        return Move.of(grid, key, random.nextBoolean() ? Move.Way.UP : Move.Way.DOWN);
    }

    private int step(Pass pass, Random random) {
        var draft = grids().draft(pass, PLAN).orElseThrow();
        var seen = Math.max(1, draft.head() - random.nextInt(3));
        if (random.nextInt(8) == 0) return grids().undo(pass, PLAN, seen) == Undoing.UNDONE ? 1 : 0;
        var items = grids().at(pass, PLAN, seen).items();
        for (var one = random.nextInt(4); one >= 0; one--)
            items =
                    set(
                            items,
                            random.nextBoolean() ? STAFF : RENT,
                            String.valueOf(random.nextInt(4)));
        if (random.nextInt(3) == 0) items = moved(new Grid(PLAN, items), random);
        return grids().save(pass, PLAN, seen, items).change();
    }
}

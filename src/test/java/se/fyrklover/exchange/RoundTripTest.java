package se.fyrklover.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.budget.BroughtVersion;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.BudgetLine.Column;
import se.fyrklover.budget.BudgetVersion.Kind;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Items;
import se.fyrklover.budget.grid.Move;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Facet;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.ledger.BalanceWaivers;
import se.fyrklover.ledger.CashPlans;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.SwedishTime;

/// What an office has noted since its package came is taken along, and brought in elsewhere it
/// gives the same.
class RoundTripTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final int PLAN = 2026;

    @TempDir private Path folder = Path.of("");

    private final RoomsOffice office = RoomsOffice.made();
    private final Pass operator = office.operator();
    private final Pass manager =
            People.pass(People.with(Role.MANAGER, "", office.tenant(), "Person"), office.tenant());

    /// An association's pass in the place to which a package was taken.
    private static Pass there(String slug) {
        return PRODUCT.the(Passes.class)
                .operator(PRODUCT.the(Tenants.class).find(slug).orElseThrow());
    }

    private Path taken(Pass pass, String name) {
        var out = folder.resolve(name);
        assertThat(PRODUCT.the(Exports.class).give(pass, out))
                .isInstanceOf(Exports.Result.Given.class);
        return out;
    }

    private static Imports.Result bring(Path source) {
        return PRODUCT.the(Imports.class).bring(new Caller.Operator(), source);
    }

    /// Brings a package in as another association's.
    private static String elsewhere(Path source, String from) throws IOException {
        var slug = "annan-" + UUID.randomUUID().toString().substring(0, 8);
        var about = source.resolve("association.yaml");
        Files.writeString(about, Files.readString(about).replace("id: " + from, "id: " + slug));
        assertThat(bring(source)).isInstanceOf(Imports.Result.Imported.class);
        return slug;
    }

    private static Map<String, String> figures(Pass pass) {
        var tenant = PRODUCT.the(Tenants.class).find(pass.tenant().id()).orElseThrow();
        var all = PRODUCT.the(AllFigures.class).of(tenant.id(), tenant.revision());
        var figures = new TreeMap<String, String>();
        for (var period : all.periods())
            for (var figure : all.during(period).all())
                figures.put(
                        figure.definition().id()
                                + " "
                                + period
                                + " "
                                + figure.scope().facets().stream()
                                        .map(Facet::code)
                                        .collect(Collectors.joining(", ")),
                        figure.outcome().toString());
        return figures;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (var file : all.toList())
                if (!file.endsWith("association.yaml") && !file.toString().endsWith(".se"))
                    files.put(file.getFileName().toString(), Files.readString(file));
        }
        return files;
    }

    private static BudgetGrids grids() {
        return PRODUCT.the(BudgetGrids.class);
    }

    private static BalanceWaivers waivers() {
        return PRODUCT.the(BalanceWaivers.class);
    }

    private static CashPlans cash() {
        return PRODUCT.the(CashPlans.class);
    }

    private static ContributionClaims claims() {
        return PRODUCT.the(ContributionClaims.class);
    }

    private Grid draft() {
        return grids().draft(manager, PLAN).orElseThrow().grid();
    }

    private void save(Items items) {
        var head = grids().draft(manager, PLAN).orElseThrow().head();
        assertThat(grids().save(manager, PLAN, head, items).conflicts()).isEmpty();
    }

    private void record(Kind kind, String reference, String reason) {
        var head = grids().draft(manager, PLAN).orElseThrow().head();
        assertThat(
                        grids().record(
                                        manager,
                                        PLAN,
                                        head,
                                        kind,
                                        LocalDate.of(2025, 11, 20),
                                        reference,
                                        reason))
                .isInstanceOf(BudgetGrids.Recording.Recorded.class);
    }

    private static String staff(Column column) {
        return ItemKey.cell("administration", "personal", new GridColumn(column, PLAN));
    }

    private static Items set(Grid grid, String key, String typed) {
        return grid.items().with(key, GridCell.parse(typed).orThrow().map(GridCell::written));
    }

    /// Three versions, one with a line that was moved and one that follows decisions; and work that
    /// no version has.
    private void budget() {
        grids().begin(manager, PLAN);
        record(Kind.PROPOSED, "", "");
        save(set(draft(), staff(Column.BUDGET), "2 900 000"));
        var line = draft().line("line/verksamhet/insatser").orElseThrow().tied(true, List.of());
        var tied = new Grid(PLAN, draft().with(line));
        save(tied.following(grids().decided(manager, tied)));
        save(Move.of(draft(), "line/verksamhet/utbildning", Move.Way.UP));
        record(Kind.DECIDED, "§ 43", "");
        save(set(draft(), staff(Column.FORECAST), "2 850 000"));
        record(Kind.FORECAST, "", "");
        save(set(draft(), staff(Column.BUDGET), "3 100 000"));
    }

    private void outlook() {
        waivers()
                .decide(
                        manager,
                        new BalanceWaivers.Decision(
                                2025,
                                Money.kronor(40_000),
                                "Hyran steg.\r\n\r\nDet var väntat.",
                                "Styrelsen 2025-03-14, § 7",
                                LocalDate.of(2025, 3, 14)),
                        Money.kronor(100_000));
        cash().time(manager, 2026, "administration.personal", new TreeSet<>(List.of(3, 12)));
        cash().time(manager, 2026, "administration.lokal", new TreeSet<>(List.of(1)));
        cash().time(manager, 2026, "administration.lokal", new TreeSet<>());
        var month = YearMonth.of(2026, 5);
        cash().add(
                        manager,
                        UUID.randomUUID(),
                        "Flytt, \"ny\" lokal",
                        month,
                        Money.kronor(-120_000));
        cash().add(manager, UUID.randomUUID(), "Misstag", month, Money.kronor(1));
        cash().add(manager, UUID.randomUUID(), "Återbetalning", month, new Money(1_250_50));
        cash().add(manager, UUID.randomUUID(), "Återbetalning", month, new Money(1_250_50));
        assertThat(cash().undo(manager, 2026, 2)).isTrue();
    }

    /// A payment taken back, two alike on one day, and a reminder with a day to pay.
    private ContributionClaim claim() {
        var claim =
                claims().of(manager, 2025).stream()
                        .filter(it -> it.is(ContributionClaim.Kind.PAID))
                        .findFirst()
                        .orElseThrow();
        var paid =
                claim.standing().stream()
                        .filter(it -> it.kind() == ContributionClaim.Kind.PAID)
                        .toList();
        for (var mark : paid) assertThat(claims().undo(manager, 2025, mark.id())).isTrue();
        for (var times = 0; times < 2; times++)
            assertThat(
                            claims().mark(
                                            manager,
                                            2025,
                                            claim.id(),
                                            new ContributionClaim.Mark(
                                                    UUID.randomUUID(),
                                                    ContributionClaim.Kind.PAID,
                                                    LocalDate.of(2025, 2, 3),
                                                    Optional.of(Money.kronor(1_000)),
                                                    Optional.empty())))
                    .isEmpty();
        claims().remind(manager, 2025, claim.id(), LocalDate.now(SwedishTime.ZONE).plusDays(30));
        return claims().of(manager, 2025, claim.member()).getFirst();
    }

    @Test
    void whatWasNotedHereGivesTheSameFiguresAndVersionsWhereItIsBroughtIn() throws IOException {
        budget();
        outlook();
        var claim = claim();
        var before = figures(operator);

        var out = taken(operator, "ut");
        var slug = elsewhere(out, office.slug());

        var there = there(slug);
        assertThat(figures(there)).isEqualTo(before);
        assertThat(cash().timings(there.tenant().id()))
                .isEqualTo(cash().timings(office.tenant().id()))
                .hasSize(1);
        assertThat(waivers().standing(there.tenant().id()))
                .isEqualTo(waivers().standing(office.tenant().id()))
                .hasSize(1);
        // −120 000 + 1 250,50 + 1 250,50
        assertThat(
                        cash().events(there.tenant().id()).stream()
                                .map(CashPlans.Event::amount)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(new Money(-117_499_00));
        var brought = claims().of(there, 2025, claim.member()).getFirst();
        assertThat(brought.paid()).isEqualTo(Money.kronor(2_000));
        assertThat(brought.standing())
                .extracting(ContributionClaim.Mark::until)
                .containsAll(claim.standing().stream().map(ContributionClaim.Mark::until).toList());
        var versions = grids().versions(there.tenant().id());
        assertThat(versions)
                .extracting(BroughtVersion::kind)
                .containsExactly(Kind.PROPOSED, Kind.DECIDED, Kind.FORECAST);
        assertThat(VersionWriter.areSame(versions, grids().versions(office.tenant().id())))
                .isTrue();
        assertThat(Move.moved(versions.get(0).grid(), versions.get(1).grid()))
                .containsExactly("line/verksamhet/utbildning");
        assertThat(versions.get(1).grid().line("line/verksamhet/insatser").orElseThrow().tied())
                .isTrue();

        var again = taken(there, "igen");
        assertThat(files(again)).isEqualTo(files(out));
    }

    @Test
    void whatCameBackIsNotNotedTwiceAndWhatWasWrittenSinceStaysOnTop() throws IOException {
        budget();
        outlook();
        claim();
        var out = taken(operator, "ut");
        var marks = claims().of(manager, 2025).stream().mapToInt(it -> it.marks().size()).sum();
        var changes = grids().draft(manager, PLAN).orElseThrow().head();

        assertThat(bring(out)).isInstanceOf(Imports.Result.Imported.class);

        assertThat(claims().of(manager, 2025).stream().mapToInt(it -> it.marks().size()).sum())
                .isEqualTo(marks);
        assertThat(cash().events(office.tenant().id())).hasSize(3);
        assertThat(waivers().of(office.tenant().id())).hasSize(1);
        assertThat(grids().draft(manager, PLAN).orElseThrow().head()).isEqualTo(changes);
        assertThat(draft().items().find(staff(Column.BUDGET))).contains("310000000");
    }

    @Test
    void aVersionThatCameIsPutBeneathWhatIsBeingWritten() throws IOException {
        budget();
        var out = taken(operator, "ut");
        var other = RoomsOffice.made();
        var pass = other.operator();
        grids().begin(pass, PLAN);
        var begun = grids().draft(pass, PLAN).orElseThrow();
        var rent = ItemKey.cell("administration", "lokal", new GridColumn(Column.BUDGET, PLAN));
        grids().save(pass, PLAN, begun.head(), set(begun.grid(), rent, "215 000"));
        var about = out.resolve("association.yaml");
        Files.writeString(
                about,
                Files.readString(about).replace("id: " + office.slug(), "id: " + other.slug()));

        assertThat(bring(out)).isInstanceOf(Imports.Result.Imported.class);

        var now = grids().draft(pass, PLAN).orElseThrow().grid();
        assertThat(now.items().find(rent)).contains("21500000");
        assertThat(now.items().find(staff(Column.BUDGET))).contains("290000000");
        var decided = grids().versions(other.tenant().id()).get(1);
        assertThat(decided.grid().items().find(rent)).contains("20500000");
    }

    @Test
    void aPackageThatSaysOtherwiseThanWhatIsOnRecordIsRefusedWhole() throws IOException {
        budget();
        var out = taken(operator, "ut");
        var file = out.resolve(VersionFiles.AMOUNTS);
        Files.writeString(file, Files.readString(file).replaceFirst("2900000", "2900001"));
        Files.writeString(
                out.resolve(OutlookFiles.EVENTS), OutlookFiles.EVENT + "\n1,2026-05,Flytt,-1000\n");

        assertThat(bring(out))
                .isInstanceOfSatisfying(
                        Imports.Result.Refused.class,
                        it ->
                                assertThat(it.faults().getFirst().expected().key())
                                        .isEqualTo("exchange.expected.version-on-record"));
        assertThat(cash().events(office.tenant().id())).isEmpty();
    }

    @Test
    void anotherDecisionOnTheSameDeficitTakesThePlaceOfTheOneHere() throws IOException {
        outlook();
        var out = taken(operator, "ut");
        var file = out.resolve(OutlookFiles.WAIVERS);
        Files.writeString(file, Files.readString(file).replace("40000", "35000"));

        assertThat(bring(out)).isInstanceOf(Imports.Result.Imported.class);

        assertThat(waivers().of(office.tenant().id())).hasSize(2);
        assertThat(waivers().standing(office.tenant().id()))
                .extracting(BalanceWaivers.Decision::amount)
                .containsExactly(Money.kronor(35_000));
    }
}

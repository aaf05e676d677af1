package se.fyrklover.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.funding.FundedYear;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;

/// An invented year in which some interventions' money is told by decisions and requisitions, and
/// some by a package alone.
class InterventionMoneyTest {

    private static final AssociationId NOBODY = new AssociationId(new UUID(0, 0));
    private static final Scope YEAR = Scope.whole(NOBODY, Period.year(2024));
    private static final Place PLACE = new Place("report", "Medel", "intervention-funds.csv", 2);
    private static final Definitions FUNDING = DefinitionFile.read("funding");

    private final Intervention bron = one("bron", Intervention.Kind.INDIVIDUAL, null);
    private final Intervention stigen = one("stigen", Intervention.Kind.INDIVIDUAL, null);
    private final Intervention potten = one("potten", Intervention.Kind.FRAME, null);
    private final Intervention prov = one("prov", Intervention.Kind.PILOT, "potten");
    private final List<InterventionFunds> rows = new ArrayList<>();
    private final List<Figure> funding = new ArrayList<>();

    private static Intervention one(String id, Intervention.Kind kind, @Nullable String frame) {
        return new Intervention(id, id, kind, frame, List.of(), null, null, null, List.of(), PLACE);
    }

    private void row(Intervention one, long budget, @Nullable Long used) {
        rows.add(
                new InterventionFunds(
                        2024,
                        one.id(),
                        Money.kronor(budget),
                        used == null ? null : Money.kronor(used),
                        PLACE));
    }

    private void funded(Intervention one, long decided, long approved, long repaid) {
        funding("funding.decided", one, decided);
        funding("funding.approved", one, approved);
        funding("funding.repaid", one, repaid);
    }

    private void funding(String definition, Intervention one, long kronor) {
        funding.add(
                new Figure(
                        FUNDING.the(definition),
                        YEAR.of(one.facet()),
                        Formula.Reported.at(PLACE, Money.kronor(kronor))));
    }

    private FigureSet figures(Set<String> decided, Set<String> used) {
        var told =
                new FundedMoney(
                        new FundedYear(decided, used),
                        new FigureSet(NOBODY, YEAR.period(), funding.stream()));
        return new FigureSet(
                NOBODY,
                YEAR.period(),
                InterventionMoney.of(YEAR, List.of(bron, stigen, potten, prov), rows, told)
                        .stream());
    }

    private static void assertKronor(Figure figure, long kronor) {
        assertThat(figure.outcome().amountOr(Fraction.of(-1))).isEqualTo(Fraction.of(kronor));
    }

    @Test
    void decisionsAndRequisitionsComeBeforeThePackagesRowWhichStandsWhereThereAreNone() {
        row(bron, 900, 700L);
        row(stigen, 500, 400L);
        funded(bron, 1_000, 800, 50);

        var figures = figures(Set.of("bron"), Set.of("bron"));

        assertKronor(figures.the("budget.intervention-budget", bron.facet()), 1_000);
        // 800 - 50
        assertKronor(figures.the("budget.intervention-used", bron.facet()), 750);
        // 1 000 + 500, and 750 + 400
        assertKronor(figures.the("budget.intervention-budget"), 1_500);
        assertKronor(figures.the("budget.intervention-used"), 1_150);
        // 750 - 1 000
        assertKronor(figures.the("budget.intervention-deviation", bron.facet()), -250);
    }

    @Test
    void aRowThatSaysOtherwiseIsAClaimThatDiffers() {
        row(bron, 900, 750L);
        funded(bron, 1_000, 800, 50);
        var figures = figures(Set.of("bron"), Set.of("bron"));

        assertThat(
                        PackagedInterventionMoney.claims(
                                YEAR, rows, new FundedYear(Set.of("bron"), Set.of("bron"))))
                .extracting(it -> it.against(figures.the(it.about().definition(), bron.facet())))
                .containsExactly(Claim.Verdict.DIFFERS, Claim.Verdict.AGREES);
        assertThat(PackagedInterventionMoney.claims(YEAR, rows, new FundedYear(Set.of(), Set.of())))
                .isEmpty();
    }

    @Test
    void whoIsInNoPackageHasTheMoneyThatItWasGranted() {
        row(stigen, 500, null);
        funded(bron, 1_000, 100, 0);

        var figures = figures(Set.of("bron"), Set.of());

        assertKronor(figures.the("budget.intervention-budget"), 1_500);
        assertThat(figures.find("budget.intervention-used")).isEmpty();
    }

    @Test
    void whatAnInterventionUsesIsUnknownUntilAllOfItsRequisitionsAreApproved() {
        funded(bron, 1_000, 900, 0);
        funded(stigen, 500, 100, 0);

        var figures = figures(Set.of("bron", "stigen"), Set.of("bron"));

        assertKronor(figures.the("budget.intervention-used", bron.facet()), 900);
        assertThat(figures.the("budget.intervention-used", stigen.facet()).outcome())
                .isInstanceOf(Outcome.Missing.class);
        assertThat(figures.the("budget.intervention-used").outcome())
                .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void aFramesBudgetIsWithWhatItHasPassedOn() {
        funded(potten, 60, 0, 0);
        funded(prov, 40, 30, 0);

        var figures = figures(Set.of("potten", "prov"), Set.of("prov"));

        // 60 + 40; the small grant has no budget beside it
        assertKronor(figures.the("budget.intervention-budget", potten.facet()), 100);
        assertThat(figures.find("budget.intervention-budget", prov.facet())).isEmpty();
        assertKronor(figures.the("budget.intervention-budget"), 100);
        assertKronor(figures.the("budget.intervention-used"), 30);
    }
}

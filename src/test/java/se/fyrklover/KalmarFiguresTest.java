package se.fyrklover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// The figures of a real year, each reckoned by hand from the published reports.
class KalmarFiguresTest {

    private final Snapshot kalmar = RunningProduct.shared().snapshot();

    private Figure the(int year, String definition, String facets) {
        return kalmar.during(Period.year(year))
                .the(
                        definition,
                        Arrays.stream(facets.split(" "))
                                .filter(it -> !it.isEmpty())
                                .map(KalmarFiguresTest::facet)
                                .toArray(Facet[]::new));
    }

    private static Facet facet(String text) {
        var parts = text.split("=", 2);
        return new Facet(Dimension.named(parts[0]).orElseThrow(), parts[1], Text.name(parts[1]));
    }

    private static Fraction amount(Figure figure) {
        assertThat(figure.outcome()).as(figure.toString()).isInstanceOf(Outcome.Known.class);
        return ((Outcome.Known) figure.outcome()).quantity().amount();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // 21 + 48 + 51 + 49 + 34 + 56 + 36 + 34
                "followup.enrolled;;329",
                // 6 + 25 + 23 + 25 + 15 + 16 + 8 + 13
                "followup.new;;131",
                // 12 + 29 + 24 + 19 + 18 + 24 + 13 + 20
                "followup.exited;;159",
                // 12 + 38 + 32 + 26 + 12 + 29 + 25 + 22
                "followup.sex;kategori=women;196",
                // 9 + 10 + 19 + 23 + 22 + 27 + 11 + 12
                "followup.sex;kategori=men;133",
                "followup.sex;kategori=non_binary;1",
                // 196 + 133 + 1: one more than the enrolled
                "followup.sex;;330",
                // 16 + 23 + 52 + 11 + 47 + 12 + 20 + 11
                "followup.consultations;;192",
                // 5 + 12 + 5 + 6 + 2 + 5 + 2 + 4
                "followup.exit-destination;kategori=joint_assessment;41",
                // 2 + 7 + 9 + 4 + 6 + 2 + 2 + 7
                "followup.exit-destination;kategori=employment_or_studies;39",
                // 1 + 0 + 0 + 0 + 4 + 0 + 0 + 0
                "followup.exit-destination;kategori=active_jobseeker;5",
                // 41 + 39 + 5
                "followup.exits-towards-goal;;85",
                // 8 − 5, where only the whole and one part were reported
                "followup.exit-destination;insats=plattformen kategori=continued_rehabilitation;3",
                // 2 + 6 + 10 + 8 + 7 + 3 + 10 + 2
                "followup.years-in-support;kategori=up_to_1;48",
                // over seven years: 9 + 1 + 8 + 1 + 3 + 1 + 3 + 1
                "followup.years-in-support;kategori=over_7;27",
                // 20 + 25 + 51 + 25 + 15 + 16 + 8 + 15 + 1 missing of Kompass's ages: 21
                "followup.age;;176",
                "budget.contributions;;16019999",
                "budget.contributions;medlem=vastervik;592027",
                "budget.intervention-used;;13155934",
                // 13 274 000 + 350 000
                "budget.intervention-budget;;13624000",
                // 5 437 + 56 500 + 882 + 123 429
                "budget.intervention-used;insats=miljonen;186248",
                // 949 199 − 1 065 000
                "budget.intervention-deviation;insats=resa;-115801",
                "ledger.operating-income;;16189674",
                "ledger.operating-costs;;-17607130",
                // 16 189 674 − 17 607 130
                "ledger.operating-result;;-1417456",
                // −1 417 456 + 99 332
                "ledger.result;;-1318124",
                // 128 980 + 4 380 817
                "ledger.assets;;4509797",
                // 1 338 903 − 1 318 124
                "ledger.closing-equity;;20779",
                // 20 779 + 4 489 018
                "ledger.equity-and-liabilities;;4509797",
                // 14 089 148 + 3 517 982
                "ledger.note-total;rad=2;17607130",
                "ledger.note-section;rad=2.external_costs;14089148",
                "ledger.note-section;rad=2.staff_costs;3517982"
            })
    void theYear2024IsAsCountedByHand(String definition, String facets, long counted) {
        assertThat(amount(the(2024, definition, facets == null ? "" : facets)))
                .isEqualTo(Fraction.of(counted));
    }

    @Test
    void theShareTowardsTheGoalIs85Of159() {
        assertThat(amount(the(2024, "followup.share-towards-goal", "")))
                .isEqualTo(Fraction.of(85, 159));
    }

    @Test
    void theYearBeforeStandsBeside() {
        assertThat(amount(the(2023, "ledger.result", ""))).isEqualTo(Fraction.of(-2_514_752));
        // 3 853 654 − 2 514 752 = 1 338 902; a krona less than was carried forward
        assertThat(amount(the(2023, "ledger.closing-equity", "")))
                .isEqualTo(Fraction.of(1_338_902));
        assertThat(amount(the(2023, "followup.enrolled", ""))).isEqualTo(Fraction.of(303));
    }

    @Test
    void exitsToWorkAloneAreMissingSinceOneInterventionDidNotSplitThem() {
        var work = the(2024, "followup.exit-destination", "kategori=employment");

        assertThat(work.outcome()).isInstanceOf(Outcome.Missing.class);
        assertThat(((Outcome.Missing) work.outcome()).what())
                .extracting(Phrase::key)
                .containsExactly("followup.not-split");
    }

    @Test
    void aPrintedTotalIsToldApartFromWhatIsCounted() {
        var claims = kalmar.claims(Period.year(2024));
        var enrolled = the(2024, "followup.enrolled", "");

        assertThat(claims.against(enrolled)).extracting(Claim::printed).containsOnly("330");
        assertThat(claims.against(the(2024, "followup.exited", ""))).isEmpty();
        assertThat(claims.against(the(2024, "ledger.assets", ""))).isEmpty();
    }

    @Test
    void everyClaimIsAboutAFigureThatThereIs() {
        for (var period : kalmar.periods()) {
            var figures = kalmar.during(period);
            for (var claim :
                    RunningProduct.shared()
                            .the(Claims.class)
                            .during(RunningProduct.shared().tenant().id(), period))
                assertThat(figures.find(claim.about().definition(), claim.about().scope().facets()))
                        .as(claim.toString())
                        .isPresent();
        }
    }

    @Test
    void everyNoteSumsToItsLineInBothYears() {
        for (var year : List.of(2023, 2024))
            for (var note : List.of("1", "2", "3", "4")) {
                var total = the(year, "ledger.note-total", "rad=" + note);
                assertThat(kalmar.claims(Period.year(year)).about(total))
                        .isNotEmpty()
                        .allMatch(it -> it.against(total) == Claim.Verdict.AGREES);
            }
    }

    @Test
    void theSeriesReachesFrom2011To2024() {
        for (var year = 2011; year <= 2024; year++)
            assertThat(the(year, "followup.enrolled", "").outcome())
                    .isInstanceOf(Outcome.Known.class);
        assertThat(the(2011, "followup.enrolled", "").formula())
                .isInstanceOf(Formula.Reported.class);
        assertThat(the(2024, "followup.enrolled", "").formula()).isInstanceOf(Formula.Sum.class);
    }

    @Test
    void everyFigureOfTheYearOpensDownToARowOrAReason() {
        for (var figure : kalmar.during(Period.year(2024)).all()) opens(figure);
    }

    private static void opens(Figure figure) {
        switch (figure.formula()) {
            case Formula.Reported reported -> {
                assertThat(reported.place().file()).endsWith(".csv");
                assertThat(reported.place().row()).isGreaterThan(1);
            }
            case Formula.Inferred inferred -> assertThat(inferred.why().key()).isNotBlank();
            case Formula derived -> derived.parts().forEach(KalmarFiguresTest::opens);
        }
    }

    @Test
    void everyPartOfAFigureIsItselfAFigureOfItsYear() {
        for (var figure : kalmar.during(Period.year(2024)).all())
            for (var part : figure.formula().parts())
                assertThat(
                                kalmar.during(part.scope().period())
                                        .find(part.definition().id(), part.scope().facets()))
                        .contains(part);
    }

    @Test
    void everyAmountIsInWholeKronor() {
        assertThat(kalmar.during(Period.year(2024)).all())
                .allSatisfy(figure -> {
                    if (figure.outcome() instanceof Outcome.Known(Quantity quantity)
                            && quantity.unit() == se.fyrklover.figure.Unit.KRONOR)
                        assertThat(quantity.amount().denominator()).isOne();
                });
    }
}

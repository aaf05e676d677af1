package se.fyrklover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// The economy of a real association, each figure reckoned by hand from its plan and its report.
class EconomyFiguresTest {

    private final Snapshot kalmar = RunningProduct.shared().snapshot();

    private Figure the(int year, String definition, String... facets) {
        return kalmar.during(Period.year(year))
                .the(
                        definition,
                        Arrays.stream(facets).map(EconomyFiguresTest::facet).toArray(Facet[]::new));
    }

    private static Facet facet(String text) {
        var parts = text.split("=", 2);
        return new Facet(Dimension.named(parts[0]).orElseThrow(), parts[1], Text.name(parts[1]));
    }

    private static Fraction amount(Figure figure) {
        assertThat(figure.outcome()).as(figure.toString()).isInstanceOf(Outcome.Known.class);
        return ((Outcome.Known) figure.outcome()).quantity().amount();
    }

    private static List<String> missing(Figure figure) {
        assertThat(figure.outcome()).as(figure.toString()).isInstanceOf(Outcome.Missing.class);
        return ((Outcome.Missing) figure.outcome()).what().stream().map(Phrase::key).toList();
    }

    private Claim.Verdict verdict(Figure figure, String printed) {
        return kalmar.claims(figure.scope().period()).about(figure).stream()
                .filter(it -> it.printed().equals(printed))
                .findFirst()
                .orElseThrow()
                .against(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // 16 020 000 + 250 000
                "2024; budget.income; 2024; 16270000",
                // 380 + 2 330 + 142 + 50 + 0 + 80 + 300 + 400 + 75 + 100 + 20 + 56 + 50 + 13 524
                // tkr
                "2024; budget.costs; 2024; 17507000",
                // 16 270 000 − 17 507 000
                "2024; budget.result; 2024; -1237000",
                "2024; budget.result-after-equity; 2024; 0",
                // 17 550 000 − 17 104 000
                "2025; budget.result; 2024; 446000",
                // 17 550 000 − 16 838 000
                "2026; budget.result; 2024; 712000",
                // 16 270 000 − 18 100 500
                "2023; budget.result; 2024-previous-budget; -1830500",
                // closing equity of 2023, 1 338 902, − 1 237 000
                "2024; ledger.planned-equity; 2024; 101902",
                // closing equity of 2024, 20 779, + 446 000
                "2025; ledger.planned-equity; 2024; 466779",
                // 466 779 + 712 000
                "2026; ledger.planned-equity; 2024; 1178779"
            })
    void aPlanIsAsCountedByHand(int year, String definition, String plan, long counted) {
        assertThat(amount(the(year, definition, "plan=" + plan))).isEqualTo(Fraction.of(counted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // −17 607 130 − (−17 507 000): worse than the budget
                "net-cost; -100130",
                // 16 189 674 − 16 270 000
                "member-fees; -80326",
                "financial-items; 99332",
                // −1 318 124 − (−1 237 000)
                "result; -81124"
            })
    void aDeviationIsMinusWhereItIsWorse(String line, long counted) {
        assertThat(amount(the(2024, "ledger.account-deviation", "rad=" + line)))
                .isEqualTo(Fraction.of(counted));
    }

    @Test
    void thePlanSaysNothingOfEquitySoItsBudgetIsMissing() {
        assertThat(missing(the(2024, "ledger.account-budget", "rad=closing-equity")))
                .containsExactly("ledger.no-opening-equity");
        assertThat(
                        kalmar.during(Period.year(2024))
                                .find("ledger.account-budget", facet("rad=cash")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // −1 318 124 + 0 + 183 047 + 238 239
                "2024; ledger.cash-flow-from-operations; -896838",
                "2024; ledger.cash-flow; -896838",
                // 5 277 655 − 896 838
                "2024; ledger.closing-cash; 4380817",
                // −2 514 752 + 10 453 + 594 523
                "2023; ledger.cash-flow; -1909776",
                // 7 187 430 − 1 909 776
                "2023; ledger.closing-cash; 5277654",
                "2024; ledger.balance-requirement-result; -1318124",
                // 16 189 674 + 99 332
                "2024; ledger.total-income; 16289006",
                // 16 189 274 + 10 521
                "2023; ledger.total-income; 16199795",
                "2024; ledger.total-costs; 17607130",
                "2022; ledger.total-income; 16388042",
                "2022; ledger.closing-equity; 3853654",
                // 20 % of the first 7 000 000
                "2024; ledger.equity-ceiling-known; 1400000",
                "2025; budget.intervention-budget; 12794000",
                "2026; budget.intervention-budget; 12476000"
            })
    void theAccountsAreAsCountedByHand(int year, String definition, long counted) {
        assertThat(amount(the(year, definition))).isEqualTo(Fraction.of(counted));
    }

    @Test
    void theEquityRatioIsEquityOfAssets() {
        // 0.46 %
        assertThat(amount(the(2024, "ledger.equity-ratio")))
                .isEqualTo(Fraction.of(20_779, 4_509_797));
        // 1 338 902 as reckoned, of 5 589 680: 23.95 %
        assertThat(amount(the(2023, "ledger.equity-ratio")).times(Fraction.of(100)).rounded(2))
                .isEqualByComparingTo("23.95");
        assertThat(missing(the(2022, "ledger.equity-ratio"))).containsExactly("ledger.no-assets");
    }

    @Test
    void whatGoesToInterventionsIsAShareOfTheContributions() {
        // 13 155 934 and 13 624 000 of 16 019 999
        assertThat(amount(the(2024, "budget.intervention-used-share")))
                .isEqualTo(Fraction.of(13_155_934, 16_019_999));
        assertThat(amount(the(2024, "budget.intervention-budget-share")))
                .isEqualTo(Fraction.of(13_624_000, 16_019_999));
    }

    @Test
    void aYearThatIsOnlyPlannedHasNoUseAndNoDeviation() {
        var planned = kalmar.during(Period.year(2025));

        assertThat(planned.find("budget.intervention-used")).isEmpty();
        assertThat(planned.find("budget.intervention-deviation")).isEmpty();
        assertThat(kalmar.lived().getLast()).isEqualTo(Period.year(2024));
        assertThat(kalmar.periods().getLast()).isEqualTo(Period.year(2026));
    }

    @Test
    void theWayInLeadsToTheNewestYearThatHasBeen() {
        assertThat(RunningProduct.shared().get("/kalmar").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/kalmar/2024"));
    }

    @Test
    void theCeilingIsMissingWhereTheTiersDoNotReach() {
        assertThat(missing(the(2024, "ledger.equity-ceiling")))
                .containsExactly("ledger.ceiling-unreached");
        assertThat(verdict(the(2024, "ledger.equity-ceiling"), "2 730 000"))
                .isEqualTo(Claim.Verdict.UNTESTABLE);
    }

    @Test
    void aYearWithoutStatementsHasOnlyWhatWasPrinted() {
        assertThat(missing(the(2021, "ledger.operating-income")))
                .containsExactly("ledger.only-totals");
        assertThat(kalmar.during(Period.year(2021)).find("ledger.assets")).isEmpty();
        assertThat(kalmar.during(Period.year(2021)).find("ledger.cash-flow")).isEmpty();
        assertThat(amount(the(2021, "ledger.staff"))).isEqualTo(Fraction.of(28, 10));
    }

    @Test
    void whatWasPrintedWrongIsSeen() {
        assertThat(verdict(the(2024, "ledger.operating-income"), "16 289 006"))
                .isEqualTo(Claim.Verdict.DIFFERS);
        assertThat(verdict(the(2024, "ledger.equity-ratio"), "20 779"))
                .isEqualTo(Claim.Verdict.OTHER_UNIT);
        assertThat(verdict(the(2024, "ledger.account-deviation", "rad=net-cost"), "100 130"))
                .isEqualTo(Claim.Verdict.DIFFERS);
        assertThat(verdict(the(2024, "budget.contributions"), "16 189 674"))
                .isEqualTo(Claim.Verdict.DIFFERS);
        assertThat(verdict(the(2024, "budget.intervention-used-share"), "81,2 %"))
                .isEqualTo(Claim.Verdict.DIFFERS);
        assertThat(verdict(the(2024, "budget.intervention-deviation-share"), "-2,7 %"))
                .isEqualTo(Claim.Verdict.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"2023", "2024", "2025", "2026"})
    void everyPrintedSumOfThePlanAgrees(int year) {
        var figures = kalmar.during(Period.year(year));
        for (var definition : List.of("income", "costs", "result", "result-after-equity")) {
            var found = figures.narrowed("budget." + definition, Dimension.PLAN);
            assertThat(found).hasSize(1);
            assertThat(kalmar.claims(Period.year(year)).about(found.getFirst()))
                    .hasSize(1)
                    .allMatch(it -> it.against(found.getFirst()) == Claim.Verdict.AGREES);
        }
    }
}

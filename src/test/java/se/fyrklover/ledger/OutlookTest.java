package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Pass;
import se.fyrklover.budget.ContributionDues;
import se.fyrklover.budget.DueDays;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// How the invented association's year may come out, and its cash month by month.
class OutlookTest {

    private static final RoomsOffice OFFICE = RoomsOffice.made();

    private final CashPlans cash = RunningProduct.shared().the(CashPlans.class);

    private static Facet line(String code) {
        return new Facet(Dimension.LINE, code, Text.name(code));
    }

    private static Figure the(RoomsOffice office, int year, String definition, Facet... facets) {
        return office.snapshot().during(Period.year(year)).the("ledger." + definition, facets);
    }

    private static Fraction kr(RoomsOffice office, int year, String definition, Facet... facets) {
        var figure = the(office, year, definition, facets);
        assertThat(figure.outcome()).isInstanceOf(se.fyrklover.figure.Outcome.Known.class);
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static Fraction kr(int year, String definition, String line) {
        return kr(OFFICE, year, definition, line(line));
    }

    /// January to August: 3 214 500 + 586 000 + 198 400 + 136 800 + 6 900 + 1 397 400 − 24 600 +
    /// 431 300 + 21 900 = 5 968 600.
    @Test
    void whatIsBookedSoFarStandsBesideTheBudget() {
        assertThat(kr(2025, "so-far", "costs")).isEqualTo(Fraction.of(5_968_600));
        assertThat(kr(2025, "so-far", "income")).isEqualTo(Fraction.of(6_000_000));
        assertThat(kr(2025, "so-far", "verksamhet.insatser")).isEqualTo(Fraction.of(3_214_500));
        assertThat(kr(2025, "so-far", "administration.lokal")).isEqualTo(Fraction.of(143_700));
        assertThat(kr(2025, "so-far", "result"))
                .isEqualTo(Fraction.of(6_000_000 - 5_968_600 + 13_900 - 1_100));
        assertThat(kr(2025, "forecast-budget", "verksamhet.insatser"))
                .isEqualTo(Fraction.of(4_950_000));
        assertThat(kr(2025, "forecast-typed", "result")).isEqualTo(Fraction.of(-65_000));
    }

    /// 3 214 500 + 4 950 000 × 4/12 = 3 214 500 + 1 650 000 = 4 864 500, and less 4 950 000 it is
    /// −85 500.
    @Test
    void theRestSpreadEvenlyIsTheBudgetOfTheMonthsThatAreLeft() {
        assertThat(kr(2025, "forecast-even", "verksamhet.insatser"))
                .isEqualTo(Fraction.of(4_864_500));
        assertThat(kr(2025, "forecast-even-deviation", "verksamhet.insatser"))
                .isEqualTo(Fraction.of(-85_500));
    }

    /// By the share of last year that came after August, of the same lines.
    @Test
    void theRestAsLastYearFollowsLastYearsMonths() {
        var whole = kr(2025, "whole-last-year", "costs");
        var part = kr(2025, "so-far-last-year", "costs");

        assertThat(whole).isEqualTo(Fraction.of(8_795_200));
        assertThat(kr(2025, "forecast-pattern", "costs"))
                .isEqualTo(
                        Fraction.of(5_968_600)
                                .plus(
                                        kr(2025, "forecast-budget", "costs")
                                                .times(whole.minus(part).dividedBy(whole))));
    }

    /// (2 560 300 + 1 705 600 + 422 500) / 5 000 000 = 4 688 400 / 5 000 000.
    @Test
    void whatWasUsedOfWhatWasSetAsideTellsTheNextYears() {
        assertThat(kr(OFFICE, 2024, "absorption")).isEqualTo(Fraction.of(4_688_400, 5_000_000));
        assertThat(kr(OFFICE, 2025, "expected-absorption"))
                .isEqualTo(Fraction.of(4_688_400, 5_000_000));
    }

    @Test
    void aYearWithoutBooksHasNoForecastAndNoSilentZero() {
        var figures = OFFICE.snapshot().during(Period.year(2022));

        assertThat(figures.of("ledger.so-far")).isEmpty();
        assertThat(figures.of("ledger.forecast-even")).isEmpty();
        assertThat(figures.of("ledger.cash-closing")).isEmpty();
    }

    /// The books end 2024 with 1 598 600 in the bank, and August 2025 with 2 282 800.
    @Test
    void cashFollowsTheVouchersAsFarAsTheyReach() {
        assertThat(kr(2024, "cash-closing", "2024-12")).isEqualTo(Fraction.of(1_598_600));
        assertThat(kr(OFFICE, 2025, "cash-opening")).isEqualTo(Fraction.of(1_598_600));
        assertThat(kr(2025, "cash-closing", "2025-08")).isEqualTo(Fraction.of(2_282_800));
    }

    /// 9 000 000 − 3 × 2 250 000 = 2 250 000 of the contributions are left, and come in October. Of
    /// what was granted, 5 500 000 × 0.93768 = 5 157 240 are likely to be used; what is left after
    /// what was paid goes in October and December. The rest: (880 000 + 360 000 + 2 770 000 + 215
    /// 000) / 12 = 352 083.33 a month, and 20 000 / 12 in interest.
    @Test
    void cashGoesOnAsMoneyIsLikelyToComeAndGo() {
        assertThat(kr(2025, "cash-left", "intakter.bidrag")).isEqualTo(Fraction.of(2_250_000));
        assertThat(kr(2025, "cash-in", "2025-10"))
                .isEqualTo(Fraction.of(2_250_000).plus(Fraction.of(20_000, 12)));
        assertThat(kr(2025, "cash-amount", "verksamhet.insatser"))
                .isEqualTo(Fraction.of(5_157_240));
        var left =
                Fraction.of(5_157_240)
                        .minus(kr(OFFICE, 2025, "cash-paid", line("verksamhet.insatser")));
        assertThat(kr(2025, "cash-out", "2025-10"))
                .isEqualTo(left.times(Fraction.of(1, 2)).plus(Fraction.of(4_225_000, 12)));
        assertThat(kr(2025, "cash-out", "2025-11")).isEqualTo(Fraction.of(4_225_000, 12));
        assertThat(kr(OFFICE, 2026, "cash-opening")).isEqualTo(kr(2025, "cash-closing", "2025-12"));
    }

    @Test
    void theMonthsOfALineAreForTheAssociationToChoose() {
        var office = RoomsOffice.made();
        cash.time(office.operator(), 2025, "intakter.bidrag", new TreeSet<>(List.of(11, 12)));

        assertThat(kr(office, 2025, "cash-planned", line("2025-11.intakter.bidrag")))
                .isEqualTo(Fraction.of(1_125_000));
        cash.time(office.operator(), 2025, "intakter.bidrag", new TreeSet<>());
        assertThat(kr(office, 2025, "cash-planned", line("2025-10.intakter.bidrag")))
                .isEqualTo(Fraction.of(2_250_000));
    }

    /// 9 000 000 − 6 750 000 paid = 2 250 000, in the one month that is left with a due day.
    @Test
    void contributionsComeWhenTheyFallDue() {
        var office = RoomsOffice.made();
        RunningProduct.shared()
                .the(ContributionDues.class)
                .set(
                        office.operator(),
                        2025,
                        new DueDays(
                                List.of(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 11, 30))));

        assertThat(kr(office, 2025, "cash-planned", line("2025-11.intakter.bidrag")))
                .isEqualTo(Fraction.of(2_250_000));
    }

    @Test
    void aMonthBelowZeroIsToldAndIsAFinding() {
        var office = RoomsOffice.made();
        var pass = office.operator();
        var before = kr(office, 2026, "cash-lowest");
        assertThat(kr(office, 2026, "cash-shortfall")).isEqualTo(Fraction.ZERO);

        assertThat(add(pass, "Återbetalning", YearMonth.of(2025, 12), Money.kronor(-9_000_000)))
                .isEmpty();
        assertThat(kr(office, 2026, "cash-lowest")).isEqualTo(before.minus(Fraction.of(9_000_000)));
        assertThat(kr(office, 2026, "cash-shortfall").sign()).isPositive();
        assertThat(cash.undo(pass, 2025, 1)).isTrue();
        assertThat(cash.undo(pass, 2025, 1)).isFalse();
        assertThat(kr(office, 2026, "cash-lowest")).isEqualTo(before);
    }

    @Test
    void onePressPutsOneAmountThereHoweverOftenItIsSent() {
        var office = RoomsOffice.made();
        var pass = office.operator();
        var press = UUID.randomUUID();
        for (var sent = 0; sent < 3; sent++)
            assertThat(cash.add(pass, press, "Bil", YearMonth.of(2025, 5), Money.kronor(1)))
                    .isEmpty();
        assertThat(cash.events(office.tenant().id(), 2025)).hasSize(1);

        assertThat(add(pass, "Bil", YearMonth.of(2025, 5), Money.kronor(1))).isEmpty();
        assertThat(cash.events(office.tenant().id(), 2025)).hasSize(2);
    }

    @Test
    void whatCannotBeIsSaidToBeSoAndNotKept() {
        var pass = OFFICE.operator();
        var month = YearMonth.of(2026, 5);

        assertThat(fault(add(pass, " ", month, Money.kronor(1))))
                .isEqualTo("ledger.cash.expected.label");
        assertThat(fault(add(pass, "Bil", month, Money.ZERO)))
                .isEqualTo("ledger.cash.expected.amount");
        assertThat(fault(add(pass, "Bil", month, Money.kronor(99_999_999_999L))))
                .isEqualTo("ledger.cash.expected.amount");
        assertThat(fault(add(pass, "Bil", YearMonth.of(9999, 1), Money.kronor(1))))
                .isEqualTo("ledger.cash.expected.month");
        assertThat(cash.events(OFFICE.tenant().id(), 2026)).isEmpty();
    }

    private Map<String, Phrase> add(Pass pass, String label, YearMonth month, Money amount) {
        return cash.add(pass, UUID.randomUUID(), label, month, amount);
    }

    private static String fault(Map<String, Phrase> faults) {
        return faults.values().iterator().next().key();
    }
}

package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.Asking;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// The invented association's deficits, from its books, its forecast and its plan.
class BalanceRestorationTest {

    private static final RoomsOffice OFFICE = RoomsOffice.made();

    private final BalanceWaivers waivers = RunningProduct.shared().the(BalanceWaivers.class);

    private static Figure the(RoomsOffice office, int year, String definition, Facet... facets) {
        return office.snapshot()
                .during(Period.year(year))
                .the("ledger.balance-" + definition, facets);
    }

    private static Fraction kr(RoomsOffice office, int year, String definition, Facet... facets) {
        return the(office, year, definition, facets).outcome().amountOr(Fraction.of(-1));
    }

    private static Facet of(int deficit) {
        return new Facet(Dimension.LINE, String.valueOf(deficit), Text.name("" + deficit));
    }

    private static BalanceWaivers.Decision decision(int deficit, long kronor, String decided) {
        return new BalanceWaivers.Decision(
                deficit,
                Money.kronor(kronor),
                "Förbundet har eget kapital över riktlinjen.",
                "Styrelsen 2025-03-14, § 12",
                LocalDate.parse(decided));
    }

    /// 2022: −85 000. 2023: 85 000 − 43 000 = 42 000. 2024: 42 000 − 24 400 = 17 600. 2025 by its
    /// forecast: 9 000 000 + 20 000 − 9 085 000 = −65 000, 17 600 + 65 000 = 82 600, of which 17
    /// 600 ought to be restored. 2026 by plan: 9 200 000 + 10 000 − 9 425 000 = −215 000, and 297
    /// 600.
    @Test
    void whatIsLeftGoesFromYearToYear() {
        assertThat(kr(OFFICE, 2021, "to-restore")).isEqualTo(Fraction.ZERO);
        assertThat(kr(OFFICE, 2022, "deficit")).isEqualTo(Fraction.of(85_000));
        assertThat(kr(OFFICE, 2023, "left")).isEqualTo(Fraction.of(42_000));
        assertThat(kr(OFFICE, 2024, "to-restore")).isEqualTo(Fraction.of(42_000));
        assertThat(kr(OFFICE, 2024, "restored", of(2022))).isEqualTo(Fraction.of(24_400));
        assertThat(kr(OFFICE, 2024, "left")).isEqualTo(Fraction.of(17_600));
        assertThat(kr(OFFICE, 2024, "overdue")).isEqualTo(Fraction.ZERO);
        assertThat(kr(OFFICE, 2025, "result")).isEqualTo(Fraction.of(-65_000));
        assertThat(kr(OFFICE, 2025, "left")).isEqualTo(Fraction.of(82_600));
        assertThat(kr(OFFICE, 2025, "overdue")).isEqualTo(Fraction.of(17_600));
        assertThat(kr(OFFICE, 2026, "left")).isEqualTo(Fraction.of(297_600));
    }

    @Test
    void whatIsLeftOpensToTheYearThatItCameOf() {
        var left = the(OFFICE, 2024, "left", of(2022));

        assertThat(left.formula()).isInstanceOf(Formula.Difference.class);
        var toRestore = left.formula().parts().getFirst();
        var before = toRestore.formula().parts().getFirst();
        assertThat(before.scope().period()).isEqualTo(Period.year(2023));
        assertThat(before.definition().id()).isEqualTo("ledger.balance-left");
    }

    /// 17 600 − 17 600 = 0 of 2022, and 65 000 of 2025 are left.
    @Test
    void theBoardMayDecideNotToRestoreAndTakeItBack() {
        var office = RoomsOffice.made();
        var pass = office.operator();

        for (var sent = 0; sent < 2; sent++)
            assertThat(faults(pass, decision(2022, 17_600, "2025-03-14"), Money.kronor(85_000)))
                    .isEmpty();
        assertThat(waivers.of(office.tenant().id())).as("pressed twice").hasSize(1);
        var auditor = Asking.with(People.signedIn(office.person(Role.AUDITOR, "")));
        assertThat(auditor.get(office.path("/logg")).body())
                .containsIgnoringCase("noterade ett beslut att inte återställa ett underskott");
        assertThat(kr(office, 2025, "waived", of(2022))).isEqualTo(Fraction.of(17_600));
        assertThat(kr(office, 2025, "overdue")).isEqualTo(Fraction.ZERO);
        assertThat(kr(office, 2025, "left")).isEqualTo(Fraction.of(65_000));
        assertThat(waivers.undo(pass, 1)).isTrue();
        assertThat(waivers.undo(pass, 1)).isFalse();
        assertThat(kr(office, 2025, "overdue")).isEqualTo(Fraction.of(17_600));
        assertThat(waivers.of(office.tenant().id()))
                .extracting(BalanceWaiver::isUndone)
                .containsExactly(true);
    }

    @Test
    void aDecisionThatCannotBeIsSaidToBeSo() {
        var pass = OFFICE.operator();
        var deficit = Money.kronor(85_000);

        assertThat(faults(pass, decision(2022, 0, "2025-03-14"), deficit))
                .containsExactly("ledger.waiver.expected.amount");
        assertThat(faults(pass, decision(2022, 85_001, "2025-03-14"), deficit))
                .containsExactly("ledger.waiver.expected.amount");
        assertThat(faults(pass, decision(2022, 10, "2019-03-14"), deficit))
                .containsExactly("ledger.waiver.expected.later");
        assertThat(faults(pass, decision(2022, 10, "2190-03-14"), deficit))
                .containsExactly("ledger.waiver.expected.past");
        assertThat(waivers.of(OFFICE.tenant().id())).isEmpty();
    }

    private List<String> faults(Pass pass, BalanceWaivers.Decision decision, Money deficit) {
        return waivers.decide(pass, decision, deficit).values().stream().map(Phrase::key).toList();
    }

    @Test
    void anAuditorReadsAndDecidesNothing() {
        var auditor = OFFICE.person(Role.AUDITOR, "");
        var pass =
                RunningProduct.shared()
                        .the(Passes.class)
                        .of(
                                new Caller.Person(
                                        auditor,
                                        java.util.UUID.randomUUID(),
                                        java.time.Instant.now(),
                                        "test"),
                                OFFICE.tenant());

        assertThatThrownBy(() -> waivers.undo(pass, 1)).isInstanceOf(NotAllowed.class);
    }
}

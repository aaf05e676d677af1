package se.fyrklover.ledger.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fyrklover.ledger.requirement.Deficit;
import se.fyrklover.shared.Fraction;

/// An invented association with 9 and 9.2 million in contributions, half of it the state's.
class ScenarioTest {

    private static Fraction kr(long kronor) {
        return Fraction.of(kronor);
    }

    /// A fifth of the contributions, whatever they are.
    private static PlannedYear year(int year, long contributions, long result) {
        return new PlannedYear(
                year,
                kr(contributions),
                Fraction.of(1, 2),
                kr(result),
                it -> new PlannedYear.Ceiling(it.times(Fraction.of(1, 5)), true));
    }

    private static final List<PlannedYear> PLANNED =
            List.of(year(2025, 9_000_000, -65_000), year(2026, 9_200_000, 100_000));
    private static final List<Deficit> OPEN = List.of(new Deficit(2022, kr(17_600)));

    private static Scenario of(StateChange change) {
        return Scenario.of(change, PLANNED, kr(1_036_400), OPEN);
    }

    private static <T> List<T> each(Scenario scenario, Function<Scenario.Year, T> of) {
        return scenario.years().stream().map(of).toList();
    }

    /// 1 036 400 − 65 000 = 971 400, and + 100 000 = 1 071 400.
    @Test
    void asPlannedNothingChanges() {
        var planned = of(StateChange.none(2025));

        assertThat(each(planned, Scenario.Year::equity))
                .containsExactly(kr(971_400), kr(1_071_400));
        assertThat(each(planned, Scenario.Year::contributions))
                .containsExactly(kr(9_000_000), kr(9_200_000));
        assertThat(each(planned, Scenario.Year::room))
                .containsExactly(kr(1_800_000 - 971_400), kr(1_840_000 - 1_071_400));
    }

    /// Five per cent of 4 600 000 is 230 000; the others follow with as much: 460 000 less.
    @Test
    void theOthersFollowByTheLawsShares() {
        var less = of(StateChange.percent(2026, -5, true));

        assertThat(each(less, Scenario.Year::state)).containsExactly(kr(4_500_000), kr(4_370_000));
        assertThat(each(less, Scenario.Year::contributions))
                .containsExactly(kr(9_000_000), kr(8_740_000));
        assertThat(each(less, Scenario.Year::result)).containsExactly(kr(-65_000), kr(-360_000));
    }

    @Test
    void theOthersNeedNotFollow() {
        var less = of(StateChange.percent(2026, -5, false));

        assertThat(each(less, Scenario.Year::result)).containsExactly(kr(-65_000), kr(-130_000));
    }

    /// 17 600 is due by 2025, and 65 000 have to be saved before anything can be restored: 82 600.
    /// With that nothing is left from 2025, and 2026 has nothing to save.
    @Test
    void whatMustBeSavedRestoresWhatIsDue() {
        var planned = of(StateChange.none(2025));

        assertThat(each(planned, Scenario.Year::toSave)).containsExactly(kr(82_600), kr(0));
        assertThat(planned.toSave()).isEqualTo(kr(82_600));
        assertThat(each(planned, it -> it.restoration().overdue()))
                .containsExactly(kr(17_600), kr(0));
    }

    @Test
    void theStateTakesNoMoreThanItGives() {
        var gone = of(new StateChange(2025, Fraction.ZERO, kr(-90_000_000), false));

        assertThat(each(gone, Scenario.Year::state)).containsExactly(kr(0), kr(0));
    }

    /// For any plan: where what must be saved is saved, nothing is ever overdue.
    @Test
    void savingWhatIsToldHoldsTheRestoration() {
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var planned =
                    IntStream.range(2025, 2035)
                            .mapToObj(it -> year(it, 9_000_000, random.nextInt(-500, 500) * 1_000L))
                            .toList();
            var told = Scenario.of(StateChange.percent(2027, -5, true), planned, kr(0), OPEN);
            var saved =
                    told.years().stream()
                            .map(it ->
                                    year(it.year(), 9_000_000, 0)
                                            .with(it.result().plus(it.toSave())))
                            .toList();
            assertThat(Scenario.of(StateChange.none(2025), saved, kr(0), OPEN).years())
                    .allMatch(it -> it.restoration().overdue().isZero());
        }
    }
}

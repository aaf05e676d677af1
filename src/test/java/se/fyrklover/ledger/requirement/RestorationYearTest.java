package se.fyrklover.ledger.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Fraction;

/// Deficits are restored by later surpluses, the oldest first, within three years.
class RestorationYearTest {

    private static SequencedMap<Integer, Fraction> results(long... from2020) {
        var results = new TreeMap<Integer, Fraction>();
        for (var result : from2020)
            results.put(results.isEmpty() ? 2020 : results.lastKey() + 1, Fraction.of(result));
        return results;
    }

    private static List<RestorationYear> over(long... from2020) {
        return RestorationYear.over(results(from2020), Map.of());
    }

    private static Fraction of(long kronor) {
        return Fraction.of(kronor);
    }

    /// −85 000 + 43 000 = −42 000, and 42 000 − 24 400 = 17 600.
    @Test
    void aSurplusRestoresAsMuchAsItComesTo() {
        var years = over(-85_000, 43_000, 24_400);

        assertThat(years)
                .extracting(RestorationYear::left)
                .containsExactly(of(85_000), of(42_000), of(17_600));
        assertThat(years.get(2).toRestore()).isEqualTo(of(42_000));
        assertThat(years.get(2).restored()).isEqualTo(of(24_400));
    }

    /// 100 and 50 are open; of 120, 100 go to the older and 20 to the younger: 30 are left.
    @Test
    void theOldestIsRestoredFirst() {
        var last = over(-100, -50, 120).getLast();

        assertThat(last.lines())
                .extracting(RestorationYear.Line::restored)
                .containsExactly(of(100), of(20));
        assertThat(last.open()).containsExactly(new Deficit(2021, of(30)));
    }

    /// The deficit of 2020 is to be restored by 2023 at the latest; at the end of 2022 it is not
    /// late.
    @Test
    void whatIsLeftWhenThreeYearsAreOverIsOverdue() {
        var years = over(-100, 10, 20, 30, 0);

        assertThat(years)
                .extracting(RestorationYear::overdue)
                .containsExactly(of(0), of(0), of(0), of(40), of(40));
        assertThat(new Deficit(2020, of(40)).deadline()).isEqualTo(2023);
    }

    @Test
    void aSurplusThatIsNotNeededRestoresNothingLater() {
        var years = over(500, -100, 0);

        assertThat(years.getFirst().restored()).isEqualTo(of(0));
        assertThat(years.getLast().left()).isEqualTo(of(100));
    }

    /// 100 − 60 that is not to be restored − 15 restored = 25.
    @Test
    void whatIsNotToBeRestoredIsTakenOffBeforeTheSurplus() {
        var years = RestorationYear.over(results(-100, 15), Map.of(2021, Map.of(2020, of(60))));

        assertThat(years.getLast().waived()).isEqualTo(of(60));
        assertThat(years.getLast().left()).isEqualTo(of(25));
    }

    @Test
    void noMoreIsWaivedThanThereIs() {
        var years = RestorationYear.over(results(-100, 15), Map.of(2020, Map.of(2020, of(900))));

        assertThat(years.getFirst().left()).isEqualTo(of(0));
        assertThat(years.getLast().restored()).isEqualTo(of(0));
    }

    /// For any results: what is left is never below zero, nothing is restored but by a surplus, no
    /// more than it, and what is left is what was to be restored, plus the deficit, less the rest.
    @Test
    void nothingIsLostAndNothingIsMade() {
        var random = new Random(7210);
        for (var round = 0; round < 500; round++) {
            var results = new TreeMap<Integer, Fraction>();
            for (var year = 2010; year < 2026; year++)
                results.put(year, of(random.nextInt(-1_000, 1_000)));
            var before = Fraction.ZERO;
            for (var year : RestorationYear.over(results, Map.of())) {
                var deficit = year.result().sign() < 0 ? year.result().negated() : of(0);
                var surplus = year.result().sign() > 0 ? year.result() : of(0);
                assertThat(year.toRestore()).isEqualTo(before);
                assertThat(year.restored().compareTo(surplus)).isLessThanOrEqualTo(0);
                assertThat(year.lines()).allMatch(it -> it.left().sign() >= 0);
                assertThat(year.left()).isEqualTo(before.plus(deficit).minus(year.restored()));
                assertThat(surplus.compareTo(year.restored()) == 0 || year.left().isZero())
                        .isTrue();
                before = year.left();
            }
        }
    }
}

package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Money divided so that the sum is the sum.
class SplitTest {

    private static final Money KRONA = Money.kronor(1);
    private static final Money HUNDRED = Money.kronor(100);

    private static List<Fraction> weights(long... weights) {
        return java.util.Arrays.stream(weights).mapToObj(Fraction::of).toList();
    }

    private static List<Money> kronor(long... amounts) {
        return java.util.Arrays.stream(amounts).mapToObj(Money::kronor).toList();
    }

    @Test
    void whatIsLeftGoesToWhereMostWasCutOff() {
        // 100 by 3, 3 and 1: 42.857…, 42.857… and 14.285…; 42 + 42 + 14 = 98, and two are left.
        assertThat(Money.kronor(100).split(weights(3, 3, 1), KRONA)).isEqualTo(kronor(43, 43, 14));
        // In hundreds 1 000 by 6, 3 and 1 is 600, 300 and 100 with nothing left.
        assertThat(Money.kronor(1_000).split(weights(6, 3, 1), HUNDRED))
                .isEqualTo(kronor(600, 300, 100));
    }

    @Test
    void aTieGoesToTheGreaterWeightAndThenToWhoeverStandsFirst() {
        // 2 by 3 and 1: 1.5 and 0.5, as much cut off of each; the one that is left to the greater.
        assertThat(Money.kronor(2).split(weights(1, 3), KRONA)).isEqualTo(kronor(0, 2));
        assertThat(Money.kronor(1).split(weights(1, 1), KRONA)).isEqualTo(kronor(1, 0));
    }

    @Test
    void whatIsLessThanAUnitGoesToTheNext() {
        // 250 in hundreds by 1 and 1: 125 each, 100 + 100, and 50 are left.
        assertThat(Money.kronor(250).split(weights(1, 1), HUNDRED)).isEqualTo(kronor(150, 100));
    }

    @Test
    void whoWeighsNothingGetsNothing() {
        assertThat(Money.kronor(7).split(weights(0, 2, 1, 0), KRONA)).isEqualTo(kronor(0, 5, 2, 0));
    }

    @Test
    void nothingIsDividedByNothingAndNothingNegativeIsDivided() {
        assertThatThrownBy(() -> KRONA.split(weights(0, 0), KRONA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KRONA.split(weights(2, -1), KRONA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(-1).split(weights(1), KRONA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsSumToTheWholeAndEachIsWithinAUnitOfItsExactShare() {
        var random = new Random(2003_1210);
        for (var i = 0; i < 3_000; i++) {
            var whole = new Money(random.nextLong(0, 1_000_000_000_000L));
            var unit = new Money(List.of(1L, 100L, 10_000L, 12_345L).get(random.nextInt(4)));
            var weights = new ArrayList<Fraction>();
            var many = random.nextInt(1, 40);
            for (var at = 0; at < many; at++)
                weights.add(Fraction.of(random.nextLong(at == 0 ? 1 : 0, 1_000_000)));

            var parts = whole.split(weights, unit);

            assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
            var all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
            for (var at = 0; at < many; at++) {
                var exact = Fraction.of(whole.ore()).times(weights.get(at)).dividedBy(all);
                var off = Fraction.of(parts.get(at).ore()).minus(exact).magnitude();
                assertThat(off).isLessThan(Fraction.of(unit.ore()));
            }
            assertThat(whole.split(weights, unit)).isEqualTo(parts);
        }
    }

    @Test
    void whoWeighsMoreNeverGetsLess() {
        var random = new Random(5);
        for (var i = 0; i < 500; i++) {
            var weights = random.longs(12, 1, 50_000).sorted().mapToObj(Fraction::of).toList();
            var parts = new Money(random.nextLong(0, 100_000_000)).split(weights, HUNDRED);
            // But for what is less than a unit, which goes to one alone.
            for (var at = 1; at < parts.size(); at++)
                assertThat(parts.get(at).ore() / HUNDRED.ore())
                        .isGreaterThanOrEqualTo(parts.get(at - 1).ore() / HUNDRED.ore());
        }
    }
}

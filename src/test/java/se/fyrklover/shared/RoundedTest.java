package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundedTest {

    private static final Fraction HALF = Fraction.of(1, 2);

    private static Rounded percent(long value) {
        return new Rounded(Fraction.of(value, 100), HALF.dividedBy(Fraction.of(100)));
    }

    @Test
    void fiftySevenPercentIsAnythingFromFiftySixAndAHalf() {
        // 91 / 159 = 57.2 %, 92 / 159 = 57.9 %
        assertThat(percent(57).covers(Fraction.of(91, 159))).isTrue();
        assertThat(percent(57).covers(Fraction.of(92, 159))).isFalse();
    }

    @Test
    void whatWasCutIsToldFromWhatIsWrong() {
        // 92 / 159 = 57.9 % is cut to 57; 58.1 % is not, and neither is 56.4 %
        assertThat(percent(57).isCutFrom(Fraction.of(92, 159))).isTrue();
        assertThat(percent(57).isCutFrom(Fraction.of(581, 1000))).isFalse();
        assertThat(percent(57).isCutFrom(Fraction.of(564, 1000))).isFalse();
    }

    @Test
    void aShareThatNoWholeNumberGivesCannotBeReached() {
        // of 12: 6 are 50 %, 7 are 58.3 %; nothing is 55 %
        assertThat(percent(58).isReachableOf(Fraction.of(12))).isTrue();
        assertThat(percent(55).isReachableOf(Fraction.of(12))).isFalse();
        assertThat(percent(55).nearestOf(Fraction.of(12))).isEqualTo(Fraction.of(7));
    }
}

package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundedTest {

    private static final Fraction HALF = Fraction.of(1, 2);

    private static Rounded percent(long value) {
        return new Rounded(Fraction.of(value, 100), HALF.dividedBy(Fraction.of(100)));
    }

    @Test
    void fiftyTwoPercentIsAnythingFromFiftyOneAndAHalf() {
        // 31 / 60 = 51.7 %, 32 / 60 = 53.3 %
        assertThat(percent(52).covers(Fraction.of(31, 60))).isTrue();
        assertThat(percent(52).covers(Fraction.of(32, 60))).isFalse();
    }

    @Test
    void whatWasCutIsToldFromWhatIsWrong() {
        // 31 / 60 = 51.7 % is cut to 51; 52.1 % is not, and neither is 50.4 %
        assertThat(percent(51).isCutFrom(Fraction.of(31, 60))).isTrue();
        assertThat(percent(51).isCutFrom(Fraction.of(521, 1000))).isFalse();
        assertThat(percent(51).isCutFrom(Fraction.of(504, 1000))).isFalse();
    }

    @Test
    void aShareThatNoWholeNumberGivesCannotBeReached() {
        // of 12: 6 are 50 %, 7 are 58.3 %; nothing is 55 %
        assertThat(percent(58).isReachableOf(Fraction.of(12))).isTrue();
        assertThat(percent(55).isReachableOf(Fraction.of(12))).isFalse();
        assertThat(percent(55).nearestOf(Fraction.of(12))).isEqualTo(Fraction.of(7));
    }
}

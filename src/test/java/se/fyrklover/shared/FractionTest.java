package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void equalNumbersAreEqualHoweverWritten() {
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(1, 2)).isEqualTo(Fraction.of(-3, -6));
        assertThat(Fraction.of(new BigDecimal("0.50"))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(Fraction.of(1, 8).rounded(2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(Fraction.of(-1, 8).rounded(2)).isEqualTo(new BigDecimal("-0.13"));
    }

    @Test
    void thereIsNoFractionOfNothing() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1).dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arithmeticIsExact() {
        var random = new Random(2003);
        for (var i = 0; i < 2_000; i++) {
            var a = any(random);
            var b = any(random);
            var c = any(random);

            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            if (!b.isZero()) assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
            assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
            assertThat(a.minus(b).sign()).isEqualTo(Integer.signum(a.compareTo(b)));
        }
    }

    private static Fraction any(Random random) {
        return Fraction.of(random.nextLong(-1_000_000, 1_000_000), random.nextLong(1, 10_000));
    }
}

package se.fyrklover.proofreading.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SumPropertiesTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);

    @Test
    void aTableMadeByAddingUpGivesNoRemark() {
        for (var i = 0; i < 2_000; i++) {
            var table = new MadeTable(random, random.nextInt(1, 6), 1);
            assertThat(GridSums.in(table.grid()).remarks()).isEmpty();
        }
    }

    @Test
    void aTableOfRoundedAmountsGivesNoRemark() {
        for (var i = 0; i < 10_000; i++) {
            var table = new MadeTable(random, random.nextInt(1, 6), 1_000);
            assertThat(GridSums.in(table.grid()).remarks()).isEmpty();
        }
    }
}

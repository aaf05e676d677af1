package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.funding.SomeFunding.YEAR;

import org.junit.jupiter.api.Test;

/// When requisitions tell what an intervention used in a year.
class FundedYearTest {

    private final SomeFunding some = new SomeFunding();

    private FundedYear year() {
        return some.fundings.funded(some.tenant.id(), YEAR);
    }

    @Test
    void theYearsUseIsToldWhenItsLastQuarterIsApprovedAndNothingWaits() {
        some.granted("bron", 800);
        some.granted("stigen", 500);
        assertThat(year().decided()).containsExactlyInAnyOrder("bron", "stigen");

        some.approved("bron", 1, 100);
        assertThat(year().used()).isEmpty();
        some.sent("bron", 3, 100);
        some.approved("bron", 4, 100);
        assertThat(year().used()).isEmpty();

        some.approved("stigen", 4, 100);
        assertThat(year().used()).containsExactly("stigen");
        assertThat(some.fundings.yearsOfUse(some.tenant.id())).containsExactly(YEAR);
    }

    @Test
    void anotherYearIsToldOfByNothing() {
        some.granted("bron", 800);

        assertThat(some.fundings.funded(some.tenant.id(), YEAR + 1))
                .isEqualTo(new FundedYear(java.util.Set.of(), java.util.Set.of()));
    }
}

package se.fyrklover.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// What was paid from a frame, on the page of the economy.
class PaidFromFramesTest {

    private static final String HEADING = "Betalat ur";

    @Test
    void aFrameTellsWhatItPaid() {
        assertThat(RunningProduct.shared().get("/kalmar/2024/ekonomi").body()).contains(HEADING);
    }

    /// Its use is the sum of its requisitions, which are told of on a page of their own.
    @Test
    void anInterventionThatAskedForItsMoneyIsNoFrame() {
        var office = RoomsOffice.made();
        var session = office.session(office.person(Role.OFFICER, ""));

        var page = office.get(office.path("/2024/ekonomi"), session);

        assertThat(page.body()).contains("Stigen", "Resultaträkning").doesNotContain(HEADING);
    }
}

package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Chains;
import se.fyrklover.mail.Outbox;

/// The auditors have in their own hands where the log stood.
class HeadLettersTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();

    private static Tenant association(String slug) {
        PRODUCT.the(Tenants.class)
                .change(slug, slug, new Caller.Operator().who(), _ -> Act.of("exchange.imported"));
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private static HeadLetters letters() {
        return PRODUCT.the(HeadLetters.class);
    }

    @Test
    void everyAuditorIsWrittenToOnceAndTheLogIsHeldToIt() {
        var tenant = association("brev-a");
        var auditor = People.with(Role.AUDITOR, tenant, "Rut Revisor");
        People.give(auditor, Role.BOARD_MEMBER, "", tenant);
        People.with(Role.AUDITOR, tenant, "Rolf Revisor");
        People.with(Role.MANAGER, tenant, "Mona Manager");

        var sent = letters().send(tenant, new Caller.Operator().who()).orElseThrow();

        assertThat(sent.count()).isEqualTo(2);
        assertThat(PRODUCT.the(Outbox.class).of(tenant.id()))
                .hasSize(2)
                .allSatisfy(it ->
                        assertThat(it.subject())
                                .isEqualTo(
                                        "brev-a: loggen står vid nummer " + sent.head().number()));
        var verified = PRODUCT.the(Chains.class).verify(tenant.id(), List.of());
        assertThat(verified.isWhole()).isTrue();
        assertThat(verified.anchors()).isEqualTo(1);
        assertThat(verified.head().number()).isEqualTo(sent.head().number() + 1);
    }

    @Test
    void whereThereIsNoAuditorThereIsNoLetter() {
        var tenant = association("brev-b");

        assertThat(letters().send(tenant, new Caller.Operator().who())).isEmpty();
    }

    @Test
    void onceAMonthIsEnough() {
        var tenant = association("brev-c");
        People.with(Role.AUDITOR, tenant, "Ruben Revisor");

        letters().sendDue();
        letters().sendDue();

        assertThat(PRODUCT.the(Outbox.class).of(tenant.id())).hasSize(1);
    }
}

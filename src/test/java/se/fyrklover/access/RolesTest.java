package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Roles.Ending;

/// How roles end.
class RolesTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Roles roles = product.the(Roles.class);
    private final Passes passes = product.the(Passes.class);
    private final Tenant tenant = People.association();

    private Account administrator(String name) {
        return People.with(Role.ADMINISTRATOR, tenant, name);
    }

    private Grant grant(Account account) {
        return roles.heldBy(account.id()).getFirst();
    }

    private Ending end(Pass pass, Account whose) {
        return roles.end(pass, grant(whose).id(), passes);
    }

    private boolean holds(Account account) {
        return !roles.heldBy(account.id()).isEmpty();
    }

    @Test
    void whatARoleLetIsOverAtOnceForWhoeverStandsWithASession() {
        var officer = People.with(Role.OFFICER, tenant, "Olle");
        var session = People.caller(officer);
        assertThat(passes.of(session, tenant).may(Right.REPORT)).isTrue();

        end(People.pass(administrator("Ada"), tenant), officer);

        assertThat(passes.of(session, tenant).may(Right.REPORT)).isFalse();
        assertThat(passes.own(officer)).isEmpty();
    }

    @Test
    void ofTwoAdministratorsWhoEndEachOtherAtOnceOneIsLeft() throws Exception {
        for (var round = 0; round < 20; round++) {
            var place = People.association();
            var ada = People.with(Role.ADMINISTRATOR, place, "Ada");
            var bo = People.with(Role.ADMINISTRATOR, place, "Bo");
            var endings =
                    AtOnce.all(
                            List.of(ending(place, ada, grant(bo)), ending(place, bo, grant(ada))));

            assertThat(endings).filteredOn(Ending.Ended.class::isInstance).hasSize(1);
            assertThat(endings).filteredOn(Ending.Overtaken.class::isInstance).hasSize(1);
            assertThat(holds(ada)).isNotEqualTo(holds(bo));
        }
    }

    @Test
    void ofTwoAdministratorsWhoLeaveAtOnceOneStays() throws Exception {
        for (var round = 0; round < 10; round++) {
            var place = People.association();
            var ada = People.with(Role.ADMINISTRATOR, place, "Ada");
            var bo = People.with(Role.ADMINISTRATOR, place, "Bo");

            var endings =
                    AtOnce.all(
                            List.of(ending(place, ada, grant(ada)), ending(place, bo, grant(bo))));

            assertThat(endings).filteredOn(Ending.Ended.class::isInstance).hasSize(1);
            assertThat(endings).filteredOn(Ending.LastAdministrator.class::isInstance).hasSize(1);
        }
    }

    private Callable<Ending> ending(Tenant place, Account who, Grant grant) {
        var pass = People.pass(who, place);
        return () -> roles.end(pass, grant.id(), passes);
    }

    @Test
    void theLastAdministratorCannotLeave() {
        var ada = administrator("Ada");

        assertThat(end(People.pass(ada, tenant), ada)).isInstanceOf(Ending.LastAdministrator.class);
        assertThat(holds(ada)).isTrue();
    }

    @Test
    void whatHasEndedCannotBeEndedAgain() {
        var pass = People.pass(administrator("Ada"), tenant);
        var officer = People.with(Role.OFFICER, tenant, "Olle");
        var role = grant(officer).id();

        assertThat(roles.end(pass, role, passes)).isInstanceOf(Ending.Ended.class);
        assertThat(roles.end(pass, role, passes)).isInstanceOf(Ending.NotHeld.class);
    }

    @Test
    void everybodyMayLeaveAndNobodyElseMayEndARole() {
        var officer = People.with(Role.OFFICER, tenant, "Olle");
        var manager = People.with(Role.MANAGER, tenant, "Mia");

        assertThatThrownBy(() -> end(People.pass(manager, tenant), officer))
                .isInstanceOf(NotAllowed.class);
        assertThat(holds(officer)).isTrue();
        assertThat(end(People.pass(officer, tenant), officer)).isInstanceOf(Ending.Ended.class);
        assertThat(holds(officer)).isFalse();
    }

    @Test
    void anAdministratorReachesNoRoleOfAnotherAssociation() {
        var pass = People.pass(administrator("Ada"), tenant);
        var officer = People.with(Role.OFFICER, People.association(), "Olle");

        assertThat(end(pass, officer)).isInstanceOf(Ending.NotHeld.class);
        assertThat(holds(officer)).isTrue();
        assertThat(roles.of(pass)).noneMatch(it -> it.account().equals(officer));
    }

    @Test
    void aRoleThatHasEndedMayBeGivenAgain() {
        var officer = People.with(Role.OFFICER, tenant, "Olle");
        end(People.pass(administrator("Ada"), tenant), officer);

        People.give(officer, Role.OFFICER, "", tenant);

        assertThat(roles.heldBy(officer.id())).hasSize(1);
    }
}

package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Invitations.Asked;
import se.fyrklover.access.Invitations.Inviting;
import se.fyrklover.access.Invitations.Standing;
import se.fyrklover.access.proof.Password;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;

/// How people come to hold roles, and how they do not.
class InvitationsTest {

    private static void nothing(Account account) {
        assertThat(account.demo()).isFalse();
    }

    private final RunningProduct product = RunningProduct.shared();
    private final MovedClock clock = new MovedClock();
    private final Roles roles = product.the(Roles.class);
    private final Invitations invitations =
            new Invitations(
                    product.the(JdbcClient.class),
                    product.the(Tenants.class),
                    roles,
                    product.the(Accounts.class),
                    clock);
    private final Tenant tenant = People.association();
    private final Account administrator = People.with(Role.ADMINISTRATOR, tenant, "Ada");

    private static EmailAddress address() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    private static Asked asked(EmailAddress email, Role role) {
        return new Asked(email, "Bo Ek", role, "", Language.SV);
    }

    private Pass pass() {
        return People.pass(administrator, tenant);
    }

    private Token invited(EmailAddress email, Role role) {
        var tokens = new ArrayList<Token>();
        assertThat(invitations.invite(pass(), asked(email, role), tokens::add))
                .isInstanceOf(Inviting.Invited.class);
        return tokens.getFirst();
    }

    private Standing standing(Token token) {
        return invitations.find(token).orElseThrow().standing();
    }

    private List<Role> held(Account account) {
        return roles.heldBy(account.id()).stream().map(Grant::role).toList();
    }

    @Test
    void whoAcceptsHasAnAccountAndTheRoleAndNobodyElseCanUseItAgain() {
        var token = invited(address(), Role.OFFICER);

        var account =
                invitations.accept(token, "192.0.2.9", InvitationsTest::nothing).orElseThrow();

        assertThat(account.name()).isEqualTo("Bo Ek");
        assertThat(held(account)).containsExactly(Role.OFFICER);
        assertThat(standing(token)).isEqualTo(Standing.USED);
        assertThat(invitations.accept(token, "192.0.2.9", InvitationsTest::nothing)).isEmpty();
        assertThat(invitations.take(token, People.caller(account))).isEmpty();
    }

    @Test
    void oneIsWorthNothingWhenItIsTooOldOrTakenBack() {
        var old = invited(address(), Role.OFFICER);
        clock.forward(Invitations.LASTS.minus(Duration.ofSeconds(5)));
        assertThat(standing(old)).isEqualTo(Standing.WAITING);
        clock.forward(Duration.ofSeconds(10));
        assertThat(standing(old)).isEqualTo(Standing.EXPIRED);
        assertThat(invitations.accept(old, "", InvitationsTest::nothing)).isEmpty();

        var withdrawn = invited(address(), Role.OFFICER);
        var id = invitations.find(withdrawn).orElseThrow().id();
        assertThat(invitations.withdraw(pass(), id)).isTrue();
        assertThat(invitations.withdraw(pass(), id)).isFalse();
        assertThat(standing(withdrawn)).isEqualTo(Standing.WITHDRAWN);
        assertThat(invitations.accept(withdrawn, "", InvitationsTest::nothing)).isEmpty();
    }

    @Test
    void ofManyWhoUseItAtOnceOneDoes() throws Exception {
        for (var round = 0; round < 5; round++) {
            var token = invited(address(), Role.OFFICER);
            var proved = new AtomicInteger();
            Callable<Optional<Account>> use =
                    () -> invitations.accept(token, "", _ -> proved.incrementAndGet());

            var answers = AtOnce.all(List.of(use, use, use, use));

            assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(proved).hasValue(1);
        }
    }

    @Test
    void ofTwoInvitationsToOneNewAddressUsedAtOnceOneMakesTheAccount() throws Exception {
        for (var round = 0; round < 5; round++) {
            var email = address();
            var officer = invited(email, Role.OFFICER);
            var auditor = invited(email, Role.AUDITOR);

            var answers =
                    AtOnce.all(
                            List.<Callable<Optional<Account>>>of(
                                    () -> invitations.accept(officer, "", InvitationsTest::nothing),
                                    () ->
                                            invitations.accept(
                                                    auditor, "", InvitationsTest::nothing)));

            assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @Test
    void theMeansOfAnAccountAreNotChangedByAnInvitationToIt() {
        var someone = Someone.inNothing();
        var token = invited(someone.account().email(), Role.OFFICER);

        var used =
                invitations.accept(
                        token,
                        "",
                        account ->
                                product.the(PasswordRows.class)
                                        .set(account.id(), Password.typed("ett annat lösenord")));

        assertThat(used).isEmpty();
        assertThat(standing(token)).isEqualTo(Standing.WAITING);
        assertThat(held(someone.account())).isEmpty();
        assertThat(invitations.take(token, someone.person())).contains(someone.account());
        assertThat(held(someone.account())).containsExactly(Role.OFFICER);
    }

    @Test
    void nobodyTakesARoleThatWasOfferedToAnother() {
        var token = invited(Someone.inNothing().account().email(), Role.MANAGER);
        var other = Someone.inNothing();

        assertThatThrownBy(() -> invitations.take(token, other.person()))
                .isInstanceOf(NotAllowed.class);

        assertThat(held(other.account())).isEmpty();
        assertThat(standing(token)).isEqualTo(Standing.WAITING);
    }

    @Test
    void nobodyGivesARoleToOneselfNorTheSameTwice() {
        assertThat(invitations.invite(pass(), asked(administrator.email(), Role.MANAGER), _ -> {}))
                .isInstanceOf(Inviting.Oneself.class);

        var officer = People.with(Role.OFFICER, tenant, "Olle");
        assertThat(invitations.invite(pass(), asked(officer.email(), Role.OFFICER), _ -> {}))
                .isEqualTo(new Inviting.Held(officer));
    }

    @Test
    void onlyWhoMayGiveRolesAndHasJustProvedItInvites() {
        var manager = People.pass(People.with(Role.MANAGER, tenant, "Mia"), tenant);
        var elsewhere =
                People.pass(People.with(Role.ADMINISTRATOR, People.association(), "Eva"), tenant);
        for (var other : List.of(manager, elsewhere))
            assertThatThrownBy(() ->
                            invitations.invite(other, asked(address(), Role.OFFICER), _ -> {}))
                    .isInstanceOf(NotAllowed.class);

        var stale =
                new Caller.Person(
                        administrator,
                        UUID.randomUUID(),
                        clock.instant().minus(Duration.ofHours(1)),
                        "");
        var pass = product.the(Passes.class).of(stale, tenant);
        assertThatThrownBy(() -> invitations.invite(pass, asked(address(), Role.OFFICER), _ -> {}))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        it -> assertThat(it.why()).isEqualTo(NotAllowed.Why.PROOF));
    }

    @Test
    void anInvitationThatWasNotUsedDoesNotGiveBackARoleThatHasEnded() {
        var email = address();
        var first = invited(email, Role.OFFICER);
        var again = invited(email, Role.OFFICER);
        var account = invitations.accept(first, "", InvitationsTest::nothing).orElseThrow();
        var role = roles.heldBy(account.id()).getFirst().id();

        roles.end(pass(), role, product.the(Passes.class));

        assertThat(standing(again)).isEqualTo(Standing.WITHDRAWN);
        assertThat(invitations.take(again, People.caller(account))).isEmpty();
        assertThat(held(account)).isEmpty();
    }

    @Test
    void nobodySeesOrTakesBackAnotherAssociationsInvitations() {
        var token = invited(address(), Role.OFFICER);
        var id = invitations.find(token).orElseThrow().id();
        var other = People.association();
        var elsewhere = People.pass(People.with(Role.ADMINISTRATOR, other, "Eva"), other);

        assertThat(invitations.of(elsewhere)).isEmpty();
        assertThat(invitations.withdraw(elsewhere, id)).isFalse();
        assertThat(standing(token)).isEqualTo(Standing.WAITING);
    }
}

package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.NewMeans.Prepared;
import se.fyrklover.access.WaysBack.Use;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Token;

/// Getting back in, at the door.
class WaysBackTest {

    private static final String NEW = "gurkmeja och norrsken";

    private final RunningProduct product = RunningProduct.shared();
    private final Someone someone = Someone.withRole(Role.OFFICER);
    private final MovedClock clock = new MovedClock();
    private final WaysBack door = door();
    private final BlockingQueue<Token> letters = new ArrayBlockingQueue<>(10);
    private final Sessions.Origin from = new Sessions.Origin("test-" + UUID.randomUUID(), "");

    private WaysBack door() {
        var sql = product.the(JdbcClient.class);
        var tenants = product.the(Tenants.class);
        return new WaysBack(
                sql,
                tenants,
                product.the(Accounts.class),
                product.the(Roles.class),
                product.the(Sessions.class),
                new Attempts(sql, tenants, product.the(MasterKey.class), clock),
                product.the(PasswordRows.class),
                product.the(CodeRows.class),
                product.the(PersonalRecord.class),
                product.the(Afterwards.class),
                clock);
    }

    private Token letter() throws InterruptedException {
        door.ask(someone.email(), from, (_, token) -> letters.add(token));
        var token = letters.poll(10, TimeUnit.SECONDS);
        assertThat(token).isNotNull();
        // The letter is written in the transaction that makes the address, and so before its end.
        for (int at = 0; at < 100 && door.find(token).isEmpty(); at++) Thread.sleep(20);
        return token;
    }

    private boolean opens(String password) {
        return product.the(PasswordRows.class)
                .proves(java.util.Optional.of(someone.account().id()), password)
                .isPresent();
    }

    @Test
    void aLetterAndACodeGiveANewPasswordAndEndEverySession() throws Exception {
        someone.session();
        var token = letter();

        assertThat(door.use(token, NEW, someone.code(), from)).isInstanceOf(Use.Done.class);
        assertThat(opens(NEW)).isTrue();
        assertThat(product.the(Sessions.class).of(someone.account())).isEmpty();
    }

    @Test
    void theAddressWorksOnce() throws Exception {
        var token = letter();
        door.use(token, NEW, someone.recovery().get(0), from);

        assertThat(door.use(token, Someone.PASSWORD, someone.recovery().get(1), from))
                .isInstanceOf(Use.Gone.class);
        assertThat(door.find(token).orElseThrow().stands()).isFalse();
        assertThat(opens(NEW)).isTrue();
    }

    @Test
    void theAddressWorksForHalfAnHour() throws Exception {
        var token = letter();
        clock.forward(WaysBack.LASTS);

        assertThat(door.use(token, NEW, someone.code(), from)).isInstanceOf(Use.Gone.class);
        assertThat(opens(NEW)).isFalse();
    }

    @Test
    void whoeverReadsTheLetterAloneGetsNowhere() throws Exception {
        var token = letter();

        assertThat(door.use(token, NEW, "000000", from)).isInstanceOf(Use.Wrong.class);
        assertThat(opens(NEW)).isFalse();
        assertThat(door.find(token).orElseThrow().stands()).isTrue();
    }

    @Test
    void aPasswordThatIsRefusedUsesNothingUp() throws Exception {
        var token = letter();

        assertThat(door.use(token, "kort", someone.code(), from)).isInstanceOf(Use.Faulty.class);
        assertThat(door.use(token, NEW, someone.code(), from)).isInstanceOf(Use.Done.class);
    }

    @Test
    void moreThanThreeLettersInAQuarterOfAnHourAreNotSent() throws Exception {
        for (int at = 0; at < 3; at++) letter();
        door.ask(someone.email(), from, (_, token) -> letters.add(token));

        assertThat(letters.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whoeverAsksForLettersToManyHasToWait() {
        var network = new Sessions.Origin("network-" + UUID.randomUUID(), "");
        for (int at = 0; at < 30; at++)
            assertThat(door.ask(UUID.randomUUID() + "@exempel.example", network, (_, _) -> {}))
                    .isEmpty();

        assertThat(door.ask(someone.email(), network, (_, token) -> letters.add(token)))
                .isPresent();
        assertThat(letters).isEmpty();
    }

    @Test
    void anAddressThatNobodyHasGetsNoLetter() throws Exception {
        door.ask(UUID.randomUUID() + "@exempel.example", from, (_, token) -> letters.add(token));
        door.ask("ingen adress", from, (_, token) -> letters.add(token));

        assertThat(letters.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    private Pass administrator() {
        var administrator = Someone.withRole(Role.ADMINISTRATOR);
        return product.the(Passes.class).of(administrator.person(), product.tenant());
    }

    @Test
    void whomAnAdministratorVouchesForNeedsNoCodeAndGetsANewApp() {
        assertThat(
                        door.vouch(
                                administrator(),
                                someone.account().id(),
                                (_, token) -> letters.add(token)))
                .isTrue();
        var token = letters.remove();
        var means = product.the(NewMeans.class);
        var offer = means.offer(someone.account().email());
        var ready =
                means.password(
                        someone.account().email(),
                        someone.account().name(),
                        NEW,
                        offer.sealed(),
                        Apps.code(offer.text(), Clock.systemUTC().instant()),
                        "");

        assertThat(door.use(token, NEW, someone.code(), from)).isInstanceOf(Use.Gone.class);
        assertThat(door.use(token, (Prepared.Ready) ready, from)).isInstanceOf(Use.Done.class);
        assertThat(opens(NEW)).isTrue();
        assertThat(product.the(CodeRows.class).proves(someone.account().id(), someone.code()))
                .isFalse();
        assertThat(
                        product.the(CodeRows.class)
                                .proves(
                                        someone.account().id(),
                                        ((Prepared.Ready) ready).recovery().getFirst()))
                .isTrue();
        assertThat(someone.acts()).contains("access.vouched", "access.way-back-used");
    }

    @Test
    void nobodyButAnAdministratorOfOnesOwnAssociationVouches() {
        var officer =
                product.the(Passes.class)
                        .of(Someone.withRole(Role.OFFICER).person(), product.tenant());

        assertThatThrownBy(() -> door.vouch(officer, someone.account().id(), (_, _) -> {}))
                .isInstanceOf(NotAllowed.class);
        assertThat(
                        door.vouch(
                                administrator(),
                                Someone.inNothing().account().id(),
                                (_, token) -> letters.add(token)))
                .isFalse();
        assertThat(letters).isEmpty();
    }

    @Test
    void anAdministratorDoesNotVouchForOneself() {
        var pass = administrator();

        assertThat(door.vouch(pass, pass.account().orElseThrow().id(), (_, _) -> {})).isFalse();
    }

    @Test
    void newMeansThatAreFaultyAreToldAtEachField() {
        var means = product.the(NewMeans.class);
        var email = someone.account().email();

        var faulty =
                (Prepared.Faulty)
                        means.password(
                                email, "Någon", "kort", means.offer(email).sealed(), "000000", "");
        assertThat(faulty.password()).isPresent();
        assertThat(faulty.code()).isPresent();
    }
}

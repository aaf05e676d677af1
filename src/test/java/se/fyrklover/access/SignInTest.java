package se.fyrklover.access;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.SignIn.Answer;
import se.fyrklover.access.proof.Password;
import se.fyrklover.access.proof.PasswordDigests;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Event;
import se.fyrklover.secret.MasterKey;

/// Getting in with a password and a code, at the door.
class SignInTest {

    private final RunningProduct product = RunningProduct.shared();
    private final MovedClock clock = new MovedClock();
    private final Someone someone = Someone.inNothing();
    private final SignIn door = door(false);

    /// From an address that no other test comes from.
    private final Sessions.Origin from =
            new Sessions.Origin("test-" + UUID.randomUUID(), "Firefox/140.0");

    /// The door as it is, by another clock.
    private SignIn door(boolean demo) {
        var sql = product.the(JdbcClient.class);
        var tenants = product.the(Tenants.class);
        var key = product.the(MasterKey.class);
        var notes = new Notes(key, clock);
        var record = product.the(PersonalRecord.class);
        return new SignIn(
                sql,
                tenants,
                product.the(Accounts.class),
                new Sessions(sql, tenants, record, clock),
                new Attempts(sql, tenants, key, clock),
                new PasswordRows(sql, tenants, product.the(PasswordDigests.class), clock),
                new CodeRows(sql, tenants, notes, key, clock),
                new IdentityRows(sql, tenants, key, clock),
                record,
                product.the(Afterwards.class),
                notes,
                demo);
    }

    private Instant now() {
        return clock.instant();
    }

    private String halfway() {
        return halfway(someone);
    }

    private String halfway(Someone who) {
        return ((Answer.Halfway) door.password(who.email(), Someone.PASSWORD, from)).note();
    }

    @Test
    void aPasswordAndThenACodeOpenASession() {
        assertThat(door.code(halfway(), someone.code(now()), from))
                .isInstanceOf(Answer.Opened.class);
        assertThat(someone.acts()).first().isEqualTo("access.signed-in");
    }

    @Test
    void aPasswordAloneOpensNothing() {
        halfway();

        assertThat(product.the(Sessions.class).of(someone.account())).isEmpty();
    }

    @Test
    void aCodeIsUsedOnce() {
        var code = someone.code(now());
        door.code(halfway(), code, from);

        assertThat(door.code(halfway(), code, from)).isInstanceOf(Answer.Wrong.class);
        clock.forward(Duration.ofSeconds(30));
        assertThat(door.code(halfway(), someone.code(now()), from))
                .isInstanceOf(Answer.Opened.class);
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneGetsIn() throws Exception {
        var note = halfway();
        var code = someone.code(now());
        Callable<Boolean> getsIn = () -> door.code(note, code, from) instanceof Answer.Opened;
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(getsIn, getsIn));
            assertThat(List.of(answers.get(0).get(20, SECONDS), answers.get(1).get(20, SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aCodeOnPaperWorksOnceInsteadOfTheApp() {
        var paper = someone.recovery().getFirst();

        assertThat(door.code(halfway(), paper, from)).isInstanceOf(Answer.Opened.class);
        assertThat(door.code(halfway(), paper, from)).isInstanceOf(Answer.Wrong.class);
        assertThat(product.the(Means.class).of(someone.account()).recoveryLeft()).isEqualTo(9);
    }

    @Test
    void anothersCodeOnPaperIsNoneOfOnesOwn() {
        var other = Someone.inNothing();

        assertThat(door.code(halfway(), other.recovery().getFirst(), from))
                .isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void thereAreFiveMinutesBetweenThePasswordAndTheCode() {
        var note = halfway();
        clock.forward(SignIn.HALFWAY_LASTS);

        assertThat(door.code(note, someone.code(now()), from)).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void whatTheBrowserBringsIsOursOrNothing() {
        var note = halfway();

        assertThat(door.halfway(note)).isPresent();
        assertThat(door.halfway(note.substring(0, note.length() - 2) + "AA")).isEmpty();
        assertThat(door.halfway("")).isEmpty();
        assertThat(door.halfway("å")).isEmpty();
    }

    @Test
    void aNewPasswordMakesTheWayInBetweenWorthNothing() {
        var note = halfway();
        clock.forward(Duration.ofSeconds(1));
        new PasswordRows(
                        product.the(JdbcClient.class),
                        product.the(Tenants.class),
                        product.the(PasswordDigests.class),
                        clock)
                .set(someone.account().id(), Password.typed("gurkmeja och norrsken"));

        assertThat(door.code(note, someone.code(now()), from)).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void whoHasNoAppTakesOneBeforeItGetsIn() {
        var bare = Someone.bare();
        product.the(PasswordRows.class).set(bare.id(), Password.typed(Someone.PASSWORD));
        var note =
                ((Answer.Halfway) door.password(bare.email().value(), Someone.PASSWORD, from))
                        .note();
        var offer = door.offer(note).orElseThrow();

        assertThat(door.code(note, "000000", from)).isInstanceOf(Answer.Wrong.class);
        assertThat(door.equip(note, offer.sealed(), "000000", from))
                .isInstanceOf(Answer.Wrong.class);
        assertThat(product.the(Sessions.class).of(bare)).isEmpty();
        assertThat(door.offerAgain(note, offer.sealed()).orElseThrow().text())
                .isEqualTo(offer.text());

        assertThat(door.equip(note, offer.sealed(), Apps.code(offer.text(), now()), from))
                .isInstanceOf(Answer.Opened.class);
        assertThat(door.offer(note)).isEmpty();
    }

    @Test
    void whoHasAnAppCannotTakeAnotherWithThePasswordAlone() {
        assertThat(door.offer(halfway())).isEmpty();
    }

    @Test
    void afterTenAttemptsWithinAQuarterOfAnHourEvenTheRightPasswordWaits() {
        for (int at = 0; at < 10; at++) {
            assertThat(door.password(someone.email(), "fel", from))
                    .isInstanceOf(Answer.Wrong.class);
            clock.forward(Duration.ofSeconds(30));
        }

        var answer =
                door.password(someone.email().toUpperCase(Locale.ROOT), Someone.PASSWORD, from);
        assertThat(answer).isInstanceOf(Answer.TooMany.class);
        assertThat(((Answer.TooMany) answer).after())
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));

        clock.forward(Duration.ofMinutes(11));
        assertThat(door.password(someone.email(), Someone.PASSWORD, from))
                .isInstanceOf(Answer.Halfway.class);
    }

    @Test
    void anAddressThatNobodyHasWaitsAsLong() {
        var nobody = UUID.randomUUID() + "@exempel.example";
        for (int at = 0; at < 10; at++)
            assertThat(door.password(nobody, "fel", from)).isInstanceOf(Answer.Wrong.class);

        assertThat(door.password(nobody, "fel", from)).isInstanceOf(Answer.TooMany.class);
    }

    @Test
    void codesAreCountedWithPasswords() {
        var note = halfway();
        for (int at = 0; at < 9; at++)
            assertThat(door.code(note, "000000", from)).isInstanceOf(Answer.Wrong.class);

        assertThat(door.code(note, someone.code(now()), from)).isInstanceOf(Answer.TooMany.class);
    }

    @Test
    void whoGetsInStartsFromNothingAgain() {
        for (int at = 0; at < 8; at++) door.password(someone.email(), "fel", from);
        door.code(halfway(), someone.code(now()), from);

        for (int at = 0; at < 10; at++)
            assertThat(door.password(someone.email(), "fel", from))
                    .isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void anAddressOnTheNetworkHasFiftyAttemptsForAllAccounts() {
        for (int at = 0; at < 50; at++)
            product.the(Attempts.class).note(Attempts.Of.ADDRESS, from.address());

        assertThat(door.password(someone.email(), Someone.PASSWORD, from))
                .isInstanceOf(Answer.TooMany.class);
        assertThat(
                        door.password(
                                someone.email(),
                                Someone.PASSWORD,
                                new Sessions.Origin("elsewhere-" + UUID.randomUUID(), "")))
                .isInstanceOf(Answer.Halfway.class);
    }

    @Test
    void whoHasOneAddressOfANetworkOfTheNewKindHasAllOfThem() {
        var network = "2001:db8:" + UUID.randomUUID().toString().substring(9, 13) + ":7:";
        for (int at = 1; at <= 50; at++)
            product.the(Attempts.class)
                    .note(
                            Attempts.Of.ADDRESS,
                            new Sessions.Origin(network + "0:0:0:" + at, "").network());

        assertThat(
                        door.password(
                                someone.email(),
                                Someone.PASSWORD,
                                new Sessions.Origin(network + "a:b:c:d", "")))
                .isInstanceOf(Answer.TooMany.class);
        assertThat(new Sessions.Origin("192.0.2.7", "").network()).isEqualTo("192.0.2.7");
        assertThat(new Sessions.Origin("::ffff:192.0.2.7", "").network())
                .isEqualTo("::ffff:192.0.2.7");
    }

    @Test
    void aFailedAttemptAtAnAccountThatIsNotThereIsOnRecordWithoutWhatWasTyped() throws Exception {
        var before = failuresOfTheHouse();
        door.password("lösenordet i fel ruta", "fel", from);

        for (int at = 0; at < 100 && failuresOfTheHouse().size() == before.size(); at++)
            Thread.sleep(50);
        assertThat(failuresOfTheHouse()).hasSize(before.size() + 1);
        assertThat(failuresOfTheHouse().getFirst().told().orElseThrow())
                .satisfies(it -> assertThat(it.from()).isEqualTo(from.address()))
                .satisfies(it -> assertThat(it.about()).containsOnlyKeys("way"));
    }

    private List<Event> failuresOfTheHouse() {
        return product
                .the(Tenants.class)
                .within(
                        AuditLog.HOUSE,
                        () ->
                                product.the(AuditLog.class)
                                        .events(
                                                AuditLog.HOUSE,
                                                AuditLog.Filter.ALL,
                                                Long.MAX_VALUE,
                                                10_000))
                .stream()
                .filter(it -> it.act().equals("access.sign-in-failed"))
                .filter(it ->
                        it.told().map(told -> told.from().equals(from.address())).orElse(false))
                .toList();
    }

    @Test
    void aFailedAttemptIsOnRecordAsNobodysDoing() throws Exception {
        door.password(someone.email(), "fel", from);

        for (int at = 0; at < 100 && someone.acts().isEmpty(); at++) Thread.sleep(50);
        assertThat(someone.acts()).containsExactly("access.sign-in-failed");
    }

    @Test
    void whoProvesItAnewHasAnotherSession() {
        var person = someone.person();
        var answer = door.prove(person, Someone.PASSWORD, someone.code(now()), from);

        assertThat(answer).isInstanceOf(Answer.Opened.class);
        var sessions = product.the(Sessions.class);
        assertThat(sessions.of(someone.account()))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isNotEqualTo(person.session()));
    }

    @Test
    void aCodeWithoutThePasswordProvesNothing() {
        var person = someone.person();

        assertThat(door.prove(person, "fel", someone.code(now()), from))
                .isInstanceOf(Answer.Wrong.class);
        assertThat(door.prove(person, Someone.PASSWORD, "000000", from))
                .isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void theDemosPeopleGetInByTheirNamesWhereItIsTheDemoAndNowhereElse() {
        var invented =
                product.the(Accounts.class)
                        .make(new EmailAddress(UUID.randomUUID() + "@demo.example"), "Chef", true);

        assertThat(door.demo(invented.id(), from)).isInstanceOf(Answer.Wrong.class);
        assertThat(door(true).demo(invented.id(), from)).isInstanceOf(Answer.Opened.class);
        assertThat(door(true).demo(someone.account().id(), from)).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void meansAreChangedByWhoHasLatelyProvedToBeThereAlone() {
        var longAgo =
                new Caller.Person(
                        someone.account(),
                        UUID.randomUUID(),
                        Instant.now(clock).minus(Duration.ofMinutes(11)),
                        "");
        var means = product.the(Means.class);

        assertThatThrownBy(() -> means.changePassword(longAgo, "gurkmeja och norrsken"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("PROOF");
        assertThatThrownBy(() -> means.renewRecovery(longAgo)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> means.offerApp(longAgo)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> product.the(Passkeys.class).making(longAgo))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        var here = someone.person();
        someone.session();

        assertThat(product.the(Means.class).changePassword(here, "gurkmeja och norrsken"))
                .isEqualTo(Optional.empty());
        assertThat(product.the(Sessions.class).of(someone.account()))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(here.session()));
    }

    @Test
    void aSecretThatIsSealedForOneIsNobodyElses() {
        var other = Someone.inNothing();
        var means = product.the(Means.class);
        var offer = means.offerApp(other.person());

        assertThat(
                        means.changeApp(
                                someone.person(),
                                offer.sealed(),
                                Apps.code(offer.text(), clock.instant())))
                .isEmpty();
    }
}

package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.access.SomeProvider.CLIENT;
import static se.fyrklover.access.SomeProvider.STRONG;
import static se.fyrklover.access.SomeProvider.WEAK;
import static se.fyrklover.access.SomeProvider.parameters;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Providers.Going;
import se.fyrklover.access.Providers.Return;
import se.fyrklover.access.Providers.Start;
import se.fyrklover.access.Providers.Why;
import se.fyrklover.access.SomeProvider.Signing;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;

/// Getting in by a provider of identities, at the door; the provider is the test's own, and lies
/// where it is told to.
class ProvidersTest {

    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final RunningProduct product = RunningProduct.shared();
    private final SomeProvider provider = SomeProvider.shared();
    private final Providers door = product.the(Providers.class);
    private final Someone someone = Someone.withRole(Role.OFFICER);
    private final Caller nobody = new Caller.Nobody("");

    /// From an address that no other test comes from.
    private final Sessions.Origin from =
            new Sessions.Origin("test-" + UUID.randomUUID(), "Firefox/140.0");

    @BeforeEach
    void aboutSomebodyNew() {
        provider.aboutSomebodyNew();
    }

    private Start.Leaving leave(String code, Going going) {
        return (Start.Leaving) door.start(code, going, Language.SV).orElseThrow();
    }

    private Return come(String code, Going going, Caller caller) {
        var leaving = leave(code, going);
        return back(code, leaving.note(), SomeProvider.brought(leaving.address()), caller);
    }

    private Return back(String code, String note, Map<String, String[]> brought, Caller caller) {
        return door.back(code, note, brought, caller, from).orElseThrow();
    }

    private Return signIn(String code) {
        return come(code, Going.signIn(""), nobody);
    }

    private static Why why(Return come) {
        return ((Return.Refused) come).why();
    }

    private Someone joined(String code) {
        var person = someone.person();
        assertThat(come(code, Going.join(person), person)).isInstanceOf(Return.Joined.class);
        return someone;
    }

    @Test
    void whoIsKnownThereAndHasJoinedItIsIn() {
        joined(STRONG);

        var come = (Return.Opened) signIn(STRONG);

        assertThat(come.account()).isEqualTo(someone.account());
        assertThat(product.the(Sessions.class).of(someone.account()))
                .extracting(Sessions.Session::way)
                .contains(Sessions.Way.PROVIDER);
        assertThat(someone.acts()).contains("access.identity-joined", "access.signed-in");
    }

    @Test
    void whereTheOperatorDemandsNothingOfAProviderACodeIsStillToCome() {
        joined(WEAK);
        var halfway = (Return.Halfway) signIn(WEAK);

        assertThat(product.the(Sessions.class).of(someone.account()))
                .extracting(Sessions.Session::way)
                .doesNotContain(Sessions.Way.PROVIDER);
        assertThat(product.the(SignIn.class).code(halfway.note(), someone.code(), from))
                .isInstanceOf(SignIn.Answer.Opened.class);
        assertThat(product.the(Sessions.class).of(someone.account()))
                .extracting(Sessions.Session::way)
                .contains(Sessions.Way.PROVIDER);
    }

    @Test
    void halfwayIsNoWayOnceTheIdentityIsRemoved() {
        joined(WEAK);
        var halfway = (Return.Halfway) signIn(WEAK);
        var identities = product.the(Identities.class);
        identities.remove(someone.person(), identities.of(someone.account()).getFirst().id());

        assertThat(product.the(SignIn.class).halfway(halfway.note())).isEmpty();
    }

    @Test
    void nobodyIsFoundByAnAddressForMail() {
        provider.claim(it ->
                it.claim("email", someone.account().email().value()).claim("email_verified", true));

        assertThat(why(signIn(STRONG))).isEqualTo(Why.UNKNOWN);
        assertThat(product.the(Sessions.class).of(someone.account())).isEmpty();
    }

    @Test
    void whatAProviderCallsSomebodyIsKeptNowhere() {
        provider.about("19121212-1212");
        joined(STRONG);

        assertThat(
                        product.the(Tenants.class)
                                .as(
                                        someone.account().id(),
                                        () ->
                                                product.the(JdbcClient.class)
                                                        .sql(
                                                                "select outside_identity::text from outside_identity")
                                                        .query(String.class)
                                                        .list()))
                .singleElement()
                .asString()
                .doesNotContain("1212-1212");
        var identities = product.the(Identities.class);
        identities.remove(someone.person(), identities.of(someone.account()).getFirst().id());
    }

    @Test
    void theQuestionIsWrittenAsItShouldBe() {
        var asked = parameters(leave(STRONG, Going.signIn("/kalmar")).address().getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("client_id", CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri",
                        "http://localhost:" + product.port() + "/logga-in/tillbaka/stark")
                .containsEntry("acr_values", SomeProvider.LEVEL + " prov-loa4")
                .containsEntry("ui_locales", "sv")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("prompt", "max_age", "client_secret");
        assertThat(asked.get("state")).hasSize(43).isNotEqualTo(asked.get("nonce"));
    }

    /// What a provider, or somebody who pretends to be one, may send.
    record Lie(String name, Why why, Signing signing, UnaryOperator<JWTClaimsSet.Builder> claims) {

        private static Lie claiming(
                String name, Why why, UnaryOperator<JWTClaimsSet.Builder> claims) {
            return new Lie(name, why, Signing.OWN, claims);
        }

        private static Lie signed(String name, Signing signing) {
            return new Lie(name, Why.UNTRUSTED, signing, UnaryOperator.identity());
        }

        private static Date at(Duration ahead) {
            return Date.from(Clock.systemUTC().instant().plus(ahead));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Lie> lies() {
        return List.of(
                Lie.claiming("another nonce", Why.UNTRUSTED, it -> it.claim("nonce", "en annan")),
                Lie.claiming("no nonce", Why.UNTRUSTED, it -> it.claim("nonce", null)),
                Lie.claiming(
                        "another issuer", Why.UNTRUSTED, it -> it.issuer("https://elak.example")),
                Lie.claiming("another client", Why.UNTRUSTED, it -> it.audience("annan")),
                Lie.claiming(
                        "several clients",
                        Why.UNTRUSTED,
                        it -> it.audience(List.of(CLIENT, "annan"))),
                Lie.claiming("another party", Why.UNTRUSTED, it -> it.claim("azp", "annan")),
                Lie.claiming("no subject", Why.UNTRUSTED, it -> it.subject(null)),
                Lie.claiming("long subject", Why.UNTRUSTED, it -> it.subject("x".repeat(256))),
                Lie.claiming(
                        "grown old",
                        Why.CLOCK,
                        it -> it.expirationTime(Lie.at(LONG_AGO.negated()))),
                Lie.claiming("never old", Why.UNTRUSTED, it -> it.expirationTime(null)),
                Lie.claiming("of tomorrow", Why.CLOCK, it -> it.issueTime(Lie.at(LONG_AGO))),
                Lie.claiming("no level", Why.LEVEL, it -> it.claim("acr", null)),
                Lie.claiming("lower level", Why.LEVEL, it -> it.claim("acr", "prov-loa1")),
                Lie.signed("unsigned", Signing.NONE),
                Lie.signed("signed by another", Signing.FOREIGN),
                Lie.signed("signed with our secret", Signing.WITH_SECRET));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatDoesNotHoldOpensNothing(Lie lie) {
        joined(STRONG);
        var before = product.the(Sessions.class).of(someone.account()).size();
        provider.sign(lie.signing);
        provider.claim(lie.claims);

        assertThat(why(signIn(STRONG))).isEqualTo(lie.why);
        assertThat(product.the(Sessions.class).of(someone.account())).hasSize(before);
    }

    @Test
    void anAnswerIsTakenOnceAndFromTheBrowserThatAskedAlone() {
        joined(STRONG);
        var leaving = leave(STRONG, Going.signIn(""));
        var brought = SomeProvider.brought(leaving.address());

        assertThat(why(back(STRONG, "", brought, nobody))).isEqualTo(Why.SPENT);
        assertThat(why(back(STRONG, leave(STRONG, Going.signIn("")).note(), brought, nobody)))
                .isEqualTo(Why.SPENT);
        assertThat(why(back(WEAK, leaving.note(), brought, nobody))).isEqualTo(Why.SPENT);
        assertThat(back(STRONG, leaving.note(), brought, nobody)).isInstanceOf(Return.Opened.class);
        assertThat(why(back(STRONG, leaving.note(), brought, nobody))).isEqualTo(Why.SPENT);
    }

    @Test
    void aCodeIsWorthNothingToWhoHasStolenIt() {
        joined(STRONG);
        var stolen = SomeProvider.brought(leave(STRONG, Going.signIn("")).address());
        var own = leave(STRONG, Going.signIn(""));
        var forged = new HashMap<>(SomeProvider.brought(own.address()));
        forged.put("code", stolen.get("code"));

        assertThat(why(back(STRONG, own.note(), forged, nobody))).isEqualTo(Why.SPENT);
    }

    @Test
    void anAnswerOfAnotherIssuerOrSaidTwiceIsNotBelieved() {
        for (var name : List.of("iss", "code")) {
            var leaving = leave(STRONG, Going.signIn(""));
            var brought = new HashMap<>(SomeProvider.brought(leaving.address()));
            brought.put(
                    name,
                    name.equals("iss")
                            ? new String[] {"https://elak.example"}
                            : new String[] {"a", "b"});

            assertThat(why(back(STRONG, leaving.note(), brought, nobody))).isEqualTo(Why.UNTRUSTED);
        }
    }

    @Test
    void whoBreaksItOffHasTriedNothing() {
        for (var time = 0; time < 60; time++) {
            var leaving = leave(STRONG, Going.signIn(""));
            var state = parameters(leaving.address().getRawQuery()).get("state");
            var brought =
                    Map.of(
                            "error", new String[] {"access_denied"},
                            "state", new String[] {String.valueOf(state)});

            assertThat(why(back(STRONG, leaving.note(), brought, nobody))).isEqualTo(Why.CANCELLED);
        }
    }

    @Test
    void afterFiftyAttemptsInVainOneWaits() {
        for (var time = 0; time < 50; time++)
            assertThat(why(back(STRONG, "", Map.of(), nobody))).isEqualTo(Why.SPENT);

        assertThat(back(STRONG, "", Map.of(), nobody)).isInstanceOf(Return.TooMany.class);
    }

    @Test
    void aProviderChangesItsKeysWithoutAWord() {
        joined(STRONG);
        provider.changeKey();

        assertThat(signIn(STRONG)).isInstanceOf(Return.Opened.class);
    }

    @Test
    void anIdentityIsOneAccountsAlone() {
        joined(STRONG);
        var other = Someone.inNothing().person();

        assertThat(why(come(STRONG, Going.join(other), other))).isEqualTo(Why.TAKEN);
        assertThat(product.the(Identities.class).of(other.account())).isEmpty();
        joined(STRONG);
        assertThat(product.the(Identities.class).of(someone.account())).hasSize(1);
    }

    @Test
    void joiningTakesThatOneHasLatelyProvedToBeThere() {
        var person = someone.person();
        var old =
                new Caller.Person(
                        person.account(), person.session(), person.proven().minus(LONG_AGO), "");

        assertThatThrownBy(() -> come(STRONG, Going.join(old), old)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> come(STRONG, Going.join(person), nobody))
                .isInstanceOf(NotAllowed.class);
        var other = Someone.inNothing().person();
        assertThat(why(come(STRONG, Going.join(person), other))).isEqualTo(Why.ANOTHER);
    }

    @Test
    void theLastWayInStays() {
        var account = Someone.bare();
        var sessions = product.the(Sessions.class);
        var token = sessions.open(account, Sessions.Way.INVITATION, from);
        var person = sessions.caller(token, from).orElseThrow();
        come(STRONG, Going.join(person), person);
        var identities = product.the(Identities.class);
        var only = identities.of(account).getFirst();

        assertThat(identities.remove(person, only.id())).isFalse();
        assertThat(identities.of(account)).hasSize(1);

        come(WEAK, Going.join(person), person);
        assertThat(identities.remove(person, only.id())).isTrue();
        assertThat(identities.of(account)).hasSize(1);
    }

    @Test
    void aRemovedIdentityOpensNothingAndOthersSessionsEnd() {
        joined(STRONG);
        var elsewhere = someone.session();
        var identities = product.the(Identities.class);

        identities.remove(someone.person(), identities.of(someone.account()).getFirst().id());

        assertThat(why(signIn(STRONG))).isEqualTo(Why.UNKNOWN);
        assertThat(product.the(Sessions.class).caller(elsewhere, from)).isEmpty();
        assertThat(someone.acts()).contains("access.identity-removed");
    }

    @Test
    void whoProvesItAnewProvesItNow() {
        joined(STRONG);
        var person = someone.person();
        var asked = parameters(leave(STRONG, Going.proof(person, "")).address().getRawQuery());
        assertThat(asked).containsEntry("prompt", "login").containsEntry("max_age", "0");

        var come = (Return.Opened) come(STRONG, Going.proof(person, "/konto"), person);

        assertThat(come.going().till()).isEqualTo("/konto");
        assertThat(product.the(Sessions.class).of(someone.account()))
                .extracting(Sessions.Session::id)
                .doesNotContain(person.session());
    }

    @Test
    void whatWasProvedAnHourAgoIsNoProof() {
        joined(STRONG);
        var person = someone.person();
        var hourAgo = Instant.EPOCH.plus(LONG_AGO).getEpochSecond();
        for (var said : new Long[] {hourAgo, null}) {
            provider.claim(it -> it.claim("auth_time", said));

            assertThat(why(come(STRONG, Going.proof(person, ""), person))).isEqualTo(Why.NOT_ANEW);
        }
    }

    @Test
    void anothersIdentityIsNoProof() {
        joined(STRONG);
        var other = Someone.inNothing().person();

        assertThat(why(come(STRONG, Going.proof(other, ""), other))).isEqualTo(Why.ANOTHER);
        assertThat(why(come(STRONG, Going.proof(someone.person(), ""), other)))
                .isEqualTo(Why.ANOTHER);
    }

    private Token invitation(String email) {
        var tenant = product.tenant();
        var token = new Token[1];
        product.the(Invitations.class)
                .invite(
                        product.the(Passes.class).operator(tenant),
                        new Invitations.Asked(
                                new EmailAddress(email), "Ny Här", Role.OFFICER, "", Language.SV),
                        it -> token[0] = it);
        return token[0];
    }

    private static String someEmail() {
        return UUID.randomUUID() + "@exempel.example";
    }

    @Test
    void anInvitationMakesAnAccountThatTheIdentityOpens() {
        var invited = invitation(someEmail());

        var come = (Return.Opened) come(STRONG, Going.invitation(invited), nobody);

        assertThat(come.account().name()).isEqualTo("Ny Här");
        assertThat(((Return.Opened) signIn(STRONG)).account()).isEqualTo(come.account());
        provider.aboutSomebodyNew();
        assertThat(why(come(STRONG, Going.invitation(invited), nobody))).isEqualTo(Why.UNINVITED);
    }

    @Test
    void byAWeakProviderAnInvitationTakesACodeAppToo() {
        var come = (Return.Halfway) come(WEAK, Going.invitation(invitation(someEmail())), nobody);
        var signIn = product.the(SignIn.class);
        var offer = signIn.offer(come.note()).orElseThrow();
        var code = Apps.code(offer.text(), Clock.systemUTC().instant());

        assertThat(signIn.equip(come.note(), offer.sealed(), code, from))
                .isInstanceOf(SignIn.Answer.Opened.class);
    }

    @Test
    void anIdentityThatIsSomebodysTakesNoInvitation() {
        joined(STRONG);
        var email = someEmail();

        assertThat(why(come(STRONG, Going.invitation(invitation(email)), nobody)))
                .isEqualTo(Why.TAKEN);
        assertThat(product.the(Accounts.class).find(new EmailAddress(email))).isEmpty();
        assertThat(
                        why(
                                come(
                                        STRONG,
                                        Going.invitation(invitation(Someone.inNothing().email())),
                                        nobody)))
                .isEqualTo(Why.UNINVITED);
    }

    private static Why start(Providers door) {
        var start = door.start(STRONG, Going.signIn(""), Language.EN).orElseThrow();
        return ((Start.Refused) start).why();
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() throws Exception {
        var settings = new HashMap<>(provider.settings());
        try (var silent = new ServerSocket(0)) {
            settings.put(
                    "fyrklover.oidc.stark.issuer", "http://localhost:" + silent.getLocalPort());
        }

        assertThat(start(SomeProvider.door(settings))).isEqualTo(Why.DOWN);
    }

    @Test
    void aProviderThatSendsUsElsewhereIsNotFollowed() {
        for (var said : List.of("token_endpoint", "jwks_uri")) {
            provider.aboutSomebodyNew();
            provider.describe(it -> {
                it.put(said, "http://127.0.0.1:1/inre");
                return it;
            });
            var fresh = SomeProvider.door(provider.settings());
            var leaving =
                    (Start.Leaving)
                            fresh.start(STRONG, Going.signIn(""), Language.SV).orElseThrow();
            var brought = SomeProvider.brought(leaving.address());

            assertThat(why(fresh.back(STRONG, leaving.note(), brought, nobody, from).orElseThrow()))
                    .as(said)
                    .isEqualTo(Why.DOWN);
        }
    }

    @Test
    void aProviderThatIsNotWhomItSaysIsNotAsked() {
        provider.describe(it -> {
            it.put("issuer", "https://elak.example");
            return it;
        });
        assertThat(start(SomeProvider.door(provider.settings()))).isEqualTo(Why.UNTRUSTED);

        provider.describe(it -> {
            it.put("authorization_endpoint", "http://elak.example/authorize");
            return it;
        });
        assertThat(start(SomeProvider.door(provider.settings()))).isEqualTo(Why.DOWN);
    }

    @Test
    void aProviderThatIsNotNamedIsNone() {
        assertThat(door.start("ingen", Going.signIn(""), Language.SV)).isEmpty();
        assertThat(door.back("ingen", "", Map.of(), nobody, from)).isEmpty();
    }
}

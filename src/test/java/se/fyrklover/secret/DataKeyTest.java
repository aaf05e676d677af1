package se.fyrklover.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.fyrklover.secret.CannotOpen.Reason.CHANGED;
import static se.fyrklover.secret.CannotOpen.Reason.OTHER_KEY;

import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final Seat WORDS = new Seat("participant", "words", "7");

    private final MasterKey master = MasterKey.random();
    private final DataKey key = DataKey.random();

    @Test
    void aWrappedKeyOpensWhatWasSealedBefore() {
        var sealed = key.sealing().seal("orden", WORDS);

        var stored = key.wrapped(master, "insats-1").bytes();
        var again = WrappedKey.of(stored).unwrapped(master, "insats-1");

        assertThat(again.sealing().text(sealed, WORDS)).isEqualTo("orden");
    }

    @Test
    void aWrappedKeyOpensForItsOwnerAlone() {
        var wrapped = key.wrapped(master, "insats-1");

        var refusal =
                catchThrowableOfType(CannotOpen.class, () -> wrapped.unwrapped(master, "insats-2"));

        assertThat(refusal.reason()).isEqualTo(CHANGED);
    }

    @Test
    void anotherMasterKeyIsToldFromAChange() {
        var wrapped = key.wrapped(master, "insats-1");

        var refusal =
                catchThrowableOfType(
                        CannotOpen.class, () -> wrapped.unwrapped(MasterKey.random(), "insats-1"));

        assertThat(refusal.reason()).isEqualTo(OTHER_KEY);
        assertThat(wrapped.sealed().key()).isEqualTo(master.number());
    }

    @Test
    void theMasterKeyIsChangedWithoutTouchingWhatIsSealed() {
        var next = MasterKey.random();
        var sealed = key.sealing().seal("orden", WORDS);

        var rewrapped = key.wrapped(master, "insats-1").rewrapped(master, next, "insats-1");

        var again = rewrapped.unwrapped(next, "insats-1").sealing();
        assertThat(again.text(sealed, WORDS)).isEqualTo("orden");
        assertThat(rewrapped.sealed().key()).isEqualTo(next.number());
        assertThat(
                        catchThrowableOfType(
                                        CannotOpen.class,
                                        () -> rewrapped.unwrapped(master, "insats-1"))
                                .reason())
                .isEqualTo(OTHER_KEY);
    }

    @Test
    void withoutItsWrappedFormNothingUnderAKeyCanBeRead() {
        var sealed = DataKey.random().sealing().seal("orden", WORDS);

        for (var left :
                new SealingKey[] {
                    key.sealing(), master.wrapping(), master.derive("insats-1").sealing()
                })
            assertThat(catchThrowableOfType(CannotOpen.class, () -> left.open(sealed, WORDS)))
                    .isNotNull();
    }

    @Test
    void noTwoPurposesShareAKey() {
        var audit = master.derive("audit", "kalmar").mac().of("rad");

        assertThat(master.derive("audit", "kalmar").mac().of("rad")).isEqualTo(audit);
        assertThat(master.derive("audit", "klover").mac().of("rad")).isNotEqualTo(audit);
        assertThat(master.derive("auditkalmar").mac().of("rad")).isNotEqualTo(audit);
        assertThat(master.derive("auditk", "almar").mac().of("rad")).isNotEqualTo(audit);
        assertThat(MasterKey.random().derive("audit", "kalmar").mac().of("rad"))
                .isNotEqualTo(audit);
    }

    @Test
    void aDigestOfSeveralTextsKnowsWhereOneEnds() {
        var mac = master.derive("audit").mac();

        assertThat(mac.of("a", "bc")).isNotEqualTo(mac.of("ab", "c"));
        assertThat(mac.of("a", "")).isNotEqualTo(mac.of("a"));
    }

    @Test
    void noKeyShowsItself() {
        assertThat(master).hasToString("MasterKey[…]");
        assertThat(master.derive("audit")).hasToString("DerivedKey[…]");
        assertThat(master.derive("audit").mac()).hasToString("Mac[…]");
        assertThat(key).hasToString("DataKey[…]");
        assertThat(key.sealing()).hasToString("SealingKey[%x]".formatted(key.sealing().number()));
        assertThat(key.wrapped(master, "insats-1"))
                .hasToString("WrappedKey[sealed=Sealed[65 bytes]]");
    }
}

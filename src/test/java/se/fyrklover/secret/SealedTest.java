package se.fyrklover.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.fyrklover.secret.CannotOpen.Reason.CHANGED;
import static se.fyrklover.secret.CannotOpen.Reason.OTHER_KEY;
import static se.fyrklover.secret.CannotOpen.Reason.UNKNOWN_VERSION;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.api.AbstractComparableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SealedTest {

    private static final Seat NAME = new Seat("participant", "name", "7");

    private final SealingKey key = DataKey.random().sealing();

    @Test
    void whatIsSealedOpensWhereItStands() {
        var sealed = key.seal("Åsa Öberg", NAME);

        assertThat(key.text(Sealed.of(sealed.bytes()), NAME)).isEqualTo("Åsa Öberg");
        assertThat(key.text(key.seal("", NAME), NAME)).isEmpty();
    }

    @Test
    void theTextIsNotInWhatIsStored() {
        assertThat(new String(key.seal("Åsa Öberg", NAME).bytes(), UTF_8)).doesNotContain("sa");
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        var seen = new HashSet<Sealed>();

        for (int i = 0; i < 1000; i++) seen.add(key.seal("ja", NAME));

        assertThat(seen).hasSize(1000);
    }

    @Test
    void aChangeOfAnyBitIsNoticed() {
        var stored = key.seal("nej", NAME).bytes();

        for (int bit = 0; bit < stored.length * 8; bit++) {
            var changed = stored.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var expected = bit < 8 ? UNKNOWN_VERSION : bit < 40 ? OTHER_KEY : CHANGED;

            assertThatReasonOf(() -> key.open(Sealed.of(changed), NAME))
                    .as("bit %s", bit)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatIsCutShortOrDrawnOutDoesNotOpen() {
        var stored = key.seal("nej", NAME).bytes();

        for (int length = 0; length <= stored.length + 1; length++) {
            if (length == stored.length) continue;
            var cut = Arrays.copyOf(stored, length);

            assertThatReasonOf(() -> key.open(Sealed.of(cut), NAME))
                    .as("%s bytes", length)
                    .isEqualTo(CHANGED);
        }
    }

    @Test
    void whatIsMovedDoesNotOpen() {
        var sealed = key.seal("Åsa", NAME);

        for (var elsewhere :
                List.of(
                        new Seat("participant", "name", "8"),
                        new Seat("participant", "words", "7"),
                        new Seat("consultation", "name", "7"),
                        new Seat("participantname", "", "7")))
            assertThatReasonOf(() -> key.open(sealed, elsewhere)).isEqualTo(CHANGED);
    }

    @Test
    void anotherKeyDoesNotOpenAndIsSaidToBeAnother() {
        var sealed = key.seal("Åsa", NAME);

        assertThatReasonOf(() -> DataKey.random().sealing().open(sealed, NAME))
                .isEqualTo(OTHER_KEY);
    }

    @Test
    void twoSealedPiecesCannotBePutTogether() {
        var first = key.seal("Åsa", NAME).bytes();
        var second = key.seal("Bo!!", NAME).bytes();
        var mixed = second.clone();
        System.arraycopy(first, 0, mixed, 0, 20);

        assertThatReasonOf(() -> key.open(Sealed.of(mixed), NAME)).isEqualTo(CHANGED);
    }

    @Test
    void olderKeysOpenAndTheNewestSeals() {
        var newer = DataKey.random().sealing();
        var both = new SealingKeys(List.of(newer, key));
        var old = key.seal("Åsa", NAME);

        var renewed = both.renewed(old, NAME);

        assertThat(both.open(old, NAME)).isEqualTo("Åsa".getBytes(UTF_8));
        assertThat(newer.text(renewed, NAME)).isEqualTo("Åsa");
        assertThat(both.renewed(renewed, NAME)).isSameAs(renewed);
        assertThat(both.newest().seal("Bo", NAME).key()).isEqualTo(newer.number());
        assertThatReasonOf(() -> both.open(DataKey.random().sealing().seal("x", NAME), NAME))
                .isEqualTo(OTHER_KEY);
    }

    @Test
    void noKeysAtAllAreRefused() {
        assertThatThrownBy(() -> new SealingKeys(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AbstractComparableAssert<?, CannotOpen.Reason> assertThatReasonOf(
            ThrowingCallable opening) {
        return assertThat(catchThrowableOfType(CannotOpen.class, opening).reason());
    }
}

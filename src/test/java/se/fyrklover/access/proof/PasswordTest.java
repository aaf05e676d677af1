package se.fyrklover.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.shared.Parsed;

class PasswordTest {

    private static final List<String> ABOUT =
            List.of("Alva Lind", "alva.lind@kloverbygden.example");

    private static boolean isAccepted(String typed) {
        return Password.chosen(typed, ABOUT) instanceof Parsed.Read<Password>;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tre röda lyktor i dimman",
                "gurkmeja och norrsken",
                "korridoren luktar sågspån",
                "x9!Tq2#Lm7$R",
                "482915730264",
                "мой дядя самых честных",
            })
    void wordsThatSomebodyPutsTogetherAreTakenWhateverTheirSigns(String typed) {
        assertThat(isAccepted(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lösenord2026!",
                "PasswordPassword1",
                "Sommaren2026!!",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "Fyrklöver2026",
                "samordningsförbundet1",
                "AlvaLind12345",
                "kloverbygden1234",
            })
    void whatEverybodyGuessesFirstIsRefused(String typed) {
        assertThat(isAccepted(typed)).isFalse();
    }

    /// Each is among the million that leak most; with one word more it is not.
    @ParameterizedTest
    @ValueSource(strings = {"gfhjkmgfhjkm", "MarinaMarina", "CHESTERFIELD", "transformers"})
    void whatHasLeakedFromOthersIsRefusedInWhateverCase(String typed) {
        assertThat(Password.chosen(typed, ABOUT))
                .isEqualTo(Parsed.unreadable("access.password.leaked"));
        assertThat(isAccepted(typed + " lyktan")).isTrue();
    }

    @Test
    void lengthIsCountedInSignsAndNotInBytes() {
        assertThat(isAccepted("ö".repeat(3) + "åkvist sten".substring(0, 8))).isFalse();
        assertThat(isAccepted("öåä kvist st")).isTrue();
        assertThat(isAccepted("lykta sten kvist ".repeat(12).substring(0, 200))).isTrue();
        assertThat(isAccepted("lykta sten kvist ".repeat(12).substring(0, 201))).isFalse();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        var digests = new PasswordDigests();
        var composed = Password.typed("bl\u00E5b\u00E4r i gr\u00E4ddf\u00F6nstret");
        var apart = Password.typed("bla\u030Aba\u0308r i gra\u0308ddfo\u0308nstret");

        assertThat(apart).isEqualTo(composed);
        assertThat(digests.matches(apart, Optional.of(digests.of(composed)))).isTrue();
    }

    @Test
    void aDigestIsArgon2idWithAtLeastWhatOwaspAsksForAndNeverTheSameTwice() {
        var digests = new PasswordDigests();
        var password = Password.typed("tre röda lyktor i dimman");

        assertThat(digests.of(password))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(digests.of(password));
    }

    @Test
    void nobodysDigestIsMatchedByNothing() {
        assertThat(new PasswordDigests().matches(Password.typed(""), Optional.empty())).isFalse();
    }

    @Test
    void aPasswordIsNotWrittenInLogs() {
        assertThat(Password.typed("tre röda lyktor").toString()).doesNotContain("lyktor");
    }
}

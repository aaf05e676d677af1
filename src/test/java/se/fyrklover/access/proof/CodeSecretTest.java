package se.fyrklover.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSecretTest {

    /// The secret of RFC 6238, appendix B.
    private static final CodeSecret SECRET =
            CodeSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// The appendix's codes have eight digits; six are their end.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(SECRET.code(Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(SECRET.step(code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void aClockMayBeAStepOffAndNoMore() {
        var code = SECRET.code(Instant.ofEpochSecond(1_200_000_000));

        assertThat(SECRET.step(code, Instant.ofEpochSecond(1_200_000_030), 0)).isPresent();
        assertThat(SECRET.step(code, Instant.ofEpochSecond(1_199_999_970), 0)).isPresent();
        assertThat(SECRET.step(code, Instant.ofEpochSecond(1_200_000_060), 0)).isEmpty();
        assertThat(SECRET.step(code, Instant.ofEpochSecond(1_199_999_940), 0)).isEmpty();
    }

    @Test
    void aStepThatHasBeenUsedIsNoneAgainNorAnyBeforeIt() {
        var now = Instant.ofEpochSecond(1_200_000_000);
        var step = SECRET.step(SECRET.code(now), now, 0).orElseThrow();

        assertThat(SECRET.step(SECRET.code(now), now, step)).isEmpty();
        assertThat(SECRET.step(SECRET.code(now.minusSeconds(30)), now, step)).isEmpty();
        assertThat(SECRET.step(SECRET.code(now.plusSeconds(30)), now, step)).isPresent();
    }

    /// The last test of RFC 4648, section 10, is not as long as a secret; this is the one that apps
    /// show for the standard's own.
    @Test
    void theSecretIsTypedInBase32() {
        assertThat(SECRET.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SECRET.address("alva@exempel.example"))
                .isEqualTo(
                        "otpauth://totp/Fyrkl%C3%B6ver:alva%40exempel.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Fyrkl%C3%B6ver");
    }

    @Test
    void codesOnPaperAreReadAsTheyMayBeTyped() {
        for (var code : RecoveryCode.several()) {
            assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
            // 24 signs of 32 are 24 · 5 = 120 bits
            assertThat(code.text()).hasSize(24);
            assertThat(RecoveryCode.typed(code.shown())).isEqualTo(code);
            assertThat(RecoveryCode.typed(code.shown().toLowerCase(java.util.Locale.ROOT) + " "))
                    .isEqualTo(code);
            assertThat(RecoveryCode.typed(code.text().replace('0', 'O').replace('1', 'l')))
                    .isEqualTo(code);
        }
        assertThat(new HashSet<>(RecoveryCode.several())).hasSize(RecoveryCode.GIVEN);
    }
}

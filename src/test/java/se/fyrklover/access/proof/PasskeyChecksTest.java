package se.fyrklover.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody may send in place of what a browser answers.
class PasskeyChecksTest {

    private static final PasskeyChecks.Asked ASKED =
            new PasskeyChecks.Asked("http://localhost:8080", "localhost", "AAAA");

    private static final String TOLD =
            Base64Url.text(
                    "{\"type\":\"webauthn.get\",\"challenge\":\"AAAA\",\"origin\":\"http://localhost:8080\"}"
                            .getBytes(StandardCharsets.UTF_8));

    private final PasskeyChecks checks = new PasskeyChecks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "7",
                "\"x\"",
                "[[[[[[[[",
                "{\"id\":null}",
                "{\"id\":\"AA\",\"rawId\":\"!!\",\"response\":null}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"bnVsbA\",\"attestationObject\":\"9g\",\"authenticatorData\":\"9g\",\"signature\":\"\"}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"@\",\"authenticatorData\":\"AAAA\",\"signature\":\"AA\"}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"@\",\"authenticatorData\":\"AAAA\",\"signature\":\"AA\",\"userHandle\":\"****\"}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"@\",\"attestationObject\":\"gYGBgYGBgYGB\"}}",
            })
    void whatIsNoAnswerIsNotOneHoweverItIsWrong(String sent) {
        var answer = sent.replace("@", TOLD);

        assertThat(checks.made(answer, ASKED)).isEmpty();
        assertThat(checks.read(answer)).isEmpty();
    }
}

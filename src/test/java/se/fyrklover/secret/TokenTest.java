package se.fyrklover.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aTokenIsFoundAgainByItsDigest() {
        var token = Token.random();

        var shown = Token.parse(token.text()).orElseThrow();

        assertThat(shown).isEqualTo(token);
        assertThat(shown.digest()).isEqualTo(Digest.stored(token.digest().bytes()));
        assertThat(Token.random().digest()).isNotEqualTo(token.digest());
    }

    @Test
    void aTokenStandsInAnAddressAsItIs() {
        for (int i = 0; i < 200; i++)
            assertThat(Token.random().text()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void whatNoTokenOfOursLooksLikeIsNone() {
        var text = Token.random().text();

        for (var shown :
                new String[] {
                    "",
                    text + "A",
                    text.substring(1),
                    " " + text.substring(1),
                    "å" + text.substring(1)
                }) assertThat(Token.parse(shown)).as(shown).isEmpty();
    }

    @Test
    void aTokenDoesNotShowItself() {
        assertThat(Token.random()).hasToString("Token[…]");
    }

    @Test
    void aDigestOfAnotherLengthIsNone() {
        assertThatThrownBy(() -> Digest.stored(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

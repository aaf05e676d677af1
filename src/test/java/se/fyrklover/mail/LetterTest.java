package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Parsed;

/// Nothing that is written into a letter becomes a header or a second recipient.
class LetterTest {

    private static final MailAddress ANNA = new MailAddress("anna@exempel.se");

    private static Letter letter(String subject, String body) {
        return new Letter(null, null, ANNA, subject, body, Language.SV);
    }

    @Test
    void aSubjectIsOneLine() {
        for (var subject :
                List.of(
                        "Hej\r\nBcc: eva@exempel.se",
                        "Hej\nBcc: eva@exempel.se",
                        "Hej\rBcc: eva@exempel.se",
                        "Hej\r\n Bcc: eva@exempel.se",
                        "Hej\u2028Bcc: eva@exempel.se",
                        "Hej\u0085Bcc: eva@exempel.se",
                        "Hej\0",
                        "Hej\t",
                        " ",
                        "x".repeat(201)))
            assertThatThrownBy(() -> letter(subject, "Hej"))
                    .as(subject)
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLetterSaysSomethingInText() {
        assertThatThrownBy(() -> letter("Hej", " \n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letter("Hej", "a\0b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(letter("Välkommen – åäö", "Rad 1\nRad 2\r\n.\n").body()).contains("Rad 2");
    }

    @Test
    void anAddressIsOneAndBare() {
        for (var written :
                List.of(
                        "anna@exempel.se\r\nBcc: eva@exempel.se",
                        "anna@exempel.se\nDATA",
                        "anna@exempel.se, eva@exempel.se",
                        "anna@exempel.se;eva@exempel.se",
                        "Anna <anna@exempel.se>",
                        "<anna@exempel.se>",
                        "\"anna\"@exempel.se",
                        "anna@eva@exempel.se",
                        "anna eva@exempel.se",
                        "ånna@exempel.se",
                        "anna.@exempel.se",
                        "anna@exempel",
                        "anna@-exempel.se",
                        "anna@exempel..se",
                        "anna@[127.0.0.1]",
                        "@exempel.se",
                        "anna@",
                        "anna",
                        "",
                        "a".repeat(65) + "@exempel.se",
                        "a@" + "b.".repeat(130) + "se"))
            assertThat(MailAddress.parse(written))
                    .as(written)
                    .isInstanceOf(Parsed.Unreadable.class);
        assertThatThrownBy(() -> new MailAddress("anna@exempel.se\r\nBcc: eva@exempel.se"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressIsKeptAsTheNetworkWritesIt() {
        assertThat(MailAddress.parse(" Anna.Ek+prov@Exempel.SE ").orThrow().canonical())
                .isEqualTo("Anna.Ek+prov@exempel.se");
        assertThat(MailAddress.parse("anna@blåbär.se").orThrow().canonical())
                .isEqualTo("anna@xn--blbr-noae.se");
        assertThat(ANNA.domain()).isEqualTo("exempel.se");
    }

    @Test
    void whatALetterSaysIsInNoLog() {
        assertThat(letter("Ny inloggning", "https://exempel.se/engang/4711").toString())
                .doesNotContain("4711");
    }
}

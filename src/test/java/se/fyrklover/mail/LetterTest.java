package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.shared.Language;

/// Nothing that is written into a letter becomes a header.
class LetterTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@exempel.se");

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
    void whatALetterSaysIsInNoLog() {
        assertThat(letter("Ny inloggning", "https://exempel.se/engang/4711").toString())
                .doesNotContain("4711");
    }
}

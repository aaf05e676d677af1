package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Parsed;

/// Nothing that is written as an address becomes anything else.
class EmailAddressTest {

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
                        // As bytes their last letters are a carriage return and a line feed.
                        "anna\u010D\u010Adata@exempel.se",
                        "anna\u0085@exempel.se",
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
            assertThat(EmailAddress.parse(written))
                    .as(written)
                    .isInstanceOf(Parsed.Unreadable.class);
        assertThatThrownBy(() -> new EmailAddress("anna@exempel.se\r\nBcc: eva@exempel.se"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsMuchTooLongIsNoAddressWhateverItsSigns() {
        assertThat(EmailAddress.parse("å".repeat(200_000) + "@exempel.se"))
                .isInstanceOf(Parsed.Unreadable.class);
        assertThat(EmailAddress.parse("anna@" + "å".repeat(200_000)))
                .isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void anAddressIsKeptAsTheNetworkWritesIt() {
        assertThat(EmailAddress.parse(" Anna.Ek+prov@Exempel.SE ").orThrow().value())
                .isEqualTo("anna.ek+prov@exempel.se");
        assertThat(EmailAddress.parse("anna@blåbär.se").orThrow().value())
                .isEqualTo("anna@xn--blbr-noae.se");
        assertThat(new EmailAddress("anna@exempel.se").domain()).isEqualTo("exempel.se");
    }
}

package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.fyrklover.access.EmailAddress;

class MailSettingsTest {

    private static final Map<String, String> USUAL =
            Map.of(
                    "FYRKLOVER_SMTP_HOST", "mail.exempel.se",
                    "FYRKLOVER_MAIL_FROM", "fyrklover@exempel.se");

    /// An environment with these variables beside the usual ones.
    private static StandardEnvironment environment(String... more) {
        var variables = new HashMap<String, Object>(USUAL);
        for (var at = 0; at < more.length; at += 2) variables.put(more[at], more[at + 1]);
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("variables", variables));
        return environment;
    }

    private static MailSettings of(String... more) {
        return MailSettings.of(environment(more)).orElseThrow();
    }

    private static void refused(String key, String... more) {
        assertThatThrownBy(() -> of(more))
                .isInstanceOfSatisfying(
                        UnusableMailSettings.class,
                        it -> assertThat(it.phrase().key()).isEqualTo("mail.settings." + key));
    }

    @Test
    void withoutAServerThereIsNothingToSendBy() {
        assertThat(MailSettings.of(new StandardEnvironment())).isEmpty();
        assertThat(MailSettings.of(environment("FYRKLOVER_SMTP_HOST", " "))).isEmpty();
    }

    @Test
    void theConversationTurnsSecretUnlessToldOtherwise() {
        assertThat(of())
                .isEqualTo(
                        new MailSettings(
                                "mail.exempel.se",
                                587,
                                MailSettings.Tls.STARTTLS,
                                null,
                                null,
                                new EmailAddress("fyrklover@exempel.se")));
        assertThat(of("FYRKLOVER_SMTP_TLS", "implicit").port()).isEqualTo(465);
        assertThat(of("FYRKLOVER_SMTP_PORT", "2525").port()).isEqualTo(2525);
    }

    @Test
    void anOpenConversationStaysOnThisMachine() {
        for (var here : new String[] {"localhost", "127.0.0.1", "::1"})
            assertThat(of("FYRKLOVER_SMTP_TLS", "none", "FYRKLOVER_SMTP_HOST", here).port())
                    .isEqualTo(25);
        for (var elsewhere : new String[] {"mail.exempel.se", "192.0.2.1", "localhost.exempel.se"})
            refused(
                    "open-beyond-machine",
                    "FYRKLOVER_SMTP_TLS",
                    "none",
                    "FYRKLOVER_SMTP_HOST",
                    elsewhere);
    }

    @Test
    void whatCannotBeUsedIsToldByName() {
        refused("tls", "FYRKLOVER_SMTP_TLS", "kanske");
        refused("port", "FYRKLOVER_SMTP_PORT", "0");
        refused("port", "FYRKLOVER_SMTP_PORT", "65536");
        refused("port", "FYRKLOVER_SMTP_PORT", "smtp");
        refused("user-and-password", "FYRKLOVER_SMTP_USER", "anna");
        refused("user-and-password", "FYRKLOVER_SMTP_PASSWORD", "hemligt");
        refused("from-missing", "FYRKLOVER_MAIL_FROM", "");
        refused("from", "FYRKLOVER_MAIL_FROM", "Fyrklöver <fyrklover@exempel.se>");
    }

    @Test
    void thePasswordIsInNoLog() {
        var settings = of("FYRKLOVER_SMTP_USER", "anna", "FYRKLOVER_SMTP_PASSWORD", "hemligt");

        assertThat(settings.password()).isEqualTo("hemligt");
        assertThat(settings.toString()).doesNotContain("hemligt");
    }
}

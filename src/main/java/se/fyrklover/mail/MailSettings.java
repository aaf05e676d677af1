package se.fyrklover.mail;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.shared.Parsed;

/// The mail server that letters go by, as the environment names it (`FYRKLOVER_SMTP_HOST` …).
///
/// @param user who signs in there, with the password; neither where it asks for none
record MailSettings(
        String host,
        int port,
        Tls tls,
        @Nullable String user,
        @Nullable String password,
        EmailAddress from) {

    /// How the conversation is kept secret.
    enum Tls {
        /// It begins in the open and turns secret before anything is said, or ends.
        STARTTLS(587),
        /// It is secret from the first byte.
        IMPLICIT(465),
        /// It is not; on the same machine alone.
        NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /// None where no server is named.
    ///
    /// @throws UnusableMailSettings where one is, in a way that cannot be used
    static Optional<MailSettings> of(Environment environment) {
        var host = text(environment, "fyrklover.smtp.host");
        if (host == null) return Optional.empty();
        var tls = tls(text(environment, "fyrklover.smtp.tls"));
        if (tls == Tls.NONE && !isThisMachine(host))
            throw new UnusableMailSettings("mail.settings.open-beyond-machine", host);
        var user = text(environment, "fyrklover.smtp.user");
        var password = text(environment, "fyrklover.smtp.password");
        if ((user == null) != (password == null))
            throw new UnusableMailSettings("mail.settings.user-and-password");
        return Optional.of(
                new MailSettings(
                        host,
                        port(text(environment, "fyrklover.smtp.port"), tls),
                        tls,
                        user,
                        password,
                        from(text(environment, "fyrklover.mail.from"))));
    }

    private static Tls tls(@Nullable String written) {
        if (written == null) return Tls.STARTTLS;
        try {
            return Tls.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new UnusableMailSettings("mail.settings.tls", written);
        }
    }

    private static int port(@Nullable String written, Tls tls) {
        if (written == null) return tls.usualPort;
        if (written.matches("\\d{1,5}")) {
            var port = Integer.parseInt(written);
            if (port >= 1 && port <= 65_535) return port;
        }
        throw new UnusableMailSettings("mail.settings.port", written);
    }

    private static EmailAddress from(@Nullable String written) {
        if (written == null) throw new UnusableMailSettings("mail.settings.from-missing");
        return switch (EmailAddress.parse(written)) {
            case Parsed.Read<EmailAddress>(var address) -> address;
            case Parsed.Unreadable<EmailAddress> _ ->
                    throw new UnusableMailSettings("mail.settings.from", written);
        };
    }

    /// Asks nobody what a name stands for.
    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static @Nullable String text(Environment environment, String name) {
        var value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// Keeps the password to itself.
    @Override
    public String toString() {
        return "MailSettings[%s:%d, %s, from=%s]".formatted(host, port, tls, from);
    }
}

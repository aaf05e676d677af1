package se.fyrklover.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Hands letters to the mail server, each in a conversation of its own.
final class Smtp {

    private static final String NAME = "Fyrklöver";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Session session;

    Smtp(MailSettings settings) {
        this(settings, null);
    }

    /// @param trusting makes the secret connections; the machine's own way where none is given
    Smtp(MailSettings settings, @Nullable SSLSocketFactory trusting) {
        this.settings = settings;
        var properties = properties(settings);
        if (trusting != null) properties.put("mail.smtp.ssl.socketFactory", trusting);
        session = Session.getInstance(properties);
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "30000");
        properties.setProperty("mail.smtp.writetimeout", "30000");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        switch (settings.tls()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    /// Returns when the server has taken the letter upon itself.
    void send(PostedLetter letter, String body) throws MessagingException {
        var message = message(letter, body);
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(
                    message, new Address[] {new InternetAddress(letter.recipient().value())});
        }
    }

    private MimeMessage message(PostedLetter letter, String body) throws MessagingException {
        var message = new Identified(session, messageId(letter.id()));
        try {
            message.setFrom(new InternetAddress(settings.from().value(), NAME, UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.recipient().value()));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(body, UTF_8);
        message.setSentDate(Date.from(letter.madeAt()));
        message.setHeader("Content-Language", letter.language().tag());
        // RFC 3834: nobody's holiday shall answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /// The same each time that the letter is tried, so that a repeat is recognised as one.
    private String messageId(UUID letter) {
        return "<" + letter + "@" + settings.from().domain() + ">";
    }

    /// A message whose id is ours and not the library's.
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

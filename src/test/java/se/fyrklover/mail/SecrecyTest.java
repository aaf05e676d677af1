package se.fyrklover.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No letter, and not even whom it is for, is said where others can hear it.
class SecrecyTest {

    private static final String PASSWORD = "not-a-secret";

    @TempDir private static Path folder;

    private static KeyStore ours;
    private static KeyStore ofAnotherName;

    private final Letters letters = new Letters();

    @BeforeAll
    static void certificates() throws IOException, InterruptedException, GeneralSecurityException {
        ours = certificate("localhost");
        ofAnotherName = certificate("mail.exempel.se");
    }

    /// Other tests leave letters that wait.
    @BeforeEach
    void begin() throws SQLException {
        letters.empty();
    }

    @AfterEach
    void empty() throws SQLException {
        letters.empty();
    }

    private static KeyStore certificate(String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(name + ".p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "mail",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=dns:" + name,
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static SSLContext holding(KeyStore store) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private void nothingIsSaid(MailServer server, Smtp smtp) {
        letters.put(null, "anna@exempel.se");
        letters.postman(smtp).round(() -> false);

        assertThat(server.received).isEmpty();
        assertThat(server.said)
                .noneMatch(it -> it.startsWith("MAIL") || it.contains("anna@exempel.se"));
        assertThat(letters.outbox.unsent()).singleElement().matches(it -> it.attempts() == 1);
    }

    @Test
    void aServerThatDoesNotTurnSecretIsToldNothing() {
        try (var server = new MailServer()) {
            nothingIsSaid(
                    server, new Smtp(Letters.settings(server.port(), MailSettings.Tls.STARTTLS)));
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsToldNothing() throws GeneralSecurityException {
        try (var server = new MailServer(holding(ours))) {
            nothingIsSaid(
                    server, new Smtp(Letters.settings(server.port(), MailSettings.Tls.STARTTLS)));
        }
    }

    @Test
    void aServerOfAnotherNameIsToldNothing() throws GeneralSecurityException {
        var context = holding(ofAnotherName);
        try (var server = new MailServer(context)) {
            nothingIsSaid(
                    server,
                    new Smtp(
                            Letters.settings(server.port(), MailSettings.Tls.STARTTLS),
                            context.getSocketFactory()));
        }
    }

    @Test
    void inSecretTheLetterGoes() throws GeneralSecurityException {
        var context = holding(ours);
        try (var server = new MailServer(context)) {
            letters.put(null, "anna@exempel.se");
            letters.postman(
                            new Smtp(
                                    Letters.settings(server.port(), MailSettings.Tls.STARTTLS),
                                    context.getSocketFactory()))
                    .round(() -> false);

            assertThat(server.received).hasSize(1);
            assertThat(server.said)
                    .containsSubsequence("STARTTLS", "(secret)")
                    .satisfies(said ->
                            assertThat(said.indexOf("(secret)"))
                                    .isLessThan(said.indexOf("MAIL FROM:<fyrklover@exempel.se>")));
        }
    }
}

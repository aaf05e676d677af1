package se.fyrklover.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.console.ProcessFixture.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.FreePort;

/// The program as it is reached from other machines: with a certificate, or behind a proxy.
class BeyondLoopbackTest {

    private static final String NAME = "forbund.example";

    /// Stands for the proxy: this machine too, and another address than its own commands ask from.
    private static final String PROXY = "127.0.0.2";

    private static final int MOST_FAILURES = 50;

    @TempDir static Path temporary;

    private static Path data;
    private static Path store;

    @BeforeAll
    static void makeACertificate() throws Exception {
        data = ProcessFixture.reachable(temporary).resolve("data");
        store = KeyStores.make(temporary.resolve("site.p12"));
    }

    @Test
    void othersAreNotListenedToInThePlainUnlessTold() {
        var untouched = temporary.resolve("untouched");

        assertThat(
                        ProcessFixture.run(
                                        "serve",
                                        "--listen=0.0.0.0",
                                        "--address=https://" + NAME,
                                        "--data=" + untouched)
                                .refusal())
                .startsWith("0.0.0.0 can be reached from other machines")
                .contains("--key-store", "--behind-proxy", "--unencrypted");
        assertThat(
                        ProcessFixture.run(
                                        "sv",
                                        Map.of("FYRKLOVER_LISTEN", "0.0.0.0"),
                                        "serve",
                                        "--data=" + untouched)
                                .refusal())
                .startsWith("0.0.0.0 kan nås från andra datorer");
        assertThat(untouched).doesNotExist();
    }

    /// The environment of a platform says many things; what the command says stands.
    @Test
    void noOtherVariableOpensTheDoor() throws Exception {
        var port = FreePort.any();
        var environment =
                Map.of(
                        "SERVER_ADDRESS", "0.0.0.0",
                        "SERVER_FORWARD_HEADERS_STRATEGY", "native",
                        "KUBERNETES_SERVICE_HOST", "10.0.0.1",
                        "KUBERNETES_SERVICE_PORT", "443");

        try (var server = start("en", environment, "serve", "--port=" + port, "--data=" + data)) {
            started(server, "http://localhost:" + port + "/");

            assertThatThrownBy(() -> asked(PROXY, PROXY, port, "localhost", "/"))
                    .isInstanceOf(IOException.class);
            assertThat(signInPage("127.0.0.1", port, "localhost", "X-Forwarded-Proto: https"))
                    .contains("HTTP/1.1 200", "__Host-formular=")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void aCertificateInAKeyStoreIsShownAndARenewedOneIsTakenUp() throws Exception {
        var port = FreePort.any();
        var kept = Files.copy(store, temporary.resolve("kept.p12"));
        var environment = Map.of("FYRKLOVER_TLS_PASSWORD", KeyStores.PASSWORD);
        try (var server =
                start(
                        "en",
                        environment,
                        "serve",
                        "--listen=0.0.0.0",
                        "--port=" + port,
                        "--address=https://" + NAME + ":" + port,
                        "--key-store=" + kept,
                        "--data=" + data)) {
            started(server, "https://" + NAME + ":" + port + "/");

            assertThat(encrypted(store, port, "TLSv1.3")).startsWith("HTTP/1.1 200");
            assertThat(encrypted(store, port, "TLSv1.2"))
                    .startsWith("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .contains("__Host-formular=")
                    .contains("Secure");
            assertThatThrownBy(() -> encrypted(store, port, "TLSv1.1"))
                    .isInstanceOf(SSLException.class);
            assertThat(asked("127.0.0.1", "127.0.0.1", port, NAME, "/"))
                    .doesNotContain("HTTP/1.1 200")
                    .doesNotContain("Fyrklöver");

            var renewed = KeyStores.make(temporary.resolve("renewed.p12"));
            Files.move(renewed, kept, StandardCopyOption.REPLACE_EXISTING);
            ProcessFixture.await("the renewed certificate", () -> isShown(kept, port));
        }
    }

    /// Whether it is this certificate that is shown now.
    private static boolean isShown(Path trusted, int port) {
        try {
            return encrypted(trusted, port, "TLSv1.3").startsWith("HTTP/1.1 200");
        } catch (SSLException another) {
            return false;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aCertificateInFilesIsShown() throws Exception {
        var port = FreePort.any();
        try (var server =
                start(
                        "serve",
                        "--port=" + port,
                        "--certificate=" + KeyStores.certificate(store, temporary.resolve("c.pem")),
                        "--private-key=" + KeyStores.privateKey(store, temporary.resolve("k.pem")),
                        "--data=" + data)) {
            started(server, "https://localhost:" + port + "/");

            assertThat(encrypted(store, port, "TLSv1.3")).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void behindAProxyItIsHeardAboutWhoAsksAndNobodyElseIs() throws Exception {
        var port = FreePort.any();
        try (var server =
                start(
                        "serve",
                        "--listen=0.0.0.0",
                        "--port=" + port,
                        "--behind-proxy=" + PROXY,
                        "--address=https://" + NAME,
                        "--data=" + data)) {
            started(server, "https://" + NAME + "/");
            var page =
                    signInPage(
                            PROXY,
                            port,
                            NAME,
                            "X-Forwarded-For: 203.0.113.1",
                            "X-Forwarded-Proto: https");
            assertThat(page)
                    .contains("HTTP/1.1 200")
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .containsPattern("Set-Cookie: __Host-formular=[^\r\n]*Secure");
            assertThat(asked("127.0.0.3", "127.0.0.1", port, NAME, "/")).contains("HTTP/1.1 403");

            for (var time = 0; time < MOST_FAILURES; time++)
                assertThat(failure(PROXY, port, "203.0.113.1")).contains("HTTP/1.1 422");
            assertThat(failure(PROXY, port, "203.0.113.1")).contains("HTTP/1.1 429");
            assertThat(failure(PROXY, port, "203.0.113.2")).contains("HTTP/1.1 422");
            // What a visitor claims stands before what the proxy adds.
            assertThat(failure(PROXY, port, "198.51.100.9, 203.0.113.1")).contains("HTTP/1.1 429");
            // This machine's own commands are no proxy.
            assertThat(failure("127.0.0.1", port, "203.0.113.1")).contains("HTTP/1.1 422");
        }
    }

    /// One attempt to sign in that is bound to fail.
    private static String failure(String from, int port, String claimed) throws IOException {
        var form = "11111111-2222-3333-4444-555555555555";
        return send(
                from,
                "127.0.0.1",
                port,
                "POST /logga-in/nyckel/klar HTTP/1.1",
                "Host: " + NAME,
                "X-Forwarded-For: " + claimed,
                "X-Forwarded-Proto: https",
                "Cookie: __Host-formular=" + form,
                "X-XSRF-TOKEN: " + masked(form),
                "Content-Length: 0");
    }

    /// A token as a form holds it: masked with as many bytes as it has, here with nothing.
    private static String masked(String form) {
        var both = new byte[form.length() * 2];
        System.arraycopy(form.getBytes(UTF_8), 0, both, form.length(), form.length());
        return Base64.getUrlEncoder().encodeToString(both);
    }

    private static String signInPage(String from, int port, String name, String... more)
            throws IOException {
        return asked(from, "127.0.0.1", port, name, "/logga-in", more);
    }

    private static String asked(
            String from, String to, int port, String name, String path, String... more)
            throws IOException {
        var lines = new ArrayList<String>();
        lines.add("GET " + path + " HTTP/1.1");
        lines.add("Host: " + name + ":" + port);
        lines.addAll(List.of(more));
        return send(from, to, port, lines.toArray(String[]::new));
    }

    /// As sent byte by byte, from one of this machine's addresses.
    private static String send(String from, String to, int port, String... lines)
            throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(to), port));
            return answer(socket, lines);
        }
    }

    private static String answer(Socket socket, String... lines) throws IOException {
        var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private static String encrypted(Path trusted, int port, String protocol) throws Exception {
        try (var socket =
                (SSLSocket) KeyStores.trusting(trusted).getSocketFactory().createSocket()) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return answer(socket, "GET /logga-in HTTP/1.1", "Host: " + NAME + ":" + port);
        }
    }

    private static void started(ProcessFixture server, String address) {
        assertThat(server.line(it -> it.contains(address)))
                .as(() -> server.ended().toString())
                .isPresent();
    }
}

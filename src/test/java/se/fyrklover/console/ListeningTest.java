package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the pages may be answered, before anything is started.
class ListeningTest {

    private static final String OURS = "--address=https://forbund.example";

    @TempDir static Path temporary;

    private static Path store;

    @BeforeAll
    static void makeACertificate() throws Exception {
        store = KeyStores.make(temporary.resolve("site.p12"));
    }

    private static Listening of(Map<String, String> environment, String... arguments)
            throws Refusal {
        var options = Arguments.read("serve", new Options.Serve(), List.of(arguments));
        return Listening.of(options, environment);
    }

    private static Listening of(String... arguments) throws Refusal {
        return of(Map.of("FYRKLOVER_TLS_PASSWORD", KeyStores.PASSWORD), arguments);
    }

    private static String refusal(String... arguments) {
        return catchThrowableOfType(Refusal.class, () -> of(arguments)).phrase().key();
    }

    private static String keyStore() {
        return "--key-store=" + store;
    }

    @Test
    void withoutAWordItIsThisMachineAlone() throws Exception {
        var listening = of();

        assertThat(listening.at().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(listening.address()).isEqualTo("http://localhost:8400");
        assertThat(listening.settings())
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("fyrklover.unencrypted", false)
                .doesNotContainKeys("fyrklover.address", "fyrklover.proxies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void thisMachineNeedsNoCertificate(String at) throws Exception {
        assertThat(of("--listen=" + at).at().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void othersMayListenOnlyWhereSomethingIsSaidOfIt(String at) {
        assertThat(refusal("--listen=" + at, OURS)).isEqualTo("console.listen-open");
    }

    @Test
    void theEnvironmentSaysWhatOptionsDoNot() throws Exception {
        var listening =
                of(
                        Map.of(
                                "FYRKLOVER_LISTEN", "0.0.0.0",
                                "FYRKLOVER_ADDRESS", "https://forbund.example/",
                                "FYRKLOVER_BEHIND_PROXY", "10.0.0.4, ::1",
                                "FYRKLOVER_UNENCRYPTED", "false"));

        assertThat(listening.address()).isEqualTo("https://forbund.example");
        assertThat(listening.settings())
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("fyrklover.proxies", "10.0.0.4,0:0:0:0:0:0:0:1");
    }

    @Test
    void anOptionIsStrongerThanTheEnvironment() throws Exception {
        assertThat(
                        of(Map.of("FYRKLOVER_LISTEN", "0.0.0.0"), "--listen=127.0.0.1")
                                .at()
                                .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void withoutEncryptionOnlyIfToldOutright() throws Exception {
        var listening =
                of("--listen=0.0.0.0", "--unencrypted", "--address=http://forbund.example:8400");

        assertThat(listening.settings())
                .containsEntry("fyrklover.unencrypted", true)
                .containsEntry("fyrklover.address", "http://forbund.example:8400");
    }

    @Test
    void aProxyIsThisMachinesOwnUnlessNamed() throws Exception {
        assertThat(of("--behind-proxy", OURS).settings())
                .containsEntry("fyrklover.proxies", "127.0.0.1,0:0:0:0:0:0:0:1");
    }

    @Test
    void aKeyStoreIsEnoughAndItsPasswordIsInNoOption() throws Exception {
        var listening = of("--listen=0.0.0.0", keyStore(), OURS);

        assertThat(listening.settings())
                .containsEntry("server.ssl.bundle", "site")
                .containsEntry("spring.ssl.bundle.jks.site.keystore.password", KeyStores.PASSWORD);
        assertThat(listening.expired()).isEmpty();
        assertThat(of(keyStore()).address()).isEqualTo("https://localhost:8400");
    }

    @Test
    void twoFilesAreEnoughIfTheyBelongTogether() throws Exception {
        var certificate =
                "--certificate="
                        + KeyStores.certificate(store, temporary.resolve("certificate.pem"));
        var other = KeyStores.make(temporary.resolve("other.p12"));
        var key = KeyStores.privateKey(store, temporary.resolve("key.pem"));
        var foreign = KeyStores.privateKey(other, temporary.resolve("foreign.pem"));

        assertThat(of(certificate, "--private-key=" + key, OURS).settings())
                .containsKey("spring.ssl.bundle.pem.site.keystore.certificate");
        assertThat(refusal(certificate, "--private-key=" + foreign))
                .isEqualTo("console.tls-mismatch");
        assertThat(refusal(certificate)).isEqualTo("console.tls-pair");
        assertThat(refusal(certificate, "--private-key=" + key, keyStore()))
                .isEqualTo("console.tls-one");
        assertThat(refusal("--certificate=" + key, "--private-key=" + key))
                .isEqualTo("console.tls-unreadable");
    }

    @Test
    void anOldCertificateIsToldOf() throws Exception {
        var old =
                KeyStores.make(temporary.resolve("old.p12"), "-startdate", "-3d", "-validity", "1");

        assertThat(of("--key-store=" + old).expired()).isPresent();
    }

    @Test
    void aStoreThatCannotBeOpenedIsRefused() throws Exception {
        assertThat(refusal("--key-store=" + temporary.resolve("none.p12")))
                .isEqualTo("console.tls-unreadable");
        assertThat(refusal("--key-store=" + Files.createFile(temporary.resolve("empty.p12"))))
                .isEqualTo("console.tls-unreadable");
        assertThat(
                        catchThrowableOfType(
                                        Refusal.class,
                                        () ->
                                                of(
                                                        Map.of("FYRKLOVER_TLS_PASSWORD", "fel"),
                                                        keyStore()))
                                .phrase()
                                .key())
                .isEqualTo("console.tls-unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "--unencrypted --behind-proxy, console.listen-both",
        "--behind-proxy, console.address-needed",
        "--listen=0.0.0.0 --unencrypted, console.address-needed",
        "--address=https://forbund.example, console.address-open",
        "--behind-proxy --address=http://forbund.example, console.address-plain",
        "--address=http://localhost:8400, console.address-plain",
        "--behind-proxy --address=forbund.example, console.address-wrong",
        "--behind-proxy --address=https://forbund.example/app, console.address-wrong",
        "--behind-proxy --address=https://a@forbund.example, console.address-wrong",
        "--behind-proxy --address=https://forbund.example?a=b, console.address-wrong",
        "--behind-proxy --address=ftp://forbund.example, console.address-wrong",
        "--behind-proxy=proxy.example --address=https://forbund.example, console.proxy-wrong",
        "--listen=192.0.2.1, console.listen-unknown",
        "--listen=no.such.name.invalid, console.listen-unknown",
        "--port=0, console.port-wrong",
    })
    void whatCannotBeSoIsRefused(String arguments, String why) {
        assertThat(refusal(arguments.split(" "))).isEqualTo(why);
    }
}

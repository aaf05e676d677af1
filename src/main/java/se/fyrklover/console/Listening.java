package se.fyrklover.console;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Phrase;

/// Where the pages are answered, and what keeps the way there secret: a certificate of our own, a
/// proxy in front, this machine's own wire, or nothing where that is said outright.
final class Listening {

    private final InetAddress at;
    private final int port;
    private final String address;
    private final Optional<Certificate> certificate;
    private final Map<String, Object> settings;

    private Listening(
            InetAddress at,
            int port,
            String address,
            Optional<Certificate> certificate,
            Map<String, Object> settings) {
        this.at = at;
        this.port = port;
        this.address = address;
        this.certificate = certificate;
        this.settings = Map.copyOf(settings);
    }

    /// As the options say, else as the environment does.
    ///
    /// @throws Refusal where others could listen and nobody has said that they may, or where what
    ///   is said cannot be so
    static Listening of(Options.Answered options, Map<String, String> environment) throws Refusal {
        if (options.port < 1 || options.port > 65_535)
            throw new Refusal("console.port-wrong", String.valueOf(options.port));
        return new Asked(options, environment).listening();
    }

    InetAddress at() {
        return at;
    }

    int port() {
        return port;
    }

    /// What people write to come here, with no slash at the end.
    String address() {
        return address;
    }

    /// Whether another command on this machine can ask in the plain.
    boolean answersOwnCommands() {
        return certificate.isEmpty() && (at.isLoopbackAddress() || at.isAnyLocalAddress());
    }

    /// That browsers will refuse the certificate, where it is too old.
    Optional<Phrase> expired() {
        return certificate.flatMap(Certificate::expired);
    }

    /// What the server is told.
    Map<String, Object> settings() {
        return settings;
    }

    /// What was asked for, as it was written.
    private record Asked(Options.Answered options, Map<String, String> environment) {

        private @Nullable String text(@Nullable Object option, String variable) {
            var written = option == null ? environment.get(variable) : option.toString();
            return written == null || written.isBlank() ? null : written.strip();
        }

        private boolean isUnencrypted() {
            return options.unencrypted
                    || "true".equalsIgnoreCase(environment.get("FYRKLOVER_UNENCRYPTED"));
        }

        Listening listening() throws Refusal {
            var at = at(text(options.listen, "FYRKLOVER_LISTEN"));
            var certificate = certificate();
            var proxies = text(options.proxies, "FYRKLOVER_BEHIND_PROXY");
            refuseContradiction(certificate.isPresent(), proxies != null);
            var encrypted = certificate.isPresent() || proxies != null;
            if (!at.isLoopbackAddress() && !encrypted && !isUnencrypted())
                throw new Refusal("console.listen-open", at.getHostAddress());
            var settings = new HashMap<String, Object>();
            settings.put("server.address", at.getHostAddress());
            settings.put("server.port", options.port);
            settings.put("server.forward-headers-strategy", "none");
            settings.put("fyrklover.unencrypted", isUnencrypted());
            certificate.ifPresent(it -> settings.putAll(it.settings()));
            if (proxies != null) settings.put("fyrklover.proxies", proxies(proxies));
            var named = named(at, encrypted, proxies != null);
            named.ifPresent(it -> settings.put("fyrklover.address", it));
            return new Listening(
                    at,
                    options.port,
                    named.orElseGet(() -> "http://localhost:" + options.port),
                    certificate,
                    settings);
        }

        private void refuseContradiction(boolean certificate, boolean proxy) throws Refusal {
            if (!isUnencrypted()) return;
            if (certificate || proxy)
                throw new Refusal(
                        "console.listen-both", certificate ? "--key-store" : "--behind-proxy");
        }

        private static InetAddress at(@Nullable String written) throws Refusal {
            if (written == null) return InetAddress.ofLiteral("127.0.0.1");
            try {
                var at = InetAddress.getByName(written);
                if (at.isAnyLocalAddress() || NetworkInterface.getByInetAddress(at) != null)
                    return at;
            } catch (UnknownHostException | SocketException _) {
                // Said in the same words as an address of another machine.
            }
            throw new Refusal("console.listen-unknown", written);
        }

        private Optional<Certificate> certificate() throws Refusal {
            var store = text(options.keyStore, "FYRKLOVER_TLS_KEY_STORE");
            var file = text(options.certificate, "FYRKLOVER_TLS_CERTIFICATE");
            var key = text(options.privateKey, "FYRKLOVER_TLS_PRIVATE_KEY");
            if ((file == null) != (key == null)) throw new Refusal("console.tls-pair");
            if (store != null && file != null) throw new Refusal("console.tls-one");
            var password = environment.getOrDefault("FYRKLOVER_TLS_PASSWORD", "");
            if (store != null) return Optional.of(Certificate.inStore(store, password));
            return file == null || key == null
                    ? Optional.empty()
                    : Optional.of(Certificate.inFiles(file, key, password));
        }

        /// The proxies by the addresses that the server sees them under.
        private static String proxies(String written) throws Refusal {
            try {
                return Arrays.stream(written.split(","))
                        .map(it -> InetAddress.ofLiteral(it.strip()).getHostAddress())
                        .collect(Collectors.joining(","));
            } catch (IllegalArgumentException _) {
                throw new Refusal("console.proxy-wrong", written);
            }
        }

        /// What people write to come here; nothing where that is this machine's own name.
        private Optional<String> named(InetAddress at, boolean encrypted, boolean proxy)
                throws Refusal {
            var written = text(options.address, "FYRKLOVER_ADDRESS");
            if (written == null) {
                if (proxy || !at.isLoopbackAddress()) throw new Refusal("console.address-needed");
                return encrypted
                        ? Optional.of("https://localhost:" + options.port)
                        : Optional.empty();
            }
            var scheme = scheme(written);
            if (scheme.equals("https") && !encrypted)
                throw new Refusal("console.address-open", written);
            if (scheme.equals("http") && !isUnencrypted())
                throw new Refusal("console.address-plain", written);
            return Optional.of(
                    written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
        }

        private static String scheme(String written) throws Refusal {
            try {
                var address = new URI(written);
                var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                if ((scheme.equals("https") || scheme.equals("http"))
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && (address.getRawPath().isEmpty() || address.getRawPath().equals("/")))
                    return scheme;
            } catch (URISyntaxException _) {
                // Said in the same words as an address of another kind.
            }
            throw new Refusal("console.address-wrong", written);
        }
    }
}

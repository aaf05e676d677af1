package se.fyrklover.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;
import se.fyrklover.shared.Phrase;

/// The certificate that the server shows, with its private key: in a key store (PKCS#12), or in two
/// files (PEM). Whoever renews it writes the files anew, and the server takes them up.
final class Certificate {

    /// What Spring Boot knows it by.
    private static final String BUNDLE = "site";

    private final String file;
    private final X509Certificate own;
    private final Map<String, Object> settings;

    private Certificate(String file, X509Certificate own, String kind, Map<String, String> where) {
        this.file = file;
        this.own = own;
        var bundle = "spring.ssl.bundle." + kind + "." + BUNDLE;
        var all = new HashMap<String, Object>();
        all.put("server.ssl.bundle", BUNDLE);
        all.put(bundle + ".options.enabled-protocols", "TLSv1.3,TLSv1.2");
        all.put(bundle + ".reload-on-update", true);
        where.forEach((name, value) -> all.put(bundle + ".keystore." + name, value));
        this.settings = Map.copyOf(all);
    }

    static Certificate inStore(String written, String password) throws Refusal {
        var file = Path.of(written).toAbsolutePath();
        try (var content = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, password.toCharArray());
            for (var alias : Collections.list(store.aliases()))
                if (store.isKeyEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate own)
                    return new Certificate(
                            written,
                            own,
                            "jks",
                            Map.of(
                                    "type",
                                    "PKCS12",
                                    "location",
                                    file.toUri().toString(),
                                    "password",
                                    password));
        } catch (IOException | GeneralSecurityException _) {
            throw new Refusal("console.tls-unreadable", written);
        }
        throw new Refusal("console.tls-keyless", written);
    }

    static Certificate inFiles(String written, String key, String password) throws Refusal {
        var own = own(written);
        if (!belongs(key(key, password), own))
            throw new Refusal("console.tls-mismatch", written, key);
        var where = new HashMap<String, String>();
        where.put("certificate", location(written));
        where.put("private-key", location(key));
        if (!password.isEmpty()) where.put("private-key-password", password);
        return new Certificate(written, own, "pem", where);
    }

    private static String location(String written) {
        return Path.of(written).toAbsolutePath().toUri().toString();
    }

    private static X509Certificate own(String written) throws Refusal {
        try {
            return PemContent.load(Path.of(written)).getCertificates().getFirst();
        } catch (IOException | RuntimeException _) {
            throw new Refusal("console.tls-unreadable", written);
        }
    }

    private static PrivateKey key(String written, String password) throws Refusal {
        try {
            var key =
                    PemContent.load(Path.of(written))
                            .getPrivateKey(password.isEmpty() ? null : password);
            if (key != null) return key;
        } catch (IOException | RuntimeException _) {
            // Said in the same words as a file without a key.
        }
        throw new Refusal("console.tls-unreadable", written);
    }

    private static boolean belongs(PrivateKey key, X509Certificate certificate) {
        try {
            var signature =
                    Signature.getInstance(
                            switch (key.getAlgorithm()) {
                                case "EC" -> "SHA256withECDSA";
                                case "RSA" -> "SHA256withRSA";
                                default -> key.getAlgorithm();
                            });
            signature.initSign(key);
            var sign = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            return signature.verify(sign);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// That it is too old, where it is.
    Optional<Phrase> expired() {
        try {
            own.checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException | CertificateNotYetValidException _) {
            return Optional.of(Phrase.of("console.tls-expired", file));
        }
    }

    Map<String, Object> settings() {
        return settings;
    }
}

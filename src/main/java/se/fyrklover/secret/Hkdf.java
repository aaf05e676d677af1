package se.fyrklover.secret;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// Makes of one key any number of others, each for its purpose, none of which tells of the rest
/// (RFC 5869, with SHA-256).
final class Hkdf {

    private static final byte[] NO_SALT = {};

    private Hkdf() {}

    /// Without salt, as the RFC allows where the key is random already.
    static byte[] derived(byte[] key, byte[] purpose, int length) {
        return derived(key, NO_SALT, purpose, length);
    }

    static byte[] derived(byte[] key, byte[] salt, byte[] purpose, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(purpose, length));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", absent);
        }
    }
}

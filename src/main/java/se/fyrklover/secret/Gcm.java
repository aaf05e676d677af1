package se.fyrklover.secret;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256 in Galois/Counter Mode: hides the text, and notices when it or what is said beside it
/// has been changed (NIST SP 800-38D).
final class Gcm {

    /// The length that the standard is made for; random ones suffice for 2³² texts with one key.
    static final int NONCE = 12;

    static final int TAG = 16;

    private Gcm() {}

    static byte[] encrypted(byte[] key, byte[] nonce, byte[] beside, byte[] text) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, beside).doFinal(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has AES-GCM", absent);
        }
    }

    /// Nothing when a bit of any of it is not as it was.
    static Optional<byte[]> decrypted(byte[] key, byte[] nonce, byte[] beside, byte[] text) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, beside).doFinal(text));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has AES-GCM", absent);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] beside)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var parameters = new GCMParameterSpec(TAG * Byte.SIZE, nonce);
        cipher.init(mode, new SecretKeySpec(key, "AES"), parameters);
        cipher.updateAAD(beside);
        return cipher;
    }
}

package se.fyrklover.access.proof;

import java.util.Base64;

/// Bytes as text for addresses and scripts (RFC 4648, 5), without what fills them up.
public final class Base64Url {

    private Base64Url() {}

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The bytes of a text.
    ///
    /// @throws IllegalArgumentException if it is none
    public static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}

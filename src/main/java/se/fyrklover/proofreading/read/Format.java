package se.fyrklover.proofreading.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// What sort of file some bytes are, by how they begin.
enum Format {
    PACKED,
    PDF,
    OLD_OFFICE,
    TEXT,
    EMPTY,
    UNKNOWN;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF_HEAD = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int HEAD = 1_024;

    static Format of(byte[] content) {
        if (content.length == 0) return EMPTY;
        if (Unpacked.is(content)) return PACKED;
        if (at(content, PDF_HEAD, HEAD) >= 0) return PDF;
        if (at(content, OLE, 1) == 0) return OLD_OFFICE;
        if (at(content, RTF_HEAD, 1) == 0) return UNKNOWN;
        return isWide(content) || at(content, new byte[1], HEAD * 8) < 0 ? TEXT : UNKNOWN;
    }

    static boolean isEncrypted(byte[] content) {
        return at(content, ENCRYPTED, content.length) >= 0;
    }

    /// Text is UTF-8 or says that it is UTF-16; what is neither has the letters of older Windows.
    static String text(byte[] content) {
        if (isWide(content)) return new String(content, StandardCharsets.UTF_16);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean isWide(byte[] content) {
        return content.length > 1
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
    }

    /// The format that a packed file's name tells of.
    static String named(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".odt") ? "OpenDocument" : "Word";
    }

    /// Where some bytes first stand among those that begin before the given place, or -1.
    private static int at(byte[] content, byte[] wanted, int before) {
        for (var at = 0; at < before && at + wanted.length <= content.length; at++)
            if (content[at] == wanted[0]
                    && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length))
                return at;
        return -1;
    }
}

package se.fyrklover.proofreading.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.shared.Parsed;

/// Reads a file of any format that we know, chosen by what it holds.
public final class Readers {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Readers() {}

    public static Parsed<Reading> read(String name, byte[] content) {
        return Parsed.read(TextReader.read(name, text(content)));
    }

    /// Text is UTF-8; what is not is taken for the letters of older Windows.
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }
}

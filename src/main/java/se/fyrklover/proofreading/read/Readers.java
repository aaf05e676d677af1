package se.fyrklover.proofreading.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// Reads a file of any format that we know, chosen by what it holds.
public final class Readers {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^(?:#{1,6} \\S|\\|?[ :]*-{3,}[ :]*\\|)");

    private Readers() {}

    /// What the file says, or one sentence on why it cannot be read.
    public static Parsed<Reading> read(String name, byte[] content) {
        try {
            return Parsed.read(chosen(name, content));
        } catch (Refused refused) {
            return new Parsed.Unreadable<>(refused.why());
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return new Parsed.Unreadable<>(Phrase.of("proofreading.read.too-much"));
        }
    }

    private static Reading chosen(String name, byte[] content) {
        if (content.length > Bounds.BYTES)
            throw new Refused("too-large", String.valueOf(Bounds.BYTES >> 20));
        var text = text(content);
        if (text.isBlank()) throw new Refused("empty");
        return isMarkdown(name, text)
                ? MarkdownReader.read(name, text)
                : TextReader.read(name, text);
    }

    private static boolean isMarkdown(String name, String text) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".md")
                || small.endsWith(".markdown")
                || !small.endsWith(".txt") && MARKDOWN.matcher(text).find();
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

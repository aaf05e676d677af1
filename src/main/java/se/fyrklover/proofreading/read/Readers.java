package se.fyrklover.proofreading.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Thousands;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// Reads a file of any format that we know, chosen by what it holds.
public final class Readers {

    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^(?:#{1,6} \\S|\\|?[ :]*-{3,}[ :]*\\|)");

    private Readers() {}

    /// What the file says, or one sentence on why it cannot be read.
    public static Parsed<Reading> read(String name, byte[] content) {
        try {
            if (content.length > Bounds.BYTES)
                throw new Refused("too-large", String.valueOf(Bounds.BYTES >> 20));
            var reading = chosen(name, content);
            return Parsed.read(Thousands.of(reading).in(reading));
        } catch (Refused refused) {
            return new Parsed.Unreadable<>(refused.why());
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return new Parsed.Unreadable<>(Phrase.of("proofreading.read.too-much"));
        }
    }

    private static Reading chosen(String name, byte[] content) {
        return switch (Format.of(content)) {
            case PACKED -> packed(name, content);
            case PDF -> PdfReader.read(name, content);
            case OLD_OFFICE ->
                    throw new Refused(Format.isEncrypted(content) ? "encrypted" : "old-word");
            case UNKNOWN -> throw new Refused("unknown");
            case EMPTY -> throw new Refused("empty");
            case TEXT -> text(name, Format.text(content));
        };
    }

    private static Reading packed(String name, byte[] content) {
        try (var file = Unpacked.of(content)) {
            if (WordReader.is(file)) return WordReader.read(name, file);
            if (OpenDocumentReader.is(file)) return OpenDocumentReader.read(name, file);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refused("broken", Format.named(name));
        }
        throw new Refused("unknown");
    }

    private static Reading text(String name, String text) {
        if (text.isBlank()) throw new Refused("empty");
        return isMarkdown(name, text)
                ? MarkdownReader.read(name, text)
                : TextReader.read(name, text);
    }

    private static boolean isMarkdown(String name, String text) {
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        return Arrays.asList("md", "markdown").contains(ending)
                || (!ending.equals("txt") && MARKDOWN.matcher(text).find());
    }
}

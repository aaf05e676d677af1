package se.fyrklover.report.render;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts of printed documents, read once.
final class PrintFonts {

    static final String SANS = "Fyrklover Sans";
    static final String SERIF = "Fyrklover Serif";

    private static final int LAST = Character.MAX_VALUE;

    private record Face(String family, int weight, FontStyle style, FSSupplier<InputStream> file) {

        static Face of(String family, int weight, FontStyle style, String file) {
            var bytes = Markup.bytes("/fonts/print/" + file + ".ttf");
            return new Face(family, weight, style, () -> new ByteArrayInputStream(bytes));
        }
    }

    private final List<Face> faces =
            List.of(
                    Face.of(SANS, 400, FontStyle.NORMAL, "FyrkloverSans-Regular"),
                    Face.of(SANS, 600, FontStyle.NORMAL, "FyrkloverSans-Semibold"),
                    Face.of(SANS, 400, FontStyle.ITALIC, "FyrkloverSans-Italic"),
                    Face.of(SERIF, 600, FontStyle.NORMAL, "FyrkloverSerif-Semibold"));

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final BitSet letters = letters();

    /// Whether the sans has the letter, to which the serif falls back.
    boolean has(int letter) {
        return letters.get(letter);
    }

    void give(PdfRendererBuilder builder) {
        for (var face : faces)
            builder.useFont(face.file(), face.family(), face.weight(), face.style(), true);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
    }

    /// Those that every face of the sans has.
    private BitSet letters() {
        var common = new BitSet();
        common.set(0, LAST);
        for (var face : faces) if (face.family().equals(SANS)) common.and(letters(face));
        return common;
    }

    private static BitSet letters(Face face) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.file().supply()))) {
            var letters = new BitSet();
            var lookup = font.getUnicodeCmapLookup();
            for (var letter = 0; letter < LAST; letter++)
                if (lookup.getGlyphId(letter) != 0) letters.set(letter);
            return letters;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

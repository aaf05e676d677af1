package se.fyrklover.ledger.sie;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a file's letters are written. The standard says codepage 437; real files come in Latin-1 and
/// UTF-8 as well, whatever they say, so it is seen from the letters themselves.
final class Charsets {

    static final Charset PC8 = Charset.forName("IBM437");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// å ä ö Å Ä Ö é, as codepage 437 and as Latin-1 have them.
    private static final boolean[] IN_PC8 = marked(0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99, 0x82);

    private static final boolean[] IN_LATIN = marked(0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9);

    private Charsets() {}

    private static boolean[] marked(int... signs) {
        var marks = new boolean[256];
        for (int sign : signs) marks[sign] = true;
        return marks;
    }

    /// How many letters of Swedish are enough to go by.
    private static final int ENOUGH = 500;

    /// Reads as much as it takes: all of it where there are few such letters.
    static Charset of(InputStream in) throws IOException {
        var bytes = new byte[1 << 16];
        long pc8 = 0;
        long latin = 0;
        int awaited = 0;
        boolean isUtf8 = true;
        boolean beyondAscii = false;
        for (int read = in.read(bytes); read >= 0 && pc8 + latin < ENOUGH; read = in.read(bytes))
            for (int at = 0; at < read; at++) {
                int sign = bytes[at];
                if (sign >= 0) {
                    isUtf8 &= awaited == 0;
                    continue;
                }
                beyondAscii = true;
                sign &= 0xFF;
                if (IN_PC8[sign]) pc8++;
                else if (IN_LATIN[sign]) latin++;
                if (!isUtf8) continue;
                if (awaited > 0) {
                    isUtf8 = sign < 0xC0;
                    awaited--;
                } else {
                    awaited = sign >= 0xF0 ? 3 : sign >= 0xE0 ? 2 : 1;
                    isUtf8 = sign >= 0xC2 && sign < 0xF5;
                }
            }
        if (beyondAscii && isUtf8) return StandardCharsets.UTF_8;
        return latin > pc8 ? WINDOWS : PC8;
    }
}

package se.fyrklover.audit;

import java.util.regex.Pattern;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Parsed;

/// Where a chain is known to have stood, since it was written down outside of the chain.
///
/// @param mac of the row of that number, in hexadecimal, or as much of it as was written down
/// @param keptIn where it was written down: `letter`, `file`, `document:annual-2024-1`, `given`
public record Anchor(long number, String mac, String keptIn) {

    /// Fewer digits could be met by trying.
    private static final int FEWEST_DIGITS = 16;

    private static final Pattern MAC = Pattern.compile("[0-9a-f]{%d,64}".formatted(FEWEST_DIGITS));
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):(.+)");

    public Anchor {
        if (number < 1 || !MAC.matcher(mac).matches())
            throw new IllegalArgumentException(number + ":" + mac);
    }

    static Anchor of(Chain.Head head, String keptIn) {
        return new Anchor(head.number(), head.seal(), keptIn);
    }

    /// As somebody has it on paper: `212:0f3a…`, at least sixteen digits.
    public static Parsed<Anchor> parse(String typed, String keptIn) {
        var written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) return Parsed.unreadable("audit.expected.anchor");
        try {
            return Parsed.read(
                    new Anchor(
                            Long.parseLong(written.group(1)),
                            written.group(2).replace(" ", "").toLowerCase(java.util.Locale.ROOT),
                            keptIn));
        } catch (IllegalArgumentException _) {
            return Parsed.unreadable("audit.expected.anchor");
        }
    }

    boolean fits(Digest found) {
        return found.hex().startsWith(mac);
    }
}

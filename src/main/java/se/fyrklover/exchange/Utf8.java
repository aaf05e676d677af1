package se.fyrklover.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads bytes as UTF-8, or says on which line and why they are not.
final class Utf8 {

    private Utf8() {}

    static Optional<String> read(String file, byte[] content, List<Fault> faults) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            faults.add(
                    new Fault(
                            file,
                            1,
                            "",
                            "BOM",
                            se.fyrklover.shared.Phrase.of("exchange.expected.no-bom")));
            return Optional.empty();
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            faults.add(Fault.ofFile(file, "exchange.expected.text-not-spreadsheet"));
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length + 1);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (!result.isError()) return Optional.of(text.flip().toString());
        var row = 1;
        for (var at = 0; at < bytes.position(); at++) if (content[at] == '\n') row++;
        faults.add(
                new Fault(
                        file,
                        row,
                        "",
                        "0x%02X".formatted(content[bytes.position()]),
                        se.fyrklover.shared.Phrase.of("exchange.expected.utf8")));
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) return false;
        for (var at = 0; at < start.length; at++)
            if ((content[at] & 0xFF) != start[at]) return false;
        return true;
    }
}

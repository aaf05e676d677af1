package se.fyrklover.entrance.web;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text as a pattern that a telephone reads, drawn as one path.
///
/// @param size of its side in modules, with the quiet edge that it needs
public record QrDrawing(int size, String path) {

    private static final int EDGE = 4;

    public static QrDrawing of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path =
                IntStream.range(0, code.size)
                        .boxed()
                        .flatMap(y ->
                                IntStream.range(0, code.size)
                                        .filter(x -> code.getModule(x, y))
                                        .mapToObj(x ->
                                                "M%d %dh1v1h-1z".formatted(x + EDGE, y + EDGE)))
                        .collect(Collectors.joining());
        return new QrDrawing(code.size + 2 * EDGE, path);
    }
}

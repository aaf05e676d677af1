package se.fyrklover.proofreading.read;

import java.util.List;
import java.util.stream.Collectors;

/// A line of a page.
///
/// @param y where it stands, from above
/// @param size of most of its letters
record PdfLine(int page, int number, float y, float size, List<PdfPiece> pieces) {

    String text() {
        return pieces.size() == 1
                ? pieces.getFirst().text()
                : pieces.stream().map(PdfPiece::text).collect(Collectors.joining(" "));
    }

    Line plain() {
        return new Line(page, number, text());
    }

    boolean isBold() {
        return pieces.stream().allMatch(PdfPiece::isBold);
    }

    float from() {
        return pieces.getFirst().from();
    }

    float to() {
        return pieces.getLast().to();
    }

    /// Whether numbers stand in it as they do in a row; the number of a heading does not.
    boolean hasNumbers() {
        for (var at = 1; at < pieces.size(); at++) if (pieces.get(at).isNumeric()) return true;
        return pieces.size() <= 1 && pieces.stream().allMatch(PdfPiece::isNumeric);
    }
}

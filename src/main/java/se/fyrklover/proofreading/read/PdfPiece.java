package se.fyrklover.proofreading.read;

import java.util.List;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.PrintedNumber;

/// Words of a line that no wide gap parts: mostly a cell of a table, or a whole line of prose.
///
/// @param isNumeric whether it holds nothing but digits, signs and units, though perhaps of several
///   numbers
record PdfPiece(List<PdfWord> words, String text, boolean isNumber, boolean isNumeric) {

    static PdfPiece of(List<PdfWord> words) {
        var text =
                words.size() == 1
                        ? words.getFirst().text()
                        : words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
        var isNumber = PrintedNumber.isAlone(text);
        return new PdfPiece(
                List.copyOf(words),
                text,
                isNumber,
                isNumber || (areAtoms(words) && text.chars().anyMatch(Character::isDigit)));
    }

    float from() {
        return words.getFirst().from();
    }

    float to() {
        return words.getLast().to();
    }

    float middle() {
        return (from() + to()) / 2;
    }

    boolean isBold() {
        return words.stream().allMatch(PdfWord::bold);
    }

    private static boolean areAtoms(List<PdfWord> words) {
        for (var word : words) if (!Atom.is(word.text())) return false;
        return true;
    }
}

package se.fyrklover.proofreading.read;

import java.util.List;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.PrintedNumber;

/// Words of a line that no wide gap parts: mostly a cell of a table, or a whole line of prose.
record PdfPiece(List<PdfWord> words, String text, boolean isNumber) {

    static PdfPiece of(List<PdfWord> words) {
        var text = words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
        return new PdfPiece(List.copyOf(words), text, PrintedNumber.alone(text).isPresent());
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

    /// Whether it holds nothing but digits, signs and units, though perhaps of several numbers.
    boolean isNumeric() {
        return isNumber || (words.stream().allMatch(it -> Atom.is(it.text())) && hasDigits());
    }

    private boolean hasDigits() {
        return text.chars().anyMatch(Character::isDigit);
    }
}

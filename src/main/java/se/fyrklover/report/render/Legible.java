package se.fyrklover.report.render;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/// Text without what cannot be written, so that no letter in somebody's data spoils a document.
final class Legible {

    /// What stands where something could not be written.
    static final int BOX = '□';

    private Legible() {}

    /// As XML may hold it: a control character becomes a box.
    static String inMarkup(String text) {
        return each(text, _ -> true);
    }

    /// As a font can set it: a letter that it lacks becomes a box, and a mark without a body goes.
    static String inFont(String text, IntPredicate has) {
        return each(Normalizer.normalize(text, Normalizer.Form.NFC), has);
    }

    private static String each(String text, IntPredicate has) {
        var legible = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> {
                    if (letter == '\n' || letter == '\t') legible.appendCodePoint(letter);
                    else if (!canStand(letter)) legible.appendCodePoint(BOX);
                    else if (has.test(letter)) legible.appendCodePoint(letter);
                    else if (!isBodiless(letter)) legible.appendCodePoint(BOX);
                });
        return legible.toString();
    }

    private static boolean canStand(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    private static boolean isBodiless(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}

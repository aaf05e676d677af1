package se.fyrklover.proofreading.read;

/// Collects the words of a paragraph and whether all of them are bold.
final class Said {

    private final StringBuilder text = new StringBuilder();
    private boolean light;
    private boolean heavy;
    private int moved;

    void add(String words, boolean bold) {
        if (text.length() + words.length() > Bounds.BYTES) throw new Refused("too-much");
        text.append(words);
        if (words.isBlank()) return;
        if (bold) heavy = true;
        else light = true;
    }

    /// Adds what another paragraph of the same cell says; two numbers are not made one.
    void also(Said other) {
        if (other.isBlank()) return;
        if (!isBlank()) text.append(endsInDigit() && other.beginsWithDigit() ? " / " : " ");
        text.append(other.text());
        light |= other.light;
        heavy |= other.heavy;
    }

    private boolean endsInDigit() {
        return Character.isDigit(text().charAt(text().length() - 1));
    }

    private boolean beginsWithDigit() {
        return Character.isDigit(text().charAt(0));
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    boolean isBold() {
        return heavy && !light;
    }

    boolean hasTabs() {
        return text.toString().strip().indexOf('\t') >= 0;
    }

    /// As it stands, tabs included.
    String raw() {
        return text.toString();
    }

    String text() {
        return text.toString().replaceAll("[ \\t\\n]+", " ").strip();
    }

    void movedIn(int steps) {
        moved = steps;
    }

    /// How many steps the words are moved in, by spaces or by their style.
    int indent() {
        var at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0')) at++;
        return moved + at / 2;
    }
}

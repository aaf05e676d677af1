package se.fyrklover.report;

/// A stretch of a line of text.
public sealed interface Run {

    record Words(String text, Emphasis emphasis) implements Run {}

    /// How words are set.
    enum Emphasis {
        NONE,
        /// Set in italics.
        LIGHT,
        /// Set in semibold.
        STRONG
    }

    /// A figure in the text.
    record Bound(Shown figure) implements Run {}

    /// Words that lead to another place in the document.
    ///
    /// @param anchor the id of a section, or the anchor of a table or chart
    record Reference(String text, String anchor) implements Run {}

    /// Words that lead out of the document.
    ///
    /// @param address begins with `https://`
    record Link(String text, String address) implements Run {}

    static Run plain(String text) {
        return new Words(text, Emphasis.NONE);
    }

    /// As it reads.
    default String text() {
        return switch (this) {
            case Words(var text, _) -> text;
            case Bound(var figure) -> figure.text();
            case Reference(var text, _) -> text;
            case Link(var text, _) -> text;
        };
    }
}

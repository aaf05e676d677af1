package se.fyrklover.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.shared.Phrase;

/// A document's text as it was written, before its figures are asked for.
///
/// @param mishaps what cannot be understood in it
record Draft(Settings settings, List<Piece> pieces, List<Mishap> mishaps) {

    /// What the head of the text says of the document.
    ///
    /// @param title in place of the kind's own; may be empty
    /// @param place where it is signed; may be empty
    record Settings(
            String title, String subtitle, String place, List<Block.Signatory> signatories) {

        static final Settings NONE = new Settings("", "", "", List.of());
    }

    /// Something in the text that cannot be as it is.
    ///
    /// @param rule the name of what it breaks
    /// @param line of the text, from one
    record Mishap(String rule, int line, Phrase says, Phrase remedy) {}

    /// A piece of the text.
    sealed interface Piece {

        int line();

        /// A heading.
        ///
        /// @param id the name by which the outline knows it, where the text gives it
        record Heading(
                int level, List<Inline> words, Optional<String> id, boolean numbered, int line)
                implements Piece {}

        record Paragraph(List<Inline> words, int line) implements Piece {}

        record Items(boolean numbered, List<List<Inline>> items, int line) implements Piece {}

        record Quote(List<List<Inline>> paragraphs, String by, int line) implements Piece {}

        /// Something that is set where it is named, such as a table.
        ///
        /// @param what `table`, `chart` …
        /// @param name which; may be empty
        record Placed(String what, String name, Map<String, String> options, int line)
                implements Piece {}
    }

    /// A stretch of a line.
    sealed interface Inline {

        record Words(String text, Run.Emphasis emphasis, int line) implements Inline {}

        /// Words that hold digits on purpose.
        record Plain(String text) implements Inline {}

        record Figure(Ask ask, Form form, int line) implements Inline {}

        /// Words that somebody typed for a figure.
        record Claimed(String text, Ask ask, int line) implements Inline {}

        /// Something that the document knows of itself, such as its year.
        record Fact(String name, int years, int line) implements Inline {}

        record See(String id, int line) implements Inline {}

        record Link(String text, String address) implements Inline {}
    }

    /// How a figure is to read.
    ///
    /// @param unsigned without its minus, where the words say which way it goes
    record Form(Scale scale, boolean unsigned) {

        static final Form USUAL = new Form(Scale.EXACT, false);
    }

    /// In what it is told.
    enum Scale {
        /// With its unit.
        EXACT,
        /// The number alone.
        NUMBER,
        /// In thousands of kronor.
        TKR,
        /// In millions of kronor, with one decimal.
        MKR
    }
}

package se.fyrklover.proofreading;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.shared.Phrase;

/// What a file says, in the order in which a person reads it.
///
/// @param name the file's name, without its folders
/// @param parts headings, paragraphs and grids
/// @param unread what could not be read, and why: pictures, an encrypted part
public record Reading(String name, List<Part> parts, List<Phrase> unread) {

    public Reading {
        parts = List.copyOf(parts);
        unread = List.copyOf(unread);
    }

    /// A heading, a paragraph or a grid.
    public sealed interface Part permits Heading, Paragraph, Grid {

        Spot spot();
    }

    /// What stands over a section.
    ///
    /// @param level 1 for the greatest
    public record Heading(Spot spot, int level, String text) implements Part {}

    /// A paragraph as one line of text, whatever lines it was broken into; an item of a list is
    /// one.
    public record Paragraph(Spot spot, String text) implements Part {

        @Override
        public String text() {
            Patience.goOn(text.length());
            return text;
        }
    }

    @Override
    public List<Part> parts() {
        Patience.goOn();
        return parts;
    }

    public Stream<Grid> grids() {
        return parts.stream().filter(Grid.class::isInstance).map(Grid.class::cast);
    }

    public Stream<Paragraph> paragraphs() {
        return parts.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }
}

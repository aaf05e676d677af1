package se.fyrklover.web;

import java.time.LocalDate;
import java.util.List;
import se.fyrklover.shared.Language;

/// A letter to be set on paper: what it says, in order.
///
/// @param from the association's name
/// @param organisationNumber with its hyphen; empty where it is not known
/// @param to whom it is for
public record PaperLetter(
        Language language,
        String from,
        String organisationNumber,
        String to,
        LocalDate dated,
        String title,
        List<Part> parts) {

    /// A piece of the letter, beneath the one before it.
    public sealed interface Part {

        record Paragraph(String text) implements Part {}

        record Heading(String text) implements Part {}

        record Table(Sheet sheet) implements Part {}
    }

    public PaperLetter {
        parts = List.copyOf(parts);
    }
}

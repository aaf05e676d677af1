package se.fyrklover.publication;

import org.jspecify.annotations.Nullable;

/// A document from which the association's figures come.
///
/// @param year the year that it is about; for a plan over several years, the first
/// @param audience who may read it: what is printed for everyone must not point out a person
public record Document(
        String id, String title, int year, @Nullable String publisher, Audience audience) {

    /// Who may read a document.
    public enum Audience {
        PUBLIC,
        INTERNAL
    }
}

package se.fyrklover.publication;

import org.jspecify.annotations.Nullable;

/// A document that the association has published.
///
/// @param year the year that it is about; for a plan over several years, the first
public record Document(String id, String title, int year, @Nullable String publisher) {}

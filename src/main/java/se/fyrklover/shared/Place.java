package se.fyrklover.shared;

/// Where a value stands: in the document that printed it, and in the package that brought it here.
///
/// @param document the id of the document
/// @param where where in the document, in its own words: a heading, a note, an appendix
/// @param file the package's file
/// @param row the line of the file; its header is line 1
public record Place(String document, String where, String file, int row) {}

package se.fyrklover.report;

/// A figure that a frozen document shows otherwise than the records now say.
///
/// @param label what it is, in words
/// @param now as the records say; its text says so where it is no longer known
public record Correction(String label, Shown frozen, String now) {}

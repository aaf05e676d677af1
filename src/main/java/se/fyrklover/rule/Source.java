package se.fyrklover.rule;

/// A document in which values and claims stand.
///
/// @param year the year that it is about
/// @param forAll whether anybody may read it, so that it must not point out a person
public record Source(String id, String title, int year, boolean forAll) {}

package se.fyrklover.report;

/// What an association has written for a document: Markdown with figures in braces.
public record Manuscript(ReportKind kind, int year, String markdown) {}

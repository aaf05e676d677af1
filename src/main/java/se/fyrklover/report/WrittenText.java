package se.fyrklover.report;

import java.time.Instant;
import java.util.Optional;

/// A document's text as somebody saved it on the pages; never changed, only followed by another.
///
/// @param number 1 for the first
/// @param by the name of who wrote it, where that one is still known here
public record WrittenText(int number, String markdown, Instant at, Optional<String> by) {}

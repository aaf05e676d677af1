package se.fyrklover.ledger.sie;

import se.fyrklover.shared.Phrase;

/// What is wrong in a SIE file.
///
/// @param line in the file, from 1; 0 where it is of no single line
/// @param refuses whether the file cannot be used until it is mended
/// @param says what is wrong, where, and what to do
public record SieFault(int line, boolean refuses, Phrase says) {}

package se.fyrklover.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One row of a chain as it is read.
///
/// @param number its place in the chain, from 1
/// @param told who and about what; empty once it has been erased, or where it cannot be read
public record Event(
        long number, Instant at, Optional<UUID> actor, String act, Optional<Told> told) {

    /// What an event says of people and things.
    public record Told(String who, String from, java.util.SortedMap<String, String> about) {}
}

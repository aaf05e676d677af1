package se.fyrklover.followup;

import java.time.Instant;
import java.util.Optional;
import se.fyrklover.secret.Digest;

/// A period report as it was received; it is neither changed nor taken away.
///
/// @param number counts what the association has received, from 1
/// @param by the name of who handed it in as a file; nothing where the room itself did
/// @param stands whether figures rest on it: no later one of its intervention and period has come
public record ReceivedReport(
        int number,
        PeriodReport report,
        Digest digest,
        Instant receivedAt,
        Optional<String> by,
        boolean stands) {}

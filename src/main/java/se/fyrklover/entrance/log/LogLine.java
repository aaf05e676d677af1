package se.fyrklover.entrance.log;

import java.time.Instant;
import java.util.List;

/// An event as it is read.
///
/// @param what was done, as a sentence without its subject
/// @param about with what, each with its label
public record LogLine(
        long number,
        Instant at,
        String when,
        String who,
        String what,
        List<About> about,
        String from) {

    /// One thing that an act was about.
    public record About(String label, String value) {

        @Override
        public String toString() {
            return label + ": " + value;
        }
    }
}

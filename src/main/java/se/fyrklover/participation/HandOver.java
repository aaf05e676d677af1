package se.fyrklover.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.fyrklover.followup.PeriodReport;

/// A period report that was made to be handed to the office, and what has become of it.
///
/// @param tries the newest first
public record HandOver(PeriodReport report, Instant madeAt, List<Try> tries) {

    /// One time that it was fetched as a file or sent.
    ///
    /// @param way `file` or `office`
    public record Try(String way, String outcome, String said, Instant at) {}

    public UUID id() {
        return report.id();
    }

    /// Whether the office has said that it has it.
    public boolean isReceived() {
        return tries.stream().anyMatch(it -> it.outcome().startsWith("received"));
    }

    /// Boxes of so few that somebody who knows the intervention may know who they are.
    public List<PeriodReport.Cell> small() {
        return report.cells().stream().filter(it -> it.count() > 0 && it.count() < 5).toList();
    }
}

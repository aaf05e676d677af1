package se.fyrklover.report;

import java.util.List;
import se.fyrklover.shared.Period;

/// A document as it stands now, with what does not agree in it.
///
/// @param text the Markdown that it is made of
/// @param isOwn whether the association wrote the text; else it is the kind's own outline
public record MadeReport(
        Report report, Period period, List<ReportFinding> findings, String text, boolean isOwn) {

    /// Those that nobody has explained.
    public List<ReportFinding> open() {
        return findings.stream().filter(it -> it.explanation().isEmpty()).toList();
    }

    /// Whether it may be signed: everything that does not agree is mended, or explained in writing.
    public boolean isReadyToSign() {
        return isOwn && open().isEmpty();
    }
}

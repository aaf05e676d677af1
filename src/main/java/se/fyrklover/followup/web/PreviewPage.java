package se.fyrklover.followup.web;

import java.util.Optional;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.ReportChanges;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Numbers;
import se.fyrklover.web.Page;

/// A report beside what is there, before it is handed in.
///
/// @param typed whether it was typed here, and so can be changed here
public record PreviewPage(
        Intervention intervention, PeriodReport report, ReportChanges changes, boolean typed) {

    /// A box; a dash where nothing stands.
    public String count(Page page, Optional<Integer> count) {
        return count.map(it -> page.say("followup.number", it)).orElse("–");
    }

    /// How a box changes, with its sign; nothing where it does not.
    public String change(Page page, ReportChanges.Line line) {
        if (!line.isChanged()) return "";
        if (line.before().isEmpty()) return page.say("followup.preview.new");
        if (line.after().isEmpty()) return page.say("followup.preview.removed");
        var more = line.after().get() - line.before().get();
        return (more > 0 ? "+" : Numbers.MINUS) + page.say("followup.number", Math.abs(more));
    }
}

package se.fyrklover.budget.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.budget.ContributionRun;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.shared.Phrase;

/// What members are to contribute to a year: a frozen run or a draft, and what became of the
/// claims.
///
/// @param here the address of the year's contributions
/// @param number of the frozen run that is shown; zero for a draft, or nothing
/// @param faults why a draft cannot be reckoned
/// @param draft what somebody has saved, where whoever looks may see it
/// @param runs the year's, the newest first
/// @param claims where the newest run is shown
public record ContributionPage(
        int year,
        String here,
        String title,
        String lead,
        int number,
        Optional<RunView> run,
        Map<String, Phrase> faults,
        Optional<ContributionRuns.Draft> draft,
        Rights rights,
        List<ContributionRun> runs,
        Optional<ClaimsView> claims) {

    /// What whoever looks at the page may do.
    public record Rights(boolean plan, boolean freeze) {}

    /// The frozen run that is shown.
    public Optional<ContributionRun> frozen() {
        return runs.stream().filter(it -> it.number() == number).findFirst();
    }

    /// Whether what is shown is a draft.
    public boolean isDraft() {
        return number == 0 && draft.isPresent();
    }

    /// Whether a later run has come since the one that is shown.
    public boolean isOvertaken() {
        return number > 0 && number < runs.getFirst().number();
    }

    public String letter(String member) {
        return here + "/" + number + "/" + member + ".pdf";
    }
}

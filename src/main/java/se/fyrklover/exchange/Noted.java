package se.fyrklover.exchange;

import java.util.List;
import se.fyrklover.budget.BroughtRun;
import se.fyrklover.budget.BroughtVersion;
import se.fyrklover.ledger.BalanceWaivers;
import se.fyrklover.ledger.CashPlans;

/// What a package has of that which the office notes here as well: it is added to, and never
/// replaced.
record Noted(List<BroughtRun> runs, List<BroughtVersion> versions, Outlook outlook) {

    private static final Noted NOTHING =
            new Noted(List.of(), List.of(), new Outlook(List.of(), List.of(), List.of()));

    /// What the office has said of the years to come: deficits that the board has decided not to
    /// restore, and when money comes and goes.
    record Outlook(
            List<BalanceWaivers.Decision> waivers,
            List<CashPlans.Timing> months,
            List<CashPlans.Event> events) {}

    /// Reads it alone, and no more of the package than it needs; nothing where that is at fault.
    static Noted of(PackageFiles files) {
        var sources = new Sources(files);
        var registers = new RegisterFiles(sources);
        if (sources.association().isEmpty()) return NOTHING;
        var runs = new RunFiles(sources, registers).runs(registers.members());
        var versions = new VersionFiles(sources).versions();
        var outlook = new OutlookFiles(sources).read();
        return sources.faults().isEmpty() ? new Noted(runs, versions, outlook) : NOTHING;
    }
}

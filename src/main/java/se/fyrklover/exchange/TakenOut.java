package se.fyrklover.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyrklover.budget.BroughtRun;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.ledger.BalanceWaivers;
import se.fyrklover.ledger.CashPlans;
import se.fyrklover.shared.AssociationId;

/// A package with what the office has noted since it came. A file that says what stands already is
/// left as it came, byte for byte.
@Component
class TakenOut {

    private final BalanceWaivers waivers;
    private final CashPlans cash;
    private final BudgetGrids grids;
    private final ContributionRuns runs;

    TakenOut(ContributionRuns runs, BudgetGrids grids, BalanceWaivers waivers, CashPlans cash) {
        this.runs = runs;
        this.grids = grids;
        this.waivers = waivers;
        this.cash = cash;
    }

    /// @param came the newest package, as it came
    PackageFiles of(AssociationId association, PackageFiles came) {
        var said = Noted.of(came);
        var files = new TreeMap<>(came.contents());
        outlook(association, said.outlook(), files);
        claims(association, said.runs(), files);
        var versions = grids.versions(association);
        if (!VersionWriter.areSame(said.versions(), versions)) VersionWriter.write(versions, files);
        return new PackageFiles(files);
    }

    /// What became of the claims by the package's runs.
    private void claims(
            AssociationId association, List<BroughtRun> said, NavigableMap<String, byte[]> files) {
        var stand = said.stream().map(it -> runs.asItStands(association, it)).toList();
        put(
                files,
                RunFiles.CLAIMS,
                RunFiles.CLAIM + ",until,document,place",
                marks(said),
                marks(stand),
                it ->
                        List.of(
                                String.valueOf(it.year()),
                                it.mark().member(),
                                it.mark().kind().code(),
                                it.mark().on().toString(),
                                it.mark().amount().map(CsvFile::kronor).orElse(""),
                                it.mark().until().map(LocalDate::toString).orElse(""),
                                it.mark().document(),
                                it.mark().where()));
    }

    /// A mark, and the year of the contribution that it is of.
    private record Marked(int year, BroughtRun.Mark mark) {}

    private static List<Marked> marks(List<BroughtRun> runs) {
        return runs.stream()
                .flatMap(run -> run.marks().stream().map(it -> new Marked(run.terms().year(), it)))
                .toList();
    }

    private void outlook(
            AssociationId association, Noted.Outlook said, NavigableMap<String, byte[]> files) {
        put(
                files,
                OutlookFiles.WAIVERS,
                OutlookFiles.WAIVER,
                said.waivers(),
                waivers.standing(association),
                it ->
                        List.of(
                                String.valueOf(it.deficit()),
                                CsvFile.kronor(it.amount()),
                                it.decided().toString(),
                                it.reference(),
                                it.reason()));
        put(
                files,
                OutlookFiles.MONTHS,
                OutlookFiles.MONTH,
                said.months(),
                cash.timings(association),
                it ->
                        List.of(
                                String.valueOf(it.year()),
                                it.line(),
                                it.months().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining("|"))));
        put(
                files,
                OutlookFiles.EVENTS,
                OutlookFiles.EVENT,
                said.events(),
                cash.events(association),
                it ->
                        List.of(
                                String.valueOf(it.number()),
                                it.month().toString(),
                                it.label().strip(),
                                CsvFile.kronor(it.amount())));
    }

    /// Writes a file where it says something else than stands; takes it out where nothing does.
    private static <T> void put(
            NavigableMap<String, byte[]> files,
            String file,
            String columns,
            List<T> said,
            List<T> stands,
            Function<T, List<String>> row) {
        if (Set.copyOf(stands.stream().map(row).toList())
                .equals(Set.copyOf(said.stream().map(row).toList()))) return;
        if (stands.isEmpty()) files.remove(file);
        else files.put(file, CsvFile.write(columns, stands.stream().map(row)));
    }
}

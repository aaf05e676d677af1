package se.fyrklover.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.fyrklover.shared.Period;

/// A period report made by hand: 20 enrolled, of whom 8 are new and 5 have left.
public record SomeReport(PeriodReport report) {

    public static SomeReport of(String association, String intervention, Period period) {
        return new SomeReport(
                        new PeriodReport(
                                new UUID(7, 1),
                                association,
                                intervention,
                                period,
                                List.of(),
                                List.of(),
                                Instant.parse("2026-01-12T08:15:30.5Z")))
                .with("participants", "", "enrolled", 20)
                .with("participants", "", "new", 8)
                .with("participants", "", "exited", 5)
                .with("participants", "", "ongoing", 15) // 20 − 5
                .with("sex", "enrolled", "women", 12)
                .with("sex", "enrolled", "men", 8)
                .with("sex", "enrolled", "total", 20) // 12 + 8
                .with("age", "new", "16-24", 3)
                .with("age", "new", "25-34", 5)
                .with("age", "new", "total", 8) // 3 + 5
                .with("exit_destination", "exited", "employment", 2)
                .with("exit_destination", "exited", "studies", 1)
                .with("exit_destination", "exited", "employment_or_studies", 3) // 2 + 1
                .with("exit_destination", "exited", "active_jobseeker", 2)
                .with("exit_destination", "exited", "total", 5) // 3 + 2
                .telling("results", "Fler kom vidare än förra året.\nDet gläder oss.");
    }

    /// The same with one box as it is given here, instead of what stood there.
    public SomeReport with(String table, String population, String category, int count) {
        var cells = new ArrayList<>(report.cells());
        cells.removeIf(it -> it.table().equals(table) && it.category().equals(category));
        cells.add(new PeriodReport.Cell(table, population, category, count));
        return with(cells, report.words());
    }

    /// The same without the boxes of a table.
    public SomeReport without(String table) {
        var cells = report.cells().stream().filter(it -> !it.table().equals(table)).toList();
        return with(cells, report.words());
    }

    /// The same without one box.
    public SomeReport without(String table, String category) {
        var cells =
                report.cells().stream()
                        .filter(it -> !it.table().equals(table) || !it.category().equals(category))
                        .toList();
        return with(cells, report.words());
    }

    public SomeReport telling(String theme, String words) {
        var all = new ArrayList<>(report.words());
        all.add(new PeriodReport.Told(theme, words));
        return with(report.cells(), all);
    }

    public SomeReport with(UUID id) {
        return new SomeReport(
                new PeriodReport(
                        id,
                        report.association(),
                        report.intervention(),
                        report.period(),
                        report.cells(),
                        report.words(),
                        report.countedAt()));
    }

    public SomeReport with(List<PeriodReport.Cell> cells, List<PeriodReport.Told> words) {
        return new SomeReport(
                new PeriodReport(
                        report.id(),
                        report.association(),
                        report.intervention(),
                        report.period(),
                        cells,
                        words,
                        report.countedAt()));
    }
}

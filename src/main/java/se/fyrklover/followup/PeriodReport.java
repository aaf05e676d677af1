package se.fyrklover.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;

/// An intervention's report for a period as it goes from a room to the office: counts and words,
/// never a person.
///
/// Its boxes and words stand in an order of their own, so that the same report always gives the
/// same bytes, whatever becomes of the order of the form.
///
/// @param id made by whoever counted; the same report is received once
/// @param association the association's name in addresses
/// @param countedAt in whole seconds
public record PeriodReport(
        UUID id,
        String association,
        String intervention,
        Period period,
        List<Cell> cells,
        List<Told> words,
        Instant countedAt) {

    /// The most bytes that one may take as JSON.
    public static final int LARGEST = 1_000_000;

    /// One box.
    ///
    /// @param population whom the count is of; nothing where none is asked for
    public record Cell(String table, String population, String category, int count) {}

    /// What is told under one of the form's themes.
    public record Told(String theme, String words) {}

    public PeriodReport {
        cells =
                cells.stream()
                        .sorted(
                                Comparator.comparing(Cell::table)
                                        .thenComparing(Cell::population)
                                        .thenComparing(Cell::category)
                                        .thenComparingInt(Cell::count))
                        .toList();
        words =
                words.stream()
                        .sorted(Comparator.comparing(Told::theme).thenComparing(Told::words))
                        .toList();
        countedAt = countedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /// What somebody hands in; refused if it is anything but the JSON of a report.
    public static Parsed<PeriodReport> parse(String json) {
        return PeriodReportJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /// What somebody hands in, as it comes.
    public static Parsed<PeriodReport> parse(byte[] json) {
        return PeriodReportJson.parse(json);
    }

    /// The report as JSON, the same each time.
    public String json() {
        return PeriodReportJson.written(this);
    }

    /// Of its JSON; stands for all of what it says.
    public Digest digest() {
        return Digest.of(json().getBytes(StandardCharsets.UTF_8));
    }

    public String fileName() {
        return "periodrapport-%s-%s--%s.json".formatted(intervention, period.from(), period.to());
    }
}

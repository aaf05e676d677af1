package se.fyrklover.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Place;

/// A report under the number that it was received by, as rows among those of the packages: each
/// knows where in the report it stands.
record ReceivedContent(int number, PeriodReport report) {

    static ReceivedContent kept(ResultSet row) throws SQLException {
        return new ReceivedContent(
                row.getInt("number"),
                PeriodReport.parse(Objects.requireNonNull(row.getString("content"))).orThrow());
    }

    List<ReportCell> cells() {
        return IntStream.range(0, report.cells().size())
                .mapToObj(at -> cell(report.cells().get(at), at + 1))
                .toList();
    }

    private ReportCell cell(PeriodReport.Cell cell, int row) {
        return new ReportCell(
                report.intervention(),
                report.period(),
                cell.table(),
                emptyAsNone(cell.population()),
                cell.category(),
                cell.count(),
                null,
                place(PeriodReportForm.form().the(cell.table()).label().sv(), row));
    }

    private static @Nullable String emptyAsNone(String text) {
        return text.isEmpty() ? null : text;
    }

    List<ReportWords> words() {
        return IntStream.range(0, report.words().size())
                .mapToObj(at -> words(report.words().get(at), report.cells().size() + at + 1))
                .toList();
    }

    private ReportWords words(PeriodReport.Told told, int row) {
        return new ReportWords(
                report.intervention(),
                report.period(),
                told.theme(),
                told.words(),
                place(theme(told.theme()).map(it -> it.label().sv()).orElse(told.theme()), row));
    }

    private static Optional<PeriodReportForm.Theme> theme(String code) {
        return PeriodReportForm.form().themes().stream()
                .filter(it -> it.code().equals(code))
                .findFirst();
    }

    private Place place(String where, int row) {
        return new Place(
                "Mottagen periodrapport %d".formatted(number),
                where,
                "periodrapport-%d.json".formatted(number),
                row);
    }
}

package se.fyrklover.exchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.followup.ReportWords;
import se.fyrklover.followup.YearlyParticipants;
import se.fyrklover.shared.Numbers;

/// Reads the files of the follow-up: `participants-by-year.csv`, `period-reports.csv` and
/// `report-words.csv`.
final class FollowupFiles {

    private final Sources sources;
    private final RegisterFiles registers;

    FollowupFiles(Sources sources, RegisterFiles registers) {
        this.sources = sources;
        this.registers = registers;
    }

    List<YearlyParticipants> years() {
        return sources.rows(
                "participants-by-year.csv",
                "year,places,enrolled,new,exited,ongoing",
                YearlyParticipants::year,
                row -> {
                    var year = row.year("year");
                    var places = count(row, "places");
                    var enrolled = count(row, "enrolled");
                    var fresh = count(row, "new");
                    var exited = count(row, "exited");
                    var ongoing = count(row, "ongoing");
                    var place = row.place(sources.documents());
                    return year.map(it ->
                            new YearlyParticipants(
                                    it, places, enrolled, fresh, exited, ongoing, place));
                });
    }

    private static @Nullable Integer count(Row row, String column) {
        return row.may(column, Numbers::parseCount).orElse(null);
    }

    List<ReportCell> cells() {
        return sources.rows(
                PeriodReportRows.FILE,
                "intervention,from,to,table,population,category,count,printed_label",
                it ->
                        Arrays.asList(
                                it.intervention(),
                                it.period(),
                                it.table(),
                                it.population(),
                                it.category()),
                row ->
                        PeriodReportRows.read(
                                row, intervention(row), row.place(sources.documents())));
    }

    List<ReportWords> words() {
        return sources.rows(
                ReportWordsRows.FILE,
                "intervention,from,to,theme,words",
                it -> List.of(it.intervention(), it.period(), it.theme()),
                row ->
                        ReportWordsRows.read(
                                row, intervention(row), row.place(sources.documents())));
    }

    private String intervention(Row row) {
        return row.reference("intervention", registers.interventionIds(), "interventions.csv");
    }
}

package se.fyrklover.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// The door to what interventions have reported, in numbers and in words, and to the yearly totals
/// from before they did.
@Component
public class PeriodReports {

    private static final String CELLS = "report_cell";
    private static final List<String> CELL_COLUMNS =
            List.of(
                    "intervention_id",
                    "valid_during",
                    "declared_table",
                    "population",
                    "category",
                    "count",
                    "printed_label");

    private static final String WORDS = "report_words";
    private static final List<String> WORDS_COLUMNS =
            List.of("intervention_id", "valid_during", "theme", "words");

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    PeriodReports(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public List<ReportCell> during(AssociationId association, Period period) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from report_cell where valid_during = ?::daterange
                                        order by source_file, source_row
                                        """)
                                .param(period.asRange())
                                .query((row, _) -> cell(row, period))
                                .list());
    }

    public List<ReportWords> words(AssociationId association, Period period) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from report_words where valid_during = ?::daterange
                                        order by source_row
                                        """)
                                .param(period.asRange())
                                .query((row, _) ->
                                        new ReportWords(
                                                row.getString("intervention_id"),
                                                period,
                                                row.getString("theme"),
                                                row.getString("words"),
                                                TenantRows.place(row)))
                                .list());
    }

    public Optional<YearlyParticipants> printed(AssociationId association, Period period) {
        if (!period.isYear()) return Optional.empty();
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from yearly_participants where year = ?")
                                .param(period.year())
                                .query((row, _) -> yearly(row))
                                .optional());
    }

    public List<Period> periods(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select lower(valid_during) as first, upper(valid_during) - 1 as last
                                        from (
                                            select valid_during from report_cell
                                            union
                                            select valid_during from report_words
                                        ) as reported
                                        union
                                        select make_date(year, 1, 1), make_date(year, 12, 31)
                                        from yearly_participants
                                        """)
                                .query((row, _) ->
                                        new Period(
                                                row.getObject("first", LocalDate.class),
                                                row.getObject("last", LocalDate.class)))
                                .list());
    }

    private static ReportCell cell(ResultSet row, Period period) throws SQLException {
        return new ReportCell(
                row.getString("intervention_id"),
                period,
                row.getString("declared_table"),
                row.getString("population"),
                row.getString("category"),
                row.getObject("count", Integer.class),
                row.getString("printed_label"),
                TenantRows.place(row));
    }

    private static YearlyParticipants yearly(ResultSet row) throws SQLException {
        return new YearlyParticipants(
                row.getInt("year"),
                row.getObject("places", Integer.class),
                row.getObject("enrolled", Integer.class),
                row.getObject("new", Integer.class),
                row.getObject("exited", Integer.class),
                row.getObject("ongoing", Integer.class),
                TenantRows.place(row));
    }

    /// Within a tenant's change: these are the reports, in numbers and in words, and the yearly
    /// totals from now on.
    ///
    /// What was received from rooms stands whatever a package says of the same interventions and
    /// periods, and is put back.
    public void replace(
            List<ReportCell> cells, List<ReportWords> words, List<YearlyParticipants> years) {
        rows.replace(CELLS, CELL_COLUMNS, cells, PeriodReports::values);
        rows.replace(WORDS, WORDS_COLUMNS, words, PeriodReports::values);
        rows.replace(
                "yearly_participants",
                List.of("year", "places", "enrolled", "new", "exited", "ongoing"),
                years,
                (it, _) ->
                        new Object[] {
                            it.year(),
                            it.places(),
                            it.enrolled(),
                            it.fresh(),
                            it.exited(),
                            it.ongoing()
                        });
        standing().forEach(this::put);
    }

    /// Within a tenant's change: of its intervention and period, this is the report from now on.
    void put(ReceivedContent received) {
        var report = received.report();
        for (var table : List.of(CELLS, WORDS))
            sql.sql(
                            "delete from %s where intervention_id = ? and valid_during = ?::daterange"
                                    .formatted(table))
                    .params(report.intervention(), report.period().asRange())
                    .update();
        rows.append(CELLS, CELL_COLUMNS, received.cells(), PeriodReports::values);
        rows.append(WORDS, WORDS_COLUMNS, received.words(), PeriodReports::values);
    }

    /// Of what was received, the newest for each intervention of the register and period.
    private List<ReceivedContent> standing() {
        return sql.sql(
                        """
                        select distinct on (intervention_id, valid_during) number, content
                        from received_report join intervention
                            using (association_id, intervention_id)
                        order by intervention_id, valid_during, number desc
                        """)
                .query((row, _) -> ReceivedContent.kept(row))
                .list();
    }

    private static @Nullable Object[] values(ReportCell cell, int position) {
        return new @Nullable Object[] {
            cell.intervention(),
            cell.period().asRange(),
            cell.table(),
            cell.population(),
            cell.category(),
            cell.count(),
            cell.printedLabel()
        };
    }

    private static Object[] values(ReportWords told, int position) {
        return new Object[] {
            told.intervention(), told.period().asRange(), told.theme(), told.words()
        };
    }
}

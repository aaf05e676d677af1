package se.fyrklover.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReportCheck;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// The door to handing over: an intervention's people counted into a period report, which is looked
/// at as it will leave and then leaves just so.
@Component
public class HandOvers {

    private final JdbcClient sql;
    private final InterventionRows rows;
    private final RoomInterventions interventions;
    private final OfficeClient client;
    private final Clock clock;

    HandOvers(
            JdbcClient sql,
            InterventionRows rows,
            RoomInterventions interventions,
            OfficeClient client,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.interventions = interventions;
        this.client = client;
        this.clock = clock;
    }

    /// What would be handed over for a period; nothing is kept.
    public PeriodReport count(Pass pass, String intervention, Period period) {
        return rows.act(
                pass,
                Right.HAND_OVER,
                intervention,
                Act.of("participation.counted").with("period", period.asRange()),
                () -> counted(pass, intervention, period, List.of()));
    }

    private PeriodReport counted(
            Pass pass, String intervention, Period period, List<PeriodReport.Told> words) {
        return new PeriodReport(
                Tenants.newId(),
                pass.tenant().slug(),
                intervention,
                period,
                new PeriodCount(sql, period).cells(),
                words,
                Instant.now(clock));
    }

    /// Makes a report for a period, to be looked at before it leaves; it never changes again.
    public UUID make(Pass pass, String intervention, Period period, List<PeriodReport.Told> words) {
        return rows.act(
                pass,
                Right.HAND_OVER,
                intervention,
                Act.of("participation.report-made").with("period", period.asRange()),
                () -> {
                    var report = counted(pass, intervention, period, words);
                    sql.sql(
                                    "insert into hand_over values (?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)")
                            .params(
                                    pass.tenant().id().value(),
                                    intervention,
                                    report.id(),
                                    period.asRange(),
                                    report.json(),
                                    report.digest().bytes(),
                                    now(),
                                    RoomInterventions.account(pass))
                            .update();
                    return report.id();
                });
    }

    /// The reports that have been made, the newest first.
    public List<HandOver> of(Pass pass, String intervention) {
        return rows.within(
                pass,
                Right.HAND_OVER,
                intervention,
                () ->
                        sql.sql("select * from hand_over order by made_at desc, hand_over_id desc")
                                .query((row, _) -> handOver(row))
                                .list());
    }

    public Optional<HandOver> find(Pass pass, String intervention, UUID id) {
        return rows.within(pass, Right.HAND_OVER, intervention, () -> find(id));
    }

    private Optional<HandOver> find(UUID id) {
        return sql.sql("select * from hand_over where hand_over_id = ?")
                .param(id)
                .query((row, _) -> handOver(row))
                .optional();
    }

    /// What the office would refuse in a report, as far as the form and the report itself tell.
    public static List<Phrase> faults(PeriodReport report) {
        return PeriodReportCheck.faults(report);
    }

    /// The report as a file, on record as fetched.
    public Optional<PeriodReport> fetch(Pass pass, String intervention, UUID id) {
        return rows.act(
                pass,
                Right.HAND_OVER,
                intervention,
                Act.of("participation.report-fetched").with("report", id.toString()),
                () -> {
                    var found = find(id).map(HandOver::report);
                    found.ifPresent(_ -> keep(pass, intervention, id, "file", "fetched", ""));
                    return found;
                });
    }

    /// Sends the report to the office: first to be looked at there, then to be received. The same
    /// may be sent any number of times; the office receives it once.
    ///
    /// Nothing is locked while the office is waited for. That it is about to leave is on record
    /// before, so that no report has left without a word.
    public Optional<OfficeAnswer> send(Pass pass, String intervention, UUID id) {
        pass.demandProof();
        var office =
                rows.act(
                        pass,
                        Right.HAND_OVER,
                        intervention,
                        Act.of("participation.report-sent").with("report", id.toString()),
                        () -> interventions.office(pass.tenant().id(), intervention));
        return find(pass, intervention, id)
                .map(it -> {
                    var answer =
                            office.map(to -> send(to, it.report()))
                                    .orElseGet(OfficeAnswer.NotConnected::new);
                    rows.act(
                            pass,
                            Right.HAND_OVER,
                            intervention,
                            Act.of("participation.report-answered")
                                    .with("report", id.toString())
                                    .with("answer", answer.code()),
                            () ->
                                    keep(
                                            pass,
                                            intervention,
                                            id,
                                            "office",
                                            answer.code(),
                                            answer.said()));
                    return answer;
                });
    }

    private OfficeAnswer send(RoomInterventions.Office office, PeriodReport report) {
        var json = report.json();
        var digest = report.digest();
        var looked = client.preview(office, json, digest);
        return looked instanceof OfficeAnswer.Received
                ? client.handOver(office, json, digest)
                : looked;
    }

    private int keep(
            Pass pass, String intervention, UUID id, String way, String outcome, String said) {
        return sql.sql(
                        """
                        insert into hand_over_try
                        values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        pass.tenant().id().value(),
                        intervention,
                        id,
                        Tenants.newId(),
                        way,
                        outcome,
                        said,
                        now(),
                        RoomInterventions.account(pass))
                .update();
    }

    private HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                PeriodReport.parse(row.getString("report")).orThrow(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                tries(row.getObject("hand_over_id", UUID.class)));
    }

    private List<HandOver.Try> tries(UUID id) {
        return sql.sql(
                        """
                        select * from hand_over_try where hand_over_id = ?
                        order by tried_at desc, try_id desc
                        """)
                .param(id)
                .query((row, _) ->
                        new HandOver.Try(
                                row.getString("way"),
                                row.getString("outcome"),
                                row.getString("said"),
                                row.getObject("tried_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}

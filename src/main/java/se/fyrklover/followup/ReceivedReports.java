package se.fyrklover.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.finding.Findings;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// The door to the period reports that rooms hand over, by themselves or as files.
@Component
public class ReceivedReports {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Interventions interventions;
    private final PeriodReports reports;
    private final Findings findings;
    private final Clock clock;

    ReceivedReports(
            JdbcClient sql,
            Tenants tenants,
            Interventions interventions,
            PeriodReports reports,
            Findings findings,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.interventions = interventions;
        this.reports = reports;
        this.findings = findings;
        this.clock = clock;
    }

    /// What would come of receiving it; changes nothing.
    ///
    /// @throws NotAllowed if nobody in particular asks
    public Reception preview(Pass pass, PeriodReport report) {
        return tenants.within(
                pass.tenant().id(),
                () -> judged(pass, report).orElseGet(() -> ready(pass, report)));
    }

    /// Receives it, if it is to be received and has not been already.
    ///
    /// @throws NotAllowed if nobody in particular asks
    public Reception receive(Pass pass, PeriodReport report) {
        var reception =
                tenants.together(() -> {
                    tenants.waitInLine(pass.tenant().slug());
                    return tenants.within(pass.tenant().id(), () -> judged(pass, report))
                            .orElseGet(() -> received(pass, report));
                });
        if (reception instanceof Reception.Received)
            tenants.find(pass.tenant().id()).ifPresent(findings::remember);
        return reception;
    }

    /// Why it is not received now; nothing if it may be.
    private Optional<Reception> judged(Pass pass, PeriodReport report) {
        if (pass.caller() instanceof Caller.Nobody)
            pass.demand(Right.REPORT, report.intervention());
        if (!report.association().equals(pass.tenant().slug())
                || !pass.may(Right.REPORT, report.intervention()))
            return Optional.of(new Reception.NotOwn());
        return before(report)
                .or(() -> closing(report.period()).map(Reception.Closed::new))
                .or(() -> faulty(pass.tenant().id(), report));
    }

    private Optional<Reception> before(PeriodReport report) {
        return sql.sql("select number, digest from received_report where report_id = ?")
                .param(report.id())
                .query((row, _) -> before(row, report.digest()))
                .optional();
    }

    private static Reception before(ResultSet row, Digest digest) throws SQLException {
        var number = row.getInt("number");
        return Digest.stored(row.getBytes("digest")).equals(digest)
                ? new Reception.ReceivedBefore(number, digest)
                : new Reception.OtherContent(number);
    }

    /// The closed period that holds one, if there is any.
    private Optional<Period> closing(Period period) {
        return sql.sql(
                        """
                        select lower(valid_during) as first, upper(valid_during) - 1 as last
                        from closed_period
                        where opened_again_at is null and valid_during @> ?::daterange
                        order by valid_during limit 1
                        """)
                .param(period.asRange())
                .query((row, _) -> period(row))
                .optional();
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class));
    }

    private Optional<Reception> faulty(AssociationId association, PeriodReport report) {
        var faults =
                interventions.find(association, report.intervention()).isEmpty()
                        ? List.of(Phrase.of("followup.check.unknown-intervention"))
                        : PeriodReportCheck.faults(report);
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Reception.Faulty(faults));
    }

    private Reception ready(Pass pass, PeriodReport report) {
        var id = pass.tenant().id();
        var cells =
                reports.during(id, report.period()).stream()
                        .filter(it -> it.intervention().equals(report.intervention()))
                        .toList();
        var words =
                reports.words(id, report.period()).stream()
                        .filter(it -> it.intervention().equals(report.intervention()))
                        .toList();
        return new Reception.Ready(ReportChanges.of(report, cells, words), report.digest());
    }

    /// Those who change the association wait in line, so that the next number is free.
    private Reception received(Pass pass, PeriodReport report) {
        var tenant = pass.tenant();
        var number = tenants.within(tenant.id(), this::nextNumber);
        tenants.change(
                tenant,
                pass.caller().who(),
                () -> {
                    keep(pass, number, report);
                    reports.put(new ReceivedContent(number, report));
                    return act(pass, number, report);
                });
        return new Reception.Received(number, report.digest());
    }

    private int nextNumber() {
        return sql.sql("select coalesce(max(number), 0) + 1 from received_report")
                .query(Integer.class)
                .single();
    }

    private void keep(Pass pass, int number, PeriodReport report) {
        sql.sql(
                        """
                        insert into received_report (association_id, number, report_id,
                            intervention_id, valid_during, digest, content, received_at,
                            connection_id, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid, nullif(?, '')::uuid)
                        """)
                .params(
                        pass.tenant().id().value(),
                        number,
                        report.id(),
                        report.intervention(),
                        report.period().asRange(),
                        report.digest().bytes(),
                        report.json(),
                        Instant.now(clock).atOffset(ZoneOffset.UTC),
                        connection(pass),
                        pass.accountId())
                .update();
    }

    private static String connection(Pass pass) {
        return pass.caller() instanceof Caller.Room room ? room.connection().toString() : "";
    }

    private static Act act(Pass pass, int number, PeriodReport report) {
        var act =
                Act.of("followup.received")
                        .with("number", String.valueOf(number))
                        .with("report", report.id().toString())
                        .with("intervention", report.intervention())
                        .with("period", report.period().toString())
                        .with("digest", report.digest().hex());
        return pass.caller() instanceof Caller.Room
                ? act.with("connection", connection(pass))
                : act;
    }

    /// What was received of the interventions that are for this one to report, the newest first.
    ///
    /// @throws NotAllowed if there are none
    public List<ReceivedReport> of(Pass pass) {
        if (pass.only(Right.REPORT).isEmpty()) pass.demand(Right.REPORT);
        return tenants.within(pass.tenant().id(), this::all).stream()
                .filter(it -> pass.may(Right.REPORT, it.report().intervention()))
                .toList();
    }

    /// One that was received.
    ///
    /// @throws NotAllowed if it is not for this one to read
    public Optional<ReceivedReport> find(Pass pass, int number) {
        var found =
                tenants.within(pass.tenant().id(), this::all).stream()
                        .filter(it -> it.number() == number)
                        .findFirst();
        if (found.filter(it -> pass.may(Right.REPORT, it.report().intervention())).isEmpty())
            pass.demand(Right.READ_SOURCES);
        return found;
    }

    private List<ReceivedReport> all() {
        return sql.sql(
                        """
                        select received_report.*, account.name,
                            number = max(number) over (partition by intervention_id, valid_during)
                                as stands
                        from received_report left join account using (account_id)
                        order by number desc
                        """)
                .query((row, _) -> report(row))
                .list();
    }

    private static ReceivedReport report(ResultSet row) throws SQLException {
        return new ReceivedReport(
                row.getInt("number"),
                ReceivedContent.kept(row).report(),
                Digest.stored(row.getBytes("digest")),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("stands"));
    }
}

package se.fyrklover.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.ledger.account.AccountLine;
import se.fyrklover.ledger.account.ChartText;
import se.fyrklover.ledger.account.ReadyChart;
import se.fyrklover.ledger.account.ReadyCharts;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Text;

/// The door to what associations say of the lines on which their accounts stand. What is saved
/// stands beside what was saved before, which is kept.
@Component
@OfOffice
public class AccountCharts {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    AccountCharts(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// What was saved, as it was written.
    ///
    /// @param ready the chart that was chosen; none where the books tell
    public record Saved(
            int number, LocalDate validFrom, String content, Optional<ReadyChart> ready) {}

    /// What came of saving.
    public sealed interface Saving {

        record Done(int number) implements Saving {}

        /// It says what stands already.
        record Unchanged() implements Saving {}

        record Faulty(List<Books.Fault> faults) implements Saving {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// What statement lines are called.
    public static Map<StatementLine, Text> labels() {
        var labels = new EnumMap<StatementLine, Text>(StatementLine.class);
        for (var line : AccountLine.POSSIBLE)
            labels.put(line, LedgerYear.definition(line.definition()).label());
        return labels;
    }

    private static ChartText.Read read(String content) {
        return ChartText.read(content, labels());
    }

    /// What is wrong with what somebody has written.
    public static List<Books.Fault> faults(String content) {
        return read(content).faults().stream()
                .map(it -> new Books.Fault(it.row(), true, it.says()))
                .toList();
    }

    /// What an association has said that holds on a day, if it has said anything.
    public Optional<Saved> on(AssociationId association, LocalDate day) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select number, valid_from, content, coalesce(ready, '') as ready
                                        from account_chart
                                        where valid_from <= ?
                                        order by valid_from desc, number desc limit 1
                                        """)
                                .param(day)
                                .query((row, _) ->
                                        new Saved(
                                                row.getInt("number"),
                                                Objects.requireNonNull(
                                                        row.getObject(
                                                                "valid_from", LocalDate.class)),
                                                row.getString("content"),
                                                ReadyChart.coded(row.getString("ready"))))
                                .optional());
    }

    /// Where accounts stand on a day.
    ///
    /// @param sort what the books call their chart
    public AccountChart chart(AssociationId association, String sort, LocalDate day) {
        var saved = on(association, day);
        var ready = saved.flatMap(Saved::ready).orElseGet(() -> ReadyChart.of(sort));
        return new AccountChart(
                saved.map(it -> read(it.content()).lines()).orElse(List.of()),
                ReadyCharts.of(ready, day));
    }

    /// Says on which lines accounts stand from a day on.
    ///
    /// @param ready the chart that the other accounts follow; none for what the books say
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Saving save(Pass pass, LocalDate validFrom, String content, Optional<ReadyChart> ready) {
        pass.demand(Right.KEEP_BOOKS);
        var faults = faults(content);
        if (!faults.isEmpty()) return new Saving.Faulty(faults);
        var tenant = pass.tenant();
        return tenants.together(() -> {
            tenants.waitInLine(tenant.slug());
            if (stands(tenant.id(), validFrom, content, ready)) return new Saving.Unchanged();
            int number = tenants.within(tenant.id(), this::next);
            tenants.change(
                    tenant,
                    pass.caller().who(),
                    () -> {
                        add(number, validFrom, content, ready, pass.accountId());
                        var act =
                                Act.of("ledger.chart-saved")
                                        .with("from", validFrom.toString())
                                        .with("number", String.valueOf(number));
                        return ready.map(it -> act.with("chart", it.code())).orElse(act);
                    });
            return new Saving.Done(number);
        });
    }

    private boolean stands(
            AssociationId association,
            LocalDate validFrom,
            String content,
            Optional<ReadyChart> ready) {
        return on(association, validFrom)
                .filter(it -> it.content().equals(content) && it.validFrom().equals(validFrom))
                .filter(it -> it.ready().equals(ready))
                .isPresent();
    }

    /// Within a tenant's change: what a package says from a day on, unless that stands already.
    public void bring(AssociationId association, LocalDate validFrom, String content) {
        var chosen = on(association, validFrom).flatMap(Saved::ready);
        if (!stands(association, validFrom, content, chosen))
            add(next(), validFrom, content, chosen, "");
    }

    private int next() {
        return sql.sql("select coalesce(max(number), 0) + 1 from account_chart")
                .query(Integer.class)
                .single();
    }

    private void add(
            int number,
            LocalDate validFrom,
            String content,
            Optional<ReadyChart> ready,
            String account) {
        sql.sql(
                        """
                        insert into account_chart (association_id, number, valid_from, content,
                            saved_at, saved_by, ready)
                        values (current_association(), ?, ?, ?, ?, nullif(?, '')::uuid,
                            nullif(?, ''))
                        """)
                .params(
                        number,
                        validFrom,
                        content,
                        Instant.now(clock).atOffset(ZoneOffset.UTC),
                        account,
                        ready.map(ReadyChart::code).orElse(""))
                .update();
    }
}

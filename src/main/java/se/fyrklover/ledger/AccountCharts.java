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
    public record Saved(int number, LocalDate validFrom, String content) {}

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
                                        select number, valid_from, content from account_chart
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
                                                row.getString("content")))
                                .optional());
    }

    /// Where accounts stand on a day.
    ///
    /// @param sort what the books call their chart
    public AccountChart chart(AssociationId association, String sort, LocalDate day) {
        var own = on(association, day).map(it -> read(it.content()).lines()).orElse(List.of());
        return new AccountChart(own, ReadyCharts.of(sort, day));
    }

    /// Says on which lines accounts stand from a day on.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Saving save(Pass pass, LocalDate validFrom, String content) {
        pass.demand(Right.KEEP_BOOKS);
        var faults = faults(content);
        if (!faults.isEmpty()) return new Saving.Faulty(faults);
        var tenant = pass.tenant();
        return tenants.together(() -> {
            tenants.waitInLine(tenant.slug());
            if (stands(tenant.id(), validFrom, content)) return new Saving.Unchanged();
            int number = tenants.within(tenant.id(), this::next);
            tenants.change(
                    tenant,
                    pass.caller().who(),
                    () -> {
                        add(number, validFrom, content, pass.accountId());
                        return Act.of("ledger.chart-saved")
                                .with("from", validFrom.toString())
                                .with("number", String.valueOf(number));
                    });
            return new Saving.Done(number);
        });
    }

    private boolean stands(AssociationId association, LocalDate validFrom, String content) {
        return on(association, validFrom)
                .filter(it -> it.content().equals(content) && it.validFrom().equals(validFrom))
                .isPresent();
    }

    /// Within a tenant's change: what a package says from a day on, unless that stands already.
    public void bring(AssociationId association, LocalDate validFrom, String content) {
        if (!stands(association, validFrom, content)) add(next(), validFrom, content, "");
    }

    private int next() {
        return sql.sql("select coalesce(max(number), 0) + 1 from account_chart")
                .query(Integer.class)
                .single();
    }

    private void add(int number, LocalDate validFrom, String content, String account) {
        sql.sql(
                        """
                        insert into account_chart
                        values (current_association(), ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        number,
                        validFrom,
                        content,
                        Instant.now(clock).atOffset(ZoneOffset.UTC),
                        account)
                .update();
    }
}

package se.fyrklover.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;

/// How anything is done with money: one at a time in an association, once for each press, judged by
/// what stands then, and put on record with it.
@Component
class Desk {

    /// What was written, and how it is put on record.
    record Written(int number, Act act) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Fundings fundings;
    private final Clock clock;

    Desk(JdbcClient sql, Tenants tenants, Fundings fundings, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.fundings = fundings;
        this.clock = clock;
    }

    /// Does it, unless it is done or cannot be. Both judge and work see all that stands as it was
    /// read when its turn came; nobody else can change it in between.
    ///
    /// @throws NotAllowed if it is no person who asks
    Handled handle(
            Pass pass,
            UUID press,
            BiFunction<FundingBook, By, Optional<CannotFund>> judge,
            BiFunction<FundingBook, By, Written> work) {
        return handle(pass, press, () -> fundings.all(pass.tenant().id()), judge, work);
    }

    /// The same with what is read when its turn has come.
    <B> Handled handle(
            Pass pass,
            UUID press,
            Supplier<B> read,
            BiFunction<B, By, Optional<CannotFund>> judge,
            BiFunction<B, By, Written> work) {
        var by = by(pass);
        var tenant = pass.tenant();
        return tenants.<Handled>together(() -> {
            tenants.waitInLine(tenant.slug());
            var done = within(pass, () -> pressed(press));
            if (done.isPresent()) return new Handled.Done(done.get());
            var book = read.get();
            var cannot = judge.apply(book, by);
            if (cannot.isPresent()) return cannot.get();
            var number = new int[1];
            tenants.change(
                    tenant,
                    pass.caller().who(),
                    () -> {
                        var written = work.apply(book, by);
                        number[0] = written.number();
                        return written.act();
                    });
            return new Handled.Done(number[0]);
        });
    }

    <T> T within(Pass pass, Supplier<T> work) {
        return tenants.within(pass.tenant().id(), work);
    }

    By by(Pass pass) {
        var account = pass.account().orElseThrow(() -> new NotAllowed(NotAllowed.Why.ROLE));
        return new By(Optional.of(account.id().value()), account.name(), Instant.now(clock));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What came of a press, if it has been made.
    Optional<Integer> pressed(UUID press) {
        return sql.sql(
                        """
                        select number from (
                            select number, press from funding_application
                            union all select number, press from funding_application_step
                            union all select number, press from funding_decision
                            union all select decision, press from funding_agreement
                            union all select number, press from requisition_version
                            union all select number, press from requisition_step
                            union all select number, file_id from requisition_file
                            union all select number, press from requisition_file_removal
                            union all select number, press from funding_year_end
                            union all select number, press from requisition_due_term
                            union all select min(number), press from requisition_reminder
                                group by press
                            union all select number, press from deal
                            union all select number, press from deal_withdrawal
                            union all select number, press from deal_charge
                            union all select number, press from deal_charge_step) as pressed
                        where press = ?
                        """)
                .param(press)
                .query(Integer.class)
                .optional();
    }

    /// The next free number of a table, one of ours; others wait until it is taken.
    int next(String table) {
        return sql.sql("select coalesce(max(number), 0) + 1 from " + table)
                .query(Integer.class)
                .single();
    }

    static By by(ResultSet row) throws SQLException {
        return new By(
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class)).toInstant());
    }

    static OffsetDateTime at(By by) {
        return by.at().atOffset(ZoneOffset.UTC);
    }

    static String account(By by) {
        return by.account().map(UUID::toString).orElse("");
    }

    /// For the database, where there may be nothing.
    static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}

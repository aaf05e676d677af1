package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Who;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.SwedishTime;

/// The door to the board's decisions not to restore a deficit; they are added and taken back, never
/// changed.
@Component
public class BalanceWaivers {

    /// So many signs a reason may have.
    public static final int LONGEST_REASON = 2_000;

    /// And a reference to minutes.
    public static final int LONGEST_REFERENCE = 200;

    /// What somebody wants to put on record.
    public record Decision(
            int deficit, Money amount, String reason, String reference, LocalDate decided) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    BalanceWaivers(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// All of them, also those taken back, in their order.
    public List<BalanceWaiver> of(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select waiver.*, account.name as who,
                                            undone.number is not null as is_undone
                                        from balance_waiver as waiver
                                        left join balance_waiver_undone as undone
                                            using (association_id, number)
                                        left join account on account.account_id = waiver.noted_by
                                        order by waiver.number
                                        """)
                                .query((row, _) -> waiver(row))
                                .list());
    }

    private static BalanceWaiver waiver(ResultSet row) throws SQLException {
        return new BalanceWaiver(
                row.getInt("number"),
                row.getInt("deficit_year"),
                new Money(row.getLong("amount_ore")),
                row.getString("reason"),
                row.getString("reference"),
                Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("noted_at", OffsetDateTime.class)).toInstant(),
                Optional.ofNullable(row.getString("who")),
                row.getBoolean("is_undone"));
    }

    /// Puts a decision on record, once however often it is sent.
    ///
    /// @param deficit what the deficit of that year came to
    /// @return what is wrong with it, by the field; nothing where it was put on record
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Map<String, Phrase> decide(Pass pass, Decision decision, Money deficit) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    if (standing(pass.tenant().id()).contains(plain(decision))) return Map.of();
                    var fault = fault(pass, decision, deficit);
                    if (fault.isEmpty()) put(pass, decision);
                    return fault;
                });
    }

    private Map<String, Phrase> fault(Pass pass, Decision decision, Money deficit) {
        if (of(pass.tenant().id()).stream()
                .anyMatch(it -> !it.isUndone() && it.deficit() == decision.deficit()))
            return Map.of(
                    "underskott", Phrase.of("ledger.waiver.expected.no-other", decision.deficit()));
        if (decision.amount().ore() <= 0 || decision.amount().ore() > deficit.ore())
            return Map.of("belopp", Phrase.of("ledger.waiver.expected.amount", deficit.typed()));
        if (decision.decided().isAfter(SwedishTime.day(Instant.now(clock))))
            return Map.of("dag", Phrase.of("ledger.waiver.expected.past"));
        if (decision.decided().getYear() < decision.deficit() - 1)
            return Map.of("dag", Phrase.of("ledger.waiver.expected.later", decision.deficit() - 1));
        if (decision.reason().isBlank() || decision.reason().length() > LONGEST_REASON)
            return Map.of("skal", Phrase.of("ledger.waiver.expected.reason", LONGEST_REASON));
        if (decision.reference().isBlank() || decision.reference().length() > LONGEST_REFERENCE)
            return Map.of(
                    "protokoll", Phrase.of("ledger.waiver.expected.reference", LONGEST_REFERENCE));
        return Map.of();
    }

    private void put(Pass pass, Decision decision) {
        var number = next();
        change(pass, noted(number, decision), () -> add(number, decision, pass.accountId()));
    }

    private int next() {
        return sql.sql("select coalesce(max(number), 0) + 1 from balance_waiver")
                .query(Integer.class)
                .single();
    }

    private static Act noted(int number, Decision decision) {
        return act("ledger.waiver-noted", number, decision.deficit())
                .with("amount", decision.amount().inKronor().rounded(2).toPlainString())
                .with("reference", decision.reference());
    }

    /// @param account the id of who noted it; empty for a package
    private int add(int number, Decision decision, String account) {
        return sql.sql(
                        """
                        insert into balance_waiver values (current_association(),
                            ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        number,
                        decision.deficit(),
                        decision.amount().ore(),
                        decision.reason(),
                        decision.reference(),
                        decision.decided(),
                        now(),
                        account)
                .update();
    }

    /// The decisions that stand, by the years of their deficits.
    public List<Decision> standing(AssociationId association) {
        return of(association).stream()
                .filter(it -> !it.isUndone())
                .map(BalanceWaivers::decision)
                .sorted(Comparator.comparingInt(Decision::deficit))
                .toList();
    }

    private static Decision decision(BalanceWaiver waiver) {
        return plain(
                new Decision(
                        waiver.deficit(),
                        waiver.amount(),
                        waiver.reason(),
                        waiver.reference(),
                        waiver.decided()));
    }

    private static Decision plain(Decision decision) {
        return new Decision(
                decision.deficit(),
                decision.amount(),
                decision.reason().replace("\r\n", "\n").strip(),
                decision.reference().strip(),
                decision.decided());
    }

    /// Within a tenant's change: decisions as a package has them. One that has been noted here is
    /// left as it is, also where it was taken back; another on the same deficit gives way.
    public void bring(AssociationId association, Who who, List<Decision> brought) {
        var all = of(association);
        for (var decision : brought) {
            var here = all.stream().filter(it -> it.deficit() == decision.deficit()).toList();
            if (here.stream().anyMatch(it -> decision(it).equals(decision))) continue;
            for (var other : here)
                if (!other.isUndone())
                    tenants.act(association, who, undone(other), () -> takeBack(other, ""));
            var number = next();
            tenants.act(association, who, noted(number, decision), () -> add(number, decision, ""));
        }
    }

    /// Takes a decision back that was noted by mistake; it stays to be seen.
    ///
    /// @return whether there was such a one that stood
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public boolean undo(Pass pass, int number) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var found =
                            of(pass.tenant().id()).stream()
                                    .filter(it -> it.number() == number && !it.isUndone())
                                    .findFirst();
                    found.ifPresent(it -> undo(pass, it));
                    return found.isPresent();
                });
    }

    private void undo(Pass pass, BalanceWaiver waiver) {
        change(pass, undone(waiver), () -> takeBack(waiver, pass.accountId()));
    }

    private static Act undone(BalanceWaiver waiver) {
        return act("ledger.waiver-undone", waiver.number(), waiver.deficit());
    }

    private int takeBack(BalanceWaiver waiver, String account) {
        return sql.sql(
                        """
                        insert into balance_waiver_undone
                        values (current_association(), ?, ?, nullif(?, '')::uuid)
                        """)
                .params(waiver.number(), now(), account)
                .update();
    }

    private static Act act(String code, int number, int deficit) {
        return Act.of(code)
                .with("number", String.valueOf(number))
                .with("year", String.valueOf(deficit));
    }

    private void change(Pass pass, Act act, Runnable work) {
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    work.run();
                    return act;
                });
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}

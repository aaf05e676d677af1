package se.fyrklover.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// The door to when money comes and goes within a year: in which months a line of the budget is
/// paid, and single amounts that no line tells of. All is added, and nothing is changed.
@Component
public class CashPlans {

    /// So many signs a single amount's words may have.
    public static final int LONGEST = 200;

    /// A milliard kronor, as in a budget.
    private static final long MOST_ORE = 100_000_000_000L;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /// A single amount.
    ///
    /// @param amount below zero where it goes out
    public record Event(int number, String label, YearMonth month, Money amount) {

        private Event as(int other) {
            return new Event(other, label, month, amount);
        }
    }

    /// What is wrong with a single amount, by the field of its form; nothing where it may stand.
    public static Map<String, Phrase> faults(String label, YearMonth month, Money amount) {
        if (label.isBlank() || label.length() > LONGEST)
            return Map.of("vad", Phrase.of("ledger.cash.expected.label", LONGEST));
        if (month.getYear() < FIRST_YEAR || month.getYear() >= LAST_YEAR)
            return Map.of("manad", Phrase.of("ledger.cash.expected.month"));
        return amount.ore() == 0 || Math.abs(amount.ore()) > MOST_ORE
                ? Map.of("belopp", Phrase.of("ledger.cash.expected.amount"))
                : Map.of();
    }

    /// In which months a line of a year's budget is paid.
    public record Timing(int year, String line, SequencedSet<Integer> months) {

        String listed() {
            return months.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    CashPlans(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The months that an association has chosen for lines of a year's budget, by the line.
    public Map<String, SequencedSet<Integer>> timings(AssociationId association, int year) {
        return timings(association).stream()
                .filter(it -> it.year() == year)
                .collect(Collectors.toMap(Timing::line, Timing::months));
    }

    /// The months that were chosen and stand, of every year, by the line.
    public List<Timing> timings(AssociationId association) {
        return tenants
                .within(
                        association,
                        () ->
                                sql.sql(
                                                """
                                                select distinct on (year, line) year, line, months
                                                from cash_timing
                                                order by year, line, timing_id desc
                                                """)
                                        .query((row, _) ->
                                                new Timing(
                                                        row.getInt("year"),
                                                        row.getString("line"),
                                                        months(row.getArray("months"))))
                                        .list())
                .stream()
                .filter(it -> !it.months().isEmpty())
                .sorted(Comparator.comparingInt(Timing::year).thenComparing(Timing::line))
                .toList();
    }

    private static SequencedSet<Integer> months(Array months) throws SQLException {
        return new TreeSet<>(Arrays.asList((Integer[]) months.getArray()));
    }

    /// The single amounts of a year that nobody has taken back, in the order of their months.
    public List<Event> events(AssociationId association, int year) {
        return events(association).stream().filter(it -> it.month().getYear() == year).toList();
    }

    /// The single amounts that stand, of every year, in the order of their months.
    public List<Event> events(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select event.* from cash_event as event
                                        left join cash_event_undone as undone
                                            using (association_id, number)
                                        where undone.number is null
                                        order by event.month, event.number
                                        """)
                                .query((row, _) -> event(row))
                                .list());
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getInt("number"),
                row.getString("label"),
                YearMonth.from(Objects.requireNonNull(row.getObject("month", LocalDate.class))),
                new Money(row.getLong("amount_ore")));
    }

    /// Says in which months a line is paid, an equal part in each; in none, and what is usual for
    /// such a line holds again.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public void time(Pass pass, int year, String line, SequencedSet<Integer> months) {
        pass.demand(Right.PLAN_MONEY);
        if (months.stream().anyMatch(it -> it < 1 || it > 12) || line.length() > LONGEST)
            throw new IllegalArgumentException(line + " in " + months);
        var timing = new Timing(year, line, months);
        change(pass, timed(timing), () -> add(timing, pass.accountId()));
    }

    private static Act timed(Timing timing) {
        return Act.of("ledger.cash-timed")
                .with("year", String.valueOf(timing.year()))
                .with("line", timing.line())
                .with("months", timing.listed());
    }

    /// @param account the id of who said so; empty for a package
    private int add(Timing timing, String account) {
        return sql.sql(
                        """
                        insert into cash_timing values
                            (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        Tenants.newId(),
                        timing.year(),
                        timing.line(),
                        timing.months().toArray(Integer[]::new),
                        now(),
                        account)
                .update();
    }

    /// Within a tenant's change: months and single amounts as a package has them. A line's months
    /// take the place of others; a single amount that was ever noted here is left as it is, also
    /// where it was taken back, and keeps its number where that is free.
    public void bring(
            AssociationId association, Who who, List<Timing> months, List<Event> amounts) {
        var chosen = timings(association);
        for (var timing : months)
            if (!chosen.contains(timing))
                tenants.act(association, who, timed(timing), () -> add(timing, ""));
        var noted = noted();
        var known = new ArrayList<>(noted.stream().map(it -> it.as(0)).toList());
        var taken = noted.stream().map(Event::number).collect(Collectors.toSet());
        for (var event : amounts) {
            if (known.remove(event.as(0))) continue;
            var numbered = taken.contains(event.number()) ? event.as(next()) : event;
            taken.add(numbered.number());
            tenants.act(
                    association, who, noted(numbered), () -> add(numbered, Tenants.newId(), ""));
        }
    }

    /// All that were ever noted, also those taken back.
    private List<Event> noted() {
        return sql.sql("select * from cash_event order by number")
                .query((row, _) -> event(row))
                .list();
    }

    /// Puts a single amount in a month, once however often one press is sent.
    ///
    /// @param press the id of the press of the button
    /// @return what is wrong, by the field; nothing where it was put there
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Map<String, Phrase> add(
            Pass pass, UUID press, String label, YearMonth month, Money amount) {
        pass.demand(Right.PLAN_MONEY);
        var faults = faults(label, month, amount);
        if (!faults.isEmpty()) return faults;
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    if (!isDone(press)) put(pass, press, label, month, amount);
                    return Map.of();
                });
    }

    private boolean isDone(UUID press) {
        return sql.sql("select exists (select from cash_event where press = ?)")
                .param(press)
                .query(Boolean.class)
                .single();
    }

    private void put(Pass pass, UUID press, String label, YearMonth month, Money amount) {
        var event = new Event(next(), label, month, amount);
        change(pass, noted(event), () -> add(event, press, pass.accountId()));
    }

    private int next() {
        return sql.sql("select coalesce(max(number), 0) + 1 from cash_event")
                .query(Integer.class)
                .single();
    }

    private static Act noted(Event event) {
        return Act.of("ledger.cash-noted")
                .with("number", String.valueOf(event.number()))
                .with("month", event.month().toString())
                .with("amount", event.amount().inKronor().rounded(2).toPlainString());
    }

    /// @param account the id of who noted it; empty for a package
    private int add(Event event, UUID press, String account) {
        return sql.sql(
                        """
                        insert into cash_event values
                            (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        event.number(),
                        event.label(),
                        event.month().atDay(1),
                        event.amount().ore(),
                        now(),
                        account,
                        press)
                .update();
    }

    /// Takes a single amount back; it stays to be seen in the record.
    ///
    /// @return whether there was such a one that stood
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public boolean undo(Pass pass, int year, int number) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var stands =
                            events(pass.tenant().id(), year).stream()
                                    .anyMatch(it -> it.number() == number);
                    if (stands) undo(pass, number);
                    return stands;
                });
    }

    private void undo(Pass pass, int number) {
        change(
                pass,
                Act.of("ledger.cash-undone").with("number", String.valueOf(number)),
                () ->
                        sql.sql(
                                        """
                                        insert into cash_event_undone values
                                            (current_association(), ?, ?, nullif(?, '')::uuid)
                                        """)
                                .params(number, now(), pass.accountId())
                                .update());
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

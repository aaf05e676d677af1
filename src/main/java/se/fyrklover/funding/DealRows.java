package se.fyrklover.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Period;

/// The rows of deals and of what was charged by them; within a tenant only.
@Component
class DealRows {

    private static final String RANGE =
            "lower(valid_during) as first_day, upper(valid_during) - 1 as last_day";

    private final JdbcClient sql;

    DealRows(JdbcClient sql) {
        this.sql = sql;
    }

    DealBook book() {
        var years = years();
        var charges = charges();
        var withdrawn = withdrawn();
        return new DealBook(
                sql.sql("select deal.*, " + RANGE + " from deal order by number")
                        .query((row, _) -> {
                            var number = row.getInt("number");
                            return new Deal(
                                    number,
                                    terms(row, years.getOrDefault(number, Map.of())),
                                    charges.getOrDefault(number, List.of()),
                                    Optional.ofNullable(withdrawn.get(number)),
                                    Desk.by(row));
                        })
                        .list());
    }

    private static Deal.Terms terms(ResultSet row, Map<Integer, Money> years) throws SQLException {
        return new Deal.Terms(
                Deal.coded(Deal.Kind.values(), row.getString("kind")).orElseThrow(),
                Deal.coded(Deal.Direction.values(), row.getString("direction")).orElseThrow(),
                new Deal.Counterpart(
                        row.getString("counterpart"),
                        new OrganisationNumber(row.getString("organisation_number"))),
                row.getString("what"),
                row.getString("reference"),
                during(row),
                switch (row.getString("price")) {
                    case "fixed" -> new DealPrice.Fixed(new YearAmounts(years));
                    case "part" ->
                            new DealPrice.Part(
                                    row.getInt("part_hundredths"), row.getString("of_what"));
                    default ->
                            new DealPrice.Each(
                                    new Money(row.getLong("each_ore")), row.getString("of_what"));
                });
    }

    private static Period during(ResultSet row) throws SQLException {
        return new Period(Desk.day(row, "first_day"), Desk.day(row, "last_day"));
    }

    private Map<Integer, Map<Integer, Money>> years() {
        var all = new HashMap<Integer, Map<Integer, Money>>();
        sql.sql("select number, year, amount_ore from deal_year")
                .query((row, _) ->
                        all.computeIfAbsent(row.getInt("number"), _ -> new HashMap<>())
                                .put(row.getInt("year"), new Money(row.getLong("amount_ore"))))
                .list();
        return all;
    }

    private Map<Integer, Deal.Note> withdrawn() {
        var all = new HashMap<Integer, Deal.Note>();
        sql.sql("select * from deal_withdrawal")
                .query((row, _) ->
                        all.put(
                                row.getInt("number"),
                                new Deal.Note(row.getString("words"), Desk.by(row))))
                .list();
        return all;
    }

    private Map<Integer, List<Charge>> charges() {
        var paid = new HashMap<Integer, Charge.Paid>();
        var reversed = new HashMap<Integer, Deal.Note>();
        sql.sql("select * from deal_charge_step")
                .query((row, _) ->
                        row.getString("kind").equals("paid")
                                ? paid.put(
                                        row.getInt("number"),
                                        new Charge.Paid(Desk.day(row, "on_day"), Desk.by(row)))
                                : reversed.put(
                                        row.getInt("number"),
                                        new Deal.Note(row.getString("words"), Desk.by(row))))
                .list();
        var all = new HashMap<Integer, List<Charge>>();
        sql.sql("select deal_charge.*, " + RANGE + " from deal_charge order by number")
                .query((row, _) -> {
                    var number = row.getInt("number");
                    return all.computeIfAbsent(row.getInt("deal"), _ -> new ArrayList<>())
                            .add(
                                    new Charge(
                                            number,
                                            row.getInt("deal"),
                                            content(row),
                                            new Money(row.getLong("amount_ore")),
                                            Optional.ofNullable(paid.get(number)),
                                            Optional.ofNullable(reversed.get(number)),
                                            Desk.by(row)));
                })
                .list();
        return all;
    }

    private static Charge.Content content(ResultSet row) throws SQLException {
        var cost = Optional.ofNullable(row.getObject("cost_ore", Long.class));
        var count = Optional.ofNullable(row.getObject("count_hundredths", Integer.class));
        return new Charge.Content(
                row.getString("label"),
                during(row),
                Desk.day(row, "issued_on"),
                cost.<Charge.Basis>map(it -> new Charge.Basis.Cost(new Money(it)))
                        .or(() -> count.map(Charge.Basis.Count::new))
                        .orElse(new Charge.Basis.Amount(new Money(row.getLong("amount_ore")))));
    }

    void add(int number, UUID press, Deal.Terms terms, By by) {
        var price = terms.price();
        sql.sql(
                        """
                        insert into deal
                        values (current_association(), ?, ?, ?, ?, ?, ?, ?, ?, ?::daterange, ?,
                            nullif(?, '')::integer, nullif(?, '')::bigint, ?,
                            ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        press,
                        terms.kind().code(),
                        terms.direction().code(),
                        terms.counterpart().name(),
                        terms.counterpart().number().canonical(),
                        terms.what(),
                        terms.reference(),
                        terms.during().asRange(),
                        price.code(),
                        Desk.orNothing(price instanceof DealPrice.Part it ? it.hundredths() : null),
                        Desk.orNothing(
                                price instanceof DealPrice.Each it ? it.price().ore() : null),
                        ofWhat(price),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
        if (price instanceof DealPrice.Fixed(var amounts))
            amounts.of()
                    .forEach((year, amount) ->
                            sql.sql("insert into deal_year values (current_association(), ?, ?, ?)")
                                    .params(number, year, amount.ore())
                                    .update());
    }

    private static String ofWhat(DealPrice price) {
        return switch (price) {
            case DealPrice.Fixed _ -> "";
            case DealPrice.Part(_, var cost) -> cost;
            case DealPrice.Each(_, var unit) -> unit;
        };
    }

    void charge(int number, UUID press, int deal, Charge.Content content, Money amount, By by) {
        var basis = content.basis();
        sql.sql(
                        """
                        insert into deal_charge
                        values (current_association(), ?, ?, ?, ?, ?::daterange, ?,
                            nullif(?, '')::bigint, nullif(?, '')::integer, ?,
                            ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        press,
                        deal,
                        content.label(),
                        content.during().asRange(),
                        content.issued(),
                        Desk.orNothing(
                                basis instanceof Charge.Basis.Cost(var cost) ? cost.ore() : null),
                        Desk.orNothing(
                                basis instanceof Charge.Basis.Count(var count) ? count : null),
                        amount.ore(),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }

    void step(int charge, UUID press, String kind, String words, @Nullable LocalDate on, By by) {
        sql.sql(
                        """
                        insert into deal_charge_step
                        values (current_association(), ?, ?, ?, ?, nullif(?, '')::date,
                            ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        charge,
                        press,
                        kind,
                        words,
                        Desk.orNothing(on),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }

    void withdraw(int number, UUID press, String words, By by) {
        sql.sql(
                        """
                        insert into deal_withdrawal
                        values (current_association(), ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(number, press, words, Desk.at(by), Desk.account(by), by.name())
                .update();
    }
}

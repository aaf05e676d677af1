package se.fyrklover.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.shared.Money;

/// The rows of requisitions and of years' ends; within a tenant only.
@Component
class RequisitionRows {

    private final JdbcClient sql;

    RequisitionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// Which version of which requisition.
    private record Written(int number, int version) {}

    List<Requisition> requisitions() {
        var versions = versions(lines());
        var removed = removed();
        var steps =
                by("select * from requisition_step order by number, step", RequisitionRows::step);
        var files =
                by(
                        """
                        select number, file_id, name, made_at, made_by, made_by_name
                        from requisition_file order by number, made_at, file_id
                        """,
                        row -> {
                            var id = Objects.requireNonNull(row.getObject("file_id", UUID.class));
                            return new Requisition.Attachment(
                                    id,
                                    row.getString("name"),
                                    Desk.by(row),
                                    Optional.ofNullable(removed.get(id)));
                        });
        return sql.sql("select * from requisition order by year, quarter, number")
                .query((row, _) -> {
                    var number = row.getInt("number");
                    return new Requisition(
                            number,
                            row.getString("intervention_id"),
                            new Quarter(row.getInt("year"), row.getInt("quarter")),
                            versions.getOrDefault(number, List.of()),
                            steps.getOrDefault(number, List.of()),
                            files.getOrDefault(number, List.of()));
                })
                .list();
    }

    /// Who took out which attachments.
    private Map<UUID, By> removed() {
        var all = new HashMap<UUID, By>();
        sql.sql("select * from requisition_file_removal")
                .query((row, _) ->
                        all.put(
                                Objects.requireNonNull(row.getObject("file_id", UUID.class)),
                                Desk.by(row)))
                .list();
        return all;
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    /// What a query tells, by the number of the requisition.
    private <T> Map<Integer, List<T>> by(String query, Reading<T> reading) {
        var all = new HashMap<Integer, List<T>>();
        sql.sql(query)
                .query((row, _) ->
                        all.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                                .add(reading.of(row)))
                .list();
        return all;
    }

    private Map<Written, List<RequisitionLine>> lines() {
        var all = new HashMap<Written, List<RequisitionLine>>();
        sql.sql("select * from requisition_line order by number, version, position")
                .query((row, _) ->
                        all.computeIfAbsent(
                                        new Written(row.getInt("number"), row.getInt("version")),
                                        _ -> new ArrayList<>())
                                .add(line(row)))
                .list();
        return all;
    }

    private static RequisitionLine line(ResultSet row) throws SQLException {
        var label = row.getString("label");
        var amount = new Money(row.getLong("amount_ore"));
        return switch (row.getString("kind")) {
            case "salary" ->
                    new RequisitionLine.Salary(
                            label,
                            row.getInt("fte_hundredths"),
                            row.getInt("months_tenths"),
                            amount);
            case "premises" -> new RequisitionLine.Premises(label, amount);
            default -> new RequisitionLine.Other(label, amount);
        };
    }

    private Map<Integer, List<Requisition.Version>> versions(
            Map<Written, List<RequisitionLine>> lines) {
        return by(
                "select * from requisition_version order by number, version",
                row ->
                        new Requisition.Version(
                                new Requisition.Content(
                                        lines.getOrDefault(
                                                new Written(
                                                        row.getInt("number"),
                                                        row.getInt("version")),
                                                List.of()),
                                        row.getString("words")),
                                Desk.by(row)));
    }

    private static Requisition.Step step(ResultSet row) throws SQLException {
        return new Requisition.Step(
                Requisition.Step.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Desk.by(row),
                row.getString("words"),
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)));
    }

    void add(int number, String intervention, Quarter quarter) {
        sql.sql("insert into requisition values (current_association(), ?, ?, ?, ?)")
                .params(number, intervention, quarter.year(), quarter.number())
                .update();
    }

    void write(int number, int version, UUID press, Requisition.Content content, By by) {
        sql.sql(
                        """
                        insert into requisition_version
                        values (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        version,
                        press,
                        content.words(),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
        for (var at = 0; at < content.lines().size(); at++)
            line(number, version, at, content.lines().get(at));
    }

    private void line(int number, int version, int position, RequisitionLine line) {
        var salary = line instanceof RequisitionLine.Salary it ? it : null;
        sql.sql(
                        """
                        insert into requisition_line
                        values (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::integer,
                            nullif(?, '')::integer, ?)
                        """)
                .params(
                        number,
                        version,
                        position,
                        line.kind(),
                        line.label(),
                        Desk.orNothing(salary == null ? null : salary.fteHundredths()),
                        Desk.orNothing(salary == null ? null : salary.monthsTenths()),
                        line.amount().ore())
                .update();
    }

    void step(
            int number,
            int step,
            UUID press,
            Requisition.Step.Kind kind,
            String words,
            @Nullable LocalDate onDay,
            By by) {
        sql.sql(
                        """
                        insert into requisition_step
                        values (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::date,
                            ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        step,
                        press,
                        kind.code(),
                        words,
                        Desk.orNothing(onDay),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }

    void attach(int number, UUID file, String name, byte[] content, By by) {
        sql.sql(
                        """
                        insert into requisition_file
                        values (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(number, file, name, content, Desk.at(by), Desk.account(by), by.name())
                .update();
    }

    void remove(int number, UUID file, UUID press, By by) {
        sql.sql(
                        """
                        insert into requisition_file_removal
                        values (current_association(), ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(number, file, press, Desk.at(by), Desk.account(by), by.name())
                .update();
    }

    Optional<byte[]> file(int number, UUID file) {
        return sql.sql("select content from requisition_file where number = ? and file_id = ?")
                .params(number, file)
                .query(byte[].class)
                .optional();
    }

    List<YearEnd> yearEnds() {
        return sql.sql(
                        """
                        select funding_year_end.*, reversal.number as reversed
                        from funding_year_end left join funding_year_end as reversal
                            on reversal.reverses = funding_year_end.number
                        order by funding_year_end.number
                        """)
                .query((row, _) -> yearEnd(row))
                .list();
    }

    private static YearEnd yearEnd(ResultSet row) throws SQLException {
        return new YearEnd(
                row.getInt("number"),
                row.getString("intervention_id"),
                row.getInt("year"),
                new YearEnd.Terms(
                        new Money(row.getLong("repaid_ore")),
                        new Money(row.getLong("carried_ore")),
                        Desk.day(row, "held_on"),
                        row.getString("paragraph")),
                Optional.ofNullable(row.getObject("reverses", Integer.class)),
                Optional.ofNullable(row.getObject("reversed", Integer.class)),
                Desk.by(row));
    }

    void end(
            int number,
            UUID press,
            String intervention,
            int year,
            YearEnd.Terms terms,
            @Nullable Integer reverses,
            By by) {
        sql.sql(
                        """
                        insert into funding_year_end
                        values (current_association(), ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::integer,
                            ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        press,
                        intervention,
                        year,
                        terms.repaid().ore(),
                        terms.carried().ore(),
                        terms.heldOn(),
                        terms.paragraph(),
                        Desk.orNothing(reverses),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }
}

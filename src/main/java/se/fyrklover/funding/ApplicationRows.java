package se.fyrklover.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.shared.Money;

/// The rows of applications and of decisions on them; within a tenant only.
@Component
class ApplicationRows {

    private final JdbcClient sql;

    ApplicationRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Application> applications() {
        var years = years("funding_application_year");
        var steps =
                sql
                        .sql("select * from funding_application_step order by number, step")
                        .query((row, _) -> Map.entry(row.getInt("number"), step(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return sql.sql("select * from funding_application order by number")
                .query((row, _) -> application(row, years, steps))
                .list();
    }

    private static Application.Step step(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var by = Desk.by(row);
        var words = row.getString("words");
        return kind.equals("conflict")
                ? new Application.Step.Conflict(by, words)
                : new Application.Step.Prepared(by, kind.equals("recommended"), words);
    }

    private static Application application(
            ResultSet row,
            Map<Integer, YearAmounts> years,
            Map<Integer, List<Application.Step>> steps)
            throws SQLException {
        var number = row.getInt("number");
        return new Application(
                number,
                row.getString("intervention_id"),
                FundingKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("drawn_from", Integer.class)),
                row.getString("title"),
                row.getString("purpose"),
                TenantRows.strings(row, "parties"),
                years.getOrDefault(number, YearAmounts.NONE),
                Desk.by(row),
                steps.getOrDefault(number, List.of()));
    }

    /// The years' amounts of a table, one of ours, by the number of what they belong to.
    private Map<Integer, YearAmounts> years(String table) {
        var all = new HashMap<Integer, TreeMap<Integer, Money>>();
        sql.sql("select number, year, amount_ore from " + table)
                .query((row, _) ->
                        all.computeIfAbsent(row.getInt("number"), _ -> new TreeMap<>())
                                .put(row.getInt("year"), new Money(row.getLong("amount_ore"))))
                .list();
        var read = new HashMap<Integer, YearAmounts>();
        all.forEach((number, amounts) -> read.put(number, new YearAmounts(amounts)));
        return read;
    }

    List<FundingDecision> decisions() {
        var applications =
                applications().stream()
                        .collect(Collectors.toMap(Application::number, Function.identity()));
        var years = years("funding_decision_year");
        var agreements = agreements();
        return sql.sql(
                        """
                        select funding_decision.*, correction.number as corrected
                        from funding_decision left join funding_decision as correction
                            on correction.corrects = funding_decision.number
                        order by funding_decision.number
                        """)
                .query((row, _) -> decision(row, applications, years, agreements))
                .list();
    }

    private Map<Integer, FundingDecision.Agreement> agreements() {
        return sql
                .sql("select * from funding_agreement")
                .query((row, _) ->
                        Map.entry(
                                row.getInt("decision"),
                                new FundingDecision.Agreement(
                                        Desk.day(row, "signed_on"),
                                        row.getString("reference"),
                                        Desk.by(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static FundingDecision decision(
            ResultSet row,
            Map<Integer, Application> applications,
            Map<Integer, YearAmounts> years,
            Map<Integer, FundingDecision.Agreement> agreements)
            throws SQLException {
        var number = row.getInt("number");
        return new FundingDecision(
                number,
                java.util.Objects.requireNonNull(applications.get(row.getInt("application"))),
                new FundingDecision.Terms(
                        Desk.day(row, "held_on"),
                        row.getString("paragraph"),
                        years.getOrDefault(number, YearAmounts.NONE),
                        row.getString("conditions"),
                        row.getString("stood_aside")),
                Optional.ofNullable(row.getObject("corrects", Integer.class)),
                Optional.ofNullable(row.getObject("corrected", Integer.class)),
                Optional.ofNullable(agreements.get(number)),
                Desk.by(row));
    }

    void add(int number, UUID press, Application.Draft draft, By by) {
        sql.sql(
                        """
                        insert into funding_application (association_id, number, press,
                            intervention_id, kind, drawn_from, title, purpose, parties,
                            made_at, made_by, made_by_name)
                        values (current_association(), ?, ?, ?, ?, nullif(?, '')::integer, ?, ?, ?,
                            ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        press,
                        draft.intervention(),
                        draft.kind().code(),
                        Desk.orNothing(draft.frame().orElse(null)),
                        draft.title(),
                        draft.purpose(),
                        draft.parties().toArray(String[]::new),
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
        add("funding_application_year", number, draft.asked());
    }

    private void add(String table, int number, YearAmounts amounts) {
        amounts.of()
                .forEach((year, amount) ->
                        sql.sql("insert into " + table + " values (current_association(), ?, ?, ?)")
                                .params(number, year, amount.ore())
                                .update());
    }

    /// Adds a step: `recommended`, `advised_against` or `conflict`.
    void step(Application application, UUID press, String kind, String words, By by) {
        sql.sql(
                        """
                        insert into funding_application_step
                        values (current_association(), ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        application.number(),
                        application.steps().size() + 1,
                        press,
                        kind,
                        words,
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }

    void add(
            int number,
            UUID press,
            int application,
            FundingDecision.Terms terms,
            @Nullable Integer corrects,
            By by) {
        sql.sql(
                        """
                        insert into funding_decision
                        values (current_association(), ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::integer,
                            ?, nullif(?, '')::uuid, ?, ?)
                        """)
                .params(
                        number,
                        press,
                        application,
                        !terms.granted().isEmpty(),
                        terms.heldOn(),
                        terms.paragraph(),
                        terms.conditions(),
                        Desk.orNothing(corrects),
                        Desk.at(by),
                        Desk.account(by),
                        by.name(),
                        terms.stoodAside())
                .update();
        add("funding_decision_year", number, terms.granted());
    }

    void sign(int decision, UUID press, java.time.LocalDate on, String reference, By by) {
        sql.sql(
                        """
                        insert into funding_agreement
                        values (current_association(), ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(decision, press, on, reference, Desk.at(by), Desk.account(by), by.name())
                .update();
    }
}

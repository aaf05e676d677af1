package se.fyrklover.budget;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.Party;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Money;

/// The rows of contribution runs; within a tenant's transaction.
@Component
class RunRows {

    private static final String RUN =
            """
            select contribution_run.*, account.name
            from contribution_run left join account
                on account.account_id = contribution_run.frozen_by
            """;

    private final JdbcClient sql;
    private final TenantRows rows;

    RunRows(JdbcClient sql, TenantRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    static Digest digest(String written) {
        return Digest.of(written.getBytes(StandardCharsets.UTF_8));
    }

    List<ContributionRun> of(int year) {
        return sql
                .sql(RUN + "where year = ? order by number desc")
                .param(year)
                .query((row, _) -> run(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    Optional<ContributionRun> newest(int year) {
        return sql.sql(RUN + "where year = ? order by number desc limit 1")
                .param(year)
                .query((row, _) -> run(row))
                .optional()
                .map(this::whole);
    }

    Optional<ContributionRun> find(int year, int number) {
        return sql.sql(RUN + "where year = ? and number = ?")
                .params(year, number)
                .query((row, _) -> run(row))
                .optional()
                .map(this::whole);
    }

    /// The newest run of each year in which a member is, by the year.
    Map<Integer, Integer> newestWith(String member) {
        return sql
                .sql(
                        """
                        select year, max(number) as number from contribution_run
                        where exists (
                            select from contribution_line
                            where contribution_line.year = contribution_run.year
                                and contribution_line.number = contribution_run.number
                                and member_id = ?)
                        group by year
                        """)
                .param(member)
                .query((row, _) -> Map.entry(row.getInt("year"), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ContributionRun run(ResultSet row) throws SQLException {
        return new ContributionRun(
                row.getInt("year"),
                row.getInt("number"),
                RunInputs.read(row.getString("inputs")),
                Digest.stored(row.getBytes("digest")),
                Objects.requireNonNull(row.getObject("dated", LocalDate.class)),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("frozen_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getString("name")),
                List.of());
    }

    private ContributionRun whole(ContributionRun run) {
        var lines =
                sql.sql(
                                """
                                select * from contribution_line
                                where year = ? and number = ? order by position
                                """)
                        .params(run.year(), run.number())
                        .query((row, _) -> line(row))
                        .list();
        return new ContributionRun(
                run.year(),
                run.number(),
                run.inputs(),
                run.digest(),
                run.dated(),
                run.reason(),
                run.frozenAt(),
                run.by(),
                lines);
    }

    private static ContributionRun.Line line(ResultSet row) throws SQLException {
        return new ContributionRun.Line(
                row.getInt("position"),
                Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT)),
                row.getString("member_id"),
                row.getString("member_name"),
                Calculation.Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("inhabitants", Long.class)),
                new Money(row.getLong("amount_ore")));
    }

    /// @param account the id of who froze it; empty for a package
    void add(ContributionRun run, String account) {
        sql.sql(
                        """
                        insert into contribution_run (association_id, year, number, inputs, digest,
                            dated, reason, frozen_at, frozen_by)
                        values (current_association(), ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        run.year(),
                        run.number(),
                        run.inputs().written(),
                        run.digest().bytes(),
                        run.dated(),
                        run.reason(),
                        run.frozenAt().atOffset(ZoneOffset.UTC),
                        account)
                .update();
        rows.add(
                "contribution_line",
                List.of(
                        "year",
                        "number",
                        "position",
                        "party",
                        "member_id",
                        "member_name",
                        "basis",
                        "inhabitants",
                        "amount_ore"),
                run.lines(),
                (it, _) ->
                        new Object[] {
                            run.year(),
                            run.number(),
                            it.position(),
                            it.party().code(),
                            it.member(),
                            it.name(),
                            it.basis().code(),
                            it.inhabitants().orElse(null),
                            it.amount().ore()
                        });
    }
}

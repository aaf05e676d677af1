package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.budget.ContributionClaim.Kind;
import se.fyrklover.budget.ContributionClaim.Mark;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.SwedishTime;

/// The rows of claims and of what became of them; within a tenant's transaction.
@Component
class ClaimRows {

    private final JdbcClient sql;
    private final TenantRows rows;
    private final Clock clock;

    ClaimRows(JdbcClient sql, TenantRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /// Those of a year, in the order of the runs and their lines.
    List<ContributionClaim> of(int year) {
        var marks = marks(year);
        return sql.sql(
                        """
                        select contribution_claim.* from contribution_claim
                        where year = ?
                        order by number, (
                            select min(position) from contribution_line
                            where contribution_line.year = contribution_claim.year
                                and contribution_line.number = contribution_claim.number
                                and contribution_line.member_id = contribution_claim.member_id),
                            member_id
                        """)
                .param(year)
                .query((row, _) -> claim(row, marks))
                .list();
    }

    List<Integer> years() {
        return sql.sql("select distinct year from contribution_claim order by year")
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    private Map<UUID, List<Mark>> marks(int year) {
        return sql
                .sql(
                        """
                        select contribution_claim_mark.* from contribution_claim_mark
                        join contribution_claim using (association_id, claim_id)
                        where year = ? order by mark_id
                        """)
                .param(year)
                .query((row, _) -> Map.entry(id(row, "claim_id"), mark(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static ContributionClaim claim(ResultSet row, Map<UUID, List<Mark>> marks)
            throws SQLException {
        var id = id(row, "claim_id");
        return new ContributionClaim(
                id,
                row.getInt("year"),
                row.getInt("number"),
                row.getString("member_id"),
                new Money(row.getLong("amount_ore")),
                marks.getOrDefault(id, List.of()));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                id(row, "mark_id"),
                Kind.of(row.getString("kind")).orElseThrow(),
                Objects.requireNonNull(row.getObject("marked_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("amount_ore", Long.class)).map(Money::new),
                Optional.ofNullable(row.getObject("undoes", UUID.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
    }

    /// Claims what members are to pay by a run. What was claimed before and not sent is withdrawn;
    /// what was sent stands, and the new claim is the difference.
    void claim(ContributionRun run, String account) {
        var owed = new LinkedHashMap<String, Money>();
        run.contributions().forEach(it -> owed.put(it.member(), it.amount()));
        for (var claim : of(run.year())) {
            if (claim.is(Kind.WITHDRAWN)) continue;
            if (claim.standing().isEmpty()) note(claim.id(), withdrawn(), account);
            else owed.merge(claim.member(), Money.ZERO.minus(claim.amount()), Money::plus);
        }
        var due = owed.entrySet().stream().filter(it -> it.getValue().ore() != 0).toList();
        rows.add(
                "contribution_claim",
                List.of("claim_id", "year", "number", "member_id", "amount_ore"),
                due,
                (it, _) ->
                        new Object[] {
                            Tenants.newId(),
                            run.year(),
                            run.number(),
                            it.getKey(),
                            it.getValue().ore()
                        });
    }

    private Mark withdrawn() {
        return new Mark(
                Tenants.newId(),
                Kind.WITHDRAWN,
                SwedishTime.day(Instant.now(clock)),
                Optional.empty(),
                Optional.empty());
    }

    boolean isNoted(UUID mark) {
        return sql.sql("select exists (select from contribution_claim_mark where mark_id = ?)")
                .param(mark)
                .query(Boolean.class)
                .single();
    }

    void note(UUID claim, Mark mark, String account) {
        sql.sql(
                        """
                        insert into contribution_claim_mark (association_id, mark_id, claim_id,
                            kind, marked_on, amount_ore, undoes, until_day, noted_at, noted_by)
                        values (current_association(), ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .param(mark.id())
                .param(claim)
                .param(mark.kind().code())
                .param(mark.on())
                .param(mark.amount().map(Money::ore).orElse(null))
                .param(mark.undoes().orElse(null))
                .param(mark.until().orElse(null))
                .param(Instant.now(clock).atOffset(ZoneOffset.UTC))
                .param(account)
                .update();
    }

    /// What has become of a run's claims and stands, as a package tells of it.
    List<BroughtRun.Mark> told(int year, int number) {
        return of(year).stream()
                .filter(it -> it.number() == number)
                .flatMap(claim ->
                        claim.standing().stream()
                                .filter(it -> it.kind() != Kind.WITHDRAWN)
                                .map(it ->
                                        new BroughtRun.Mark(
                                                claim.member(),
                                                it.kind(),
                                                it.on(),
                                                it.amount(),
                                                it.until(),
                                                "",
                                                "")))
                .toList();
    }

    /// What a package says of a run's claims, where that is not noted already.
    void bring(int year, int number, List<BroughtRun.Mark> brought) {
        var claims = of(year).stream().filter(it -> it.number() == number).toList();
        for (var claim : claims) {
            var noted = new ArrayList<>(claim.marks());
            for (var mark : brought) {
                if (!mark.member().equals(claim.member())) continue;
                var known =
                        noted.stream()
                                .filter(it ->
                                        it.kind() == mark.kind()
                                                && it.on().equals(mark.on())
                                                && it.amount().equals(mark.amount()))
                                .findFirst();
                if (known.isPresent()) noted.remove(known.get());
                else
                    note(
                            claim.id(),
                            new Mark(
                                    Tenants.newId(),
                                    mark.kind(),
                                    mark.on(),
                                    mark.amount(),
                                    Optional.empty(),
                                    mark.until()),
                            "");
            }
        }
    }
}

package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.budget.grid.Edit;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.Items;

/// The rows of budgets that are worked on, and of their versions; within a tenant's transaction.
@Component
class GridRows {

    private final JdbcClient sql;
    private final TenantRows rows;

    GridRows(JdbcClient sql, TenantRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// The number of the newest change of a budget; 0 where nobody has begun with it.
    int head(int plan) {
        return sql.sql("select coalesce(max(number), 0) from budget_change where plan = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }

    /// What a budget said after a change.
    Items items(int plan, int change) {
        var items = new TreeMap<String, String>();
        sql.sql(
                        """
                        select distinct on (item) item, becomes from budget_change_item
                        where plan = ? and number <= ? order by item, number desc
                        """)
                .params(plan, change)
                .query(row -> {
                    var becomes = row.getString("becomes");
                    if (becomes != null) items.put(row.getString("item"), becomes);
                });
        return new Items(items);
    }

    /// By which change each item became what it was after a change.
    Map<String, Integer> origins(int plan, int change) {
        var origins = new LinkedHashMap<String, Integer>();
        sql.sql(
                        """
                        select item, max(number) as number from budget_change_item
                        where plan = ? and number <= ? group by item
                        """)
                .params(plan, change)
                .query(row -> {
                    origins.put(row.getString("item"), row.getInt("number"));
                });
        return origins;
    }

    /// The newest changes after one, the newest first.
    List<BudgetChange> changes(int plan, int after, int most) {
        return changes(plan, after + 1, Integer.MAX_VALUE, most);
    }

    Optional<BudgetChange> change(int plan, int number) {
        return changes(plan, number, number, 1).stream().findFirst();
    }

    /// The changes with numbers between two, those with them, the newest first.
    private List<BudgetChange> changes(int plan, int from, int to, int most) {
        var bare =
                sql.sql(
                                """
                                select budget_change.*, account.name
                                from budget_change left join account
                                    on account.account_id = budget_change.changed_by
                                where plan = ? and number between ? and ?
                                order by number desc limit ?
                                """)
                        .params(plan, from, to, most)
                        .query((row, _) -> change(row))
                        .list();
        if (bare.isEmpty()) return bare;
        var items = changed(plan, bare.getLast().number(), bare.getFirst().number());
        return bare.stream()
                .map(it -> it.of(new Edit(items.getOrDefault(it.number(), List.of()))))
                .toList();
    }

    private static BudgetChange change(ResultSet row) throws SQLException {
        return new BudgetChange(
                row.getInt("number"),
                Optional.ofNullable(row.getObject("undoes", Integer.class)),
                Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getString("name")),
                new Edit(List.of()));
    }

    /// What changes with numbers between two changed, by the number.
    private Map<Integer, List<Edit.Item>> changed(int plan, int from, int to) {
        var items = new HashMap<Integer, List<Edit.Item>>();
        sql.sql(
                        """
                        select number, item, was, becomes from budget_change_item
                        where plan = ? and number between ? and ? order by item
                        """)
                .params(plan, from, to)
                .query(row -> {
                    items.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(
                                    Edit.Item.of(
                                            row.getString("item"),
                                            row.getString("was"),
                                            row.getString("becomes")));
                });
        return items;
    }

    /// Adds a change after the newest.
    ///
    /// @param account the id of who made it; empty for a package
    int add(int plan, Edit edit, Optional<Integer> undoes, Instant at, String account) {
        var number = head(plan) + 1;
        sql.sql(
                        """
                        insert into budget_change values
                            (current_association(), ?, ?, nullif(?, 0), ?, nullif(?, '')::uuid)
                        """)
                .params(plan, number, undoes.orElse(0), at.atOffset(ZoneOffset.UTC), account)
                .update();
        rows.add(
                "budget_change_item",
                List.of("plan", "number", "item", "was", "becomes"),
                edit.items(),
                (it, _) ->
                        new Object[] {
                            plan, number, it.key(), it.was().orElse(null), it.becomes().orElse(null)
                        });
        return number;
    }

    /// The versions of a budget, the newest first.
    List<BudgetVersion> versions(int plan) {
        return sql.sql(
                        """
                        select budget_version.*, account.name
                        from budget_version left join account
                            on account.account_id = budget_version.made_by
                        where plan = ? order by number desc
                        """)
                .param(plan)
                .query((row, _) -> version(row))
                .list();
    }

    /// The version that stands of each budget that says anything of a year.
    List<BudgetVersion> standing(int year) {
        return sql.sql(
                        """
                        select distinct on (plan) budget_version.*, account.name
                        from budget_version left join account
                            on account.account_id = budget_version.made_by
                        where plan between ? and ?
                            and (kind <> 'proposed' or not exists (
                                select from budget_version as decided
                                where decided.plan = budget_version.plan
                                    and decided.kind in ('decided', 'revised')))
                        order by plan, number desc
                        """)
                .params(year - Grid.LONGEST_SPAN, year + 1)
                .query((row, _) -> version(row))
                .list();
    }

    /// The plans that have a version.
    List<Integer> plans() {
        return sql.sql("select distinct plan from budget_version order by plan")
                .query((row, _) -> row.getInt("plan"))
                .list();
    }

    private static BudgetVersion version(ResultSet row) throws SQLException {
        return new BudgetVersion(
                row.getInt("plan"),
                row.getInt("number"),
                BudgetVersion.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("change"),
                Objects.requireNonNull(row.getObject("dated", LocalDate.class)),
                row.getString("reference"),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class)).toInstant(),
                Optional.ofNullable(row.getString("name")));
    }

    /// What a version says.
    Grid grid(BudgetVersion version) {
        return new Grid(version.plan(), items(version.plan(), version.change()));
    }

    /// Adds a version after the newest.
    ///
    /// @param account the id of who put it on record; empty for a package
    void add(BudgetVersion version, String account) {
        sql.sql(
                        """
                        insert into budget_version values (
                            current_association(), ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        version.plan(),
                        version.number(),
                        version.change(),
                        version.kind().name().toLowerCase(Locale.ROOT),
                        version.dated(),
                        version.reference(),
                        version.reason(),
                        version.madeAt().atOffset(ZoneOffset.UTC),
                        account)
                .update();
    }
}

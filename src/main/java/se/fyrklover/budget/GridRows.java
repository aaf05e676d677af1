package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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
        return sql
                .sql(
                        """
                        select budget_change.*, account.name
                        from budget_change left join account
                            on account.account_id = budget_change.changed_by
                        where plan = ? and number > ? order by number desc limit ?
                        """)
                .params(plan, after, most)
                .query((row, _) -> change(row))
                .list()
                .stream()
                .map(it -> whole(plan, it))
                .toList();
    }

    Optional<BudgetChange> change(int plan, int number) {
        return changes(plan, number - 1, Integer.MAX_VALUE).stream()
                .filter(it -> it.number() == number)
                .findFirst();
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

    private BudgetChange whole(int plan, BudgetChange bare) {
        var items =
                sql.sql(
                                """
                                select item, was, becomes from budget_change_item
                                where plan = ? and number = ? order by item
                                """)
                        .params(plan, bare.number())
                        .query((row, _) ->
                                Edit.Item.of(
                                        row.getString("item"),
                                        row.getString("was"),
                                        row.getString("becomes")))
                        .list();
        return new BudgetChange(
                bare.number(), bare.undoes(), bare.at(), bare.by(), new Edit(items));
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
        return versions(plan, Integer.MAX_VALUE);
    }

    Optional<BudgetVersion> newest(int plan) {
        return versions(plan, 1).stream().findFirst();
    }

    private List<BudgetVersion> versions(int plan, int most) {
        return sql
                .sql(
                        """
                        select budget_version.*, account.name
                        from budget_version left join account
                            on account.account_id = budget_version.made_by
                        where plan = ? order by number desc limit ?
                        """)
                .params(plan, most)
                .query((row, _) -> version(row))
                .list()
                .stream()
                .map(it -> whole(plan, it))
                .toList();
    }

    private static BudgetVersion version(ResultSet row) throws SQLException {
        return new BudgetVersion(
                row.getInt("number"),
                BudgetVersion.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("change"),
                Objects.requireNonNull(row.getObject("dated", LocalDate.class)),
                row.getString("reference"),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class)).toInstant(),
                Optional.ofNullable(row.getString("name")),
                new Grid(row.getInt("plan"), Items.NONE));
    }

    private BudgetVersion whole(int plan, BudgetVersion bare) {
        return new BudgetVersion(
                bare.number(),
                bare.kind(),
                bare.change(),
                bare.dated(),
                bare.reference(),
                bare.reason(),
                bare.madeAt(),
                bare.by(),
                new Grid(plan, items(plan, bare.change())));
    }

    /// Adds a version after the newest.
    ///
    /// @param account the id of who put it on record; empty for a package
    void add(int plan, BudgetVersion version, String account) {
        sql.sql(
                        """
                        insert into budget_version values (
                            current_association(), ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        plan,
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

    /// The plans that have a version, with the newest of each.
    Collection<BudgetVersion> standing() {
        return sql
                .sql("select distinct plan from budget_version order by plan")
                .query((row, _) -> row.getInt("plan"))
                .list()
                .stream()
                .flatMap(it -> newest(it).stream())
                .toList();
    }
}

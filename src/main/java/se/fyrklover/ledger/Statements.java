package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;

/// The door to the statements and notes as imported.
@Component
public class Statements {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Statements(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public List<StatementAmount> amounts(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from statement_amount where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new StatementAmount(
                                                year,
                                                StatementLine.coded(row.getString("line"))
                                                        .orElseThrow(),
                                                TenantRows.money(row, "amount_ore", "within_ore")
                                                        .orElseThrow(),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<NoteAmount> notes(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from note_amount where year = ? order by note, position")
                                .param(year)
                                .query((row, _) -> note(row))
                                .list());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        "select year from statement_amount union select year from note_amount")
                                .query(Integer.class)
                                .list());
    }

    private static NoteAmount note(ResultSet row) throws SQLException {
        return new NoteAmount(
                row.getInt("year"),
                row.getInt("note"),
                StatementLine.coded(row.getString("statement_line")).orElseThrow(),
                section(row.getString("section")),
                row.getString("line"),
                row.getString("label"),
                TenantRows.money(row, "amount_ore", "within_ore").orElseThrow(),
                TenantRows.place(row));
    }

    private static NoteAmount.@Nullable Section section(@Nullable String code) {
        return code == null ? null : NoteAmount.Section.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Within a tenant's change: these are the statements and notes from now on.
    public void replace(List<StatementAmount> amounts, List<NoteAmount> notes) {
        rows.replace(
                "statement_amount",
                List.of("year", "line", "amount_ore", "within_ore"),
                amounts,
                (it, _) ->
                        new Object[] {
                            it.year(), it.line().code(), it.amount().ore(), it.amount().within()
                        });
        rows.replace(
                "note_amount",
                List.of(
                        "year",
                        "note",
                        "statement_line",
                        "section",
                        "line",
                        "label",
                        "position",
                        "amount_ore",
                        "within_ore"),
                notes,
                (it, position) ->
                        new Object[] {
                            it.year(),
                            it.note(),
                            it.statementLine().code(),
                            it.section() == null
                                    ? null
                                    : it.section().name().toLowerCase(Locale.ROOT),
                            it.line(),
                            it.label(),
                            position,
                            it.amount().ore(),
                            it.amount().within()
                        });
    }
}

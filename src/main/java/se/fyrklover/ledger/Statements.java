package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

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

    public List<StatementAmount> amounts(AssociationId association, Period period) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from statement_amount
                                        where valid_during = ?::daterange order by source_row
                                        """)
                                .param(period.asRange())
                                .query((row, _) ->
                                        new StatementAmount(
                                                period,
                                                StatementLine.coded(row.getString("line"))
                                                        .orElseThrow(),
                                                TenantRows.money(row, "amount_ore", "within_ore")
                                                        .orElseThrow(),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<NoteAmount> notes(AssociationId association, Period period) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from note_amount
                                        where valid_during = ?::daterange order by note, position
                                        """)
                                .param(period.asRange())
                                .query((row, _) -> note(row, period))
                                .list());
    }

    /// The years, and the parts of years, of which something is told.
    public List<Period> periods(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select lower(valid_during) as first, upper(valid_during) - 1 as last
                                        from (
                                            select valid_during from statement_amount
                                            union
                                            select valid_during from note_amount
                                        ) as told
                                        """)
                                .query((row, _) ->
                                        new Period(
                                                row.getObject("first", LocalDate.class),
                                                row.getObject("last", LocalDate.class)))
                                .list());
    }

    private static NoteAmount note(ResultSet row, Period period) throws SQLException {
        return new NoteAmount(
                period,
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
                List.of("valid_during", "line", "amount_ore", "within_ore"),
                amounts,
                (it, _) ->
                        new Object[] {
                            it.period().asRange(),
                            it.line().code(),
                            it.amount().ore(),
                            it.amount().within()
                        });
        rows.replace(
                "note_amount",
                List.of(
                        "valid_during",
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
                            it.period().asRange(),
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

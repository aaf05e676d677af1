package se.fyrklover.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.shared.Money;

/// The rows of due days and of reminders; within a tenant only.
@Component
class ReminderRows {

    private final JdbcClient sql;

    ReminderRows(JdbcClient sql) {
        this.sql = sql;
    }

    DueTerms terms() {
        return new DueTerms(
                sql.sql("select * from requisition_due_term order by number")
                        .query((row, _) ->
                                new DueTerms.Term(
                                        new Quarter(
                                                row.getInt("from_year"),
                                                row.getInt("from_quarter")),
                                        row.getInt("days"),
                                        Desk.by(row)))
                        .list());
    }

    void set(int number, UUID press, Quarter from, int days, By by) {
        sql.sql(
                        """
                        insert into requisition_due_term
                        values (current_association(), ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        press,
                        from.year(),
                        from.number(),
                        days,
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }

    List<Reminder> reminders() {
        return sql.sql("select * from requisition_reminder order by number")
                .query((row, _) -> reminder(row))
                .list();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                row.getInt("number"),
                row.getString("intervention_id"),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                NextStep.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Desk.day(row, "due_on"),
                Desk.day(row, "until"),
                new Money(row.getLong("decided_ore")),
                new Money(row.getLong("left_ore")),
                row.getInt("letters"),
                Desk.by(row));
    }

    void remind(int number, UUID press, LateRequisition late, LocalDate until, int letters, By by) {
        sql.sql(
                        """
                        insert into requisition_reminder
                        values (current_association(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            nullif(?, '')::uuid, ?)
                        """)
                .params(
                        number,
                        press,
                        late.intervention(),
                        late.quarter().year(),
                        late.quarter().number(),
                        late.kind().code(),
                        late.due(),
                        until,
                        late.decided().ore(),
                        late.left().ore(),
                        letters,
                        Desk.at(by),
                        Desk.account(by),
                        by.name())
                .update();
    }
}

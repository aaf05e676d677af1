package se.fyrklover.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// The door to surveys and to what was answered in them.
@Component
public class Surveys {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Surveys(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    /// The surveys that ended in a year.
    public List<Survey> of(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select *, lower(valid_during) as first,
                                            upper(valid_during) - 1 as last
                                        from survey
                                        where extract(year from upper(valid_during) - 1) = ?
                                        order by source_row
                                        """)
                                .param(year)
                                .query((row, _) -> survey(row))
                                .list());
    }

    public List<SurveyAnswer> answers(AssociationId association, String survey) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        "select * from survey_answer where survey_id = ? order by source_row")
                                .param(survey)
                                .query((row, _) -> answer(row))
                                .list());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select distinct extract(year from upper(valid_during) - 1)::int
                                        from survey
                                        """)
                                .query(Integer.class)
                                .list());
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getString("survey_id"),
                row.getString("label"),
                Survey.Subject.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)),
                new Period(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)),
                row.getObject("scale", Integer.class),
                row.getObject("favourable_from", Integer.class),
                row.getObject("asked", Integer.class),
                row.getObject("answers", Integer.class),
                TenantRows.place(row));
    }

    private static SurveyAnswer answer(ResultSet row) throws SQLException {
        return new SurveyAnswer(
                row.getString("survey_id"),
                row.getString("question"),
                row.getString("label"),
                row.getString("respondents"),
                row.getString("answer"),
                row.getObject("count", Integer.class),
                TenantRows.place(row));
    }

    /// Within a tenant's change: these are the surveys and their answers from now on.
    public void replace(List<Survey> surveys, List<SurveyAnswer> answers) {
        rows.replace(
                "survey",
                List.of(
                        "survey_id",
                        "label",
                        "subject",
                        "valid_during",
                        "scale",
                        "favourable_from",
                        "asked",
                        "answers"),
                surveys,
                (it, _) ->
                        new Object[] {
                            it.id(),
                            it.label(),
                            it.subject().name().toLowerCase(Locale.ROOT),
                            it.during().asRange(),
                            it.scale(),
                            it.favourableFrom(),
                            it.asked(),
                            it.answers()
                        });
        rows.replace(
                "survey_answer",
                List.of("survey_id", "question", "label", "respondents", "answer", "count"),
                answers,
                (it, _) ->
                        new Object[] {
                            it.survey(),
                            it.question(),
                            it.label(),
                            it.group(),
                            it.option(),
                            it.count()
                        });
    }
}

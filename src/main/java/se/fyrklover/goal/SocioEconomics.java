package se.fyrklover.goal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;

/// The door to the socio-economic model: what it assumes, and what the association applied it to.
@Component
public class SocioEconomics {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    SocioEconomics(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    /// What is assumed on a day: of the model that was taken up last, each value that was set last.
    public List<ModelParameter> parameters(AssociationId association, LocalDate day) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from (
                                            select distinct on (parameter, payer) *
                                            from model_parameter
                                            where valid_from <= :day and model =
                                                (select model from model_parameter
                                                 where valid_from <= :day
                                                 order by valid_from desc, source_row desc limit 1)
                                            order by parameter, payer, valid_from desc
                                        ) as newest order by source_row
                                        """)
                                .param("day", day)
                                .query((row, _) -> parameter(row))
                                .list());
    }

    public List<ModelApplication> applied(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        "select * from model_application where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new ModelApplication(
                                                year,
                                                ModelApplication.Destination.valueOf(
                                                        upper(row, "destination")),
                                                row.getInt("persons"),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select distinct year from model_application")
                                .query(Integer.class)
                                .list());
    }

    private static ModelParameter parameter(ResultSet row) throws SQLException {
        var months = row.getBigDecimal("months");
        return new ModelParameter(
                row.getString("model"),
                ModelParameter.Kind.valueOf(upper(row, "parameter")),
                Payer.valueOf(upper(row, "payer")),
                row.getObject("valid_from", LocalDate.class),
                months == null
                        ? Quantity.of(new Money(row.getLong("amount_ore")))
                        : new Quantity(Fraction.of(months), Unit.MONTHS),
                TenantRows.place(row));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    /// Within a tenant's change: these are the model and its applications from now on.
    public void replace(List<ModelParameter> parameters, List<ModelApplication> applied) {
        rows.replace(
                "model_parameter",
                List.of("model", "parameter", "payer", "valid_from", "amount_ore", "months"),
                parameters,
                (it, _) ->
                        new Object[] {
                            it.model(),
                            it.kind().code(),
                            it.payer().code(),
                            it.validFrom(),
                            it.kind().unit() == Unit.KRONOR ? decimal(it, 100) : null,
                            it.kind().unit() == Unit.MONTHS ? decimal(it, 1) : null
                        });
        rows.replace(
                "model_application",
                List.of("year", "destination", "persons"),
                applied,
                (it, _) -> new Object[] {it.year(), it.destination().code(), it.persons()});
    }

    private static BigDecimal decimal(ModelParameter it, long times) {
        var amount = it.value().amount().times(Fraction.of(times));
        return new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator()));
    }
}

package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;

/// The door to the tiers of the guideline for equity that an association itself has.
@Component
public class EquityTiers {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    EquityTiers(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    /// The newest tiers that hold on a day, the lowest first; none where the association has none.
    public List<EquityTier> on(AssociationId association, LocalDate day) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from equity_tier where valid_from =
                                            (select max(valid_from) from equity_tier
                                             where valid_from <= ?)
                                        order by above_ore
                                        """)
                                .param(day)
                                .query((row, _) -> tier(row))
                                .list());
    }

    private static EquityTier tier(ResultSet row) throws SQLException {
        var upTo = row.getObject("up_to_ore", Long.class);
        return new EquityTier(
                row.getObject("valid_from", LocalDate.class),
                new Money(row.getLong("above_ore")),
                upTo == null ? null : new Money(upTo),
                row.getBigDecimal("percent"),
                TenantRows.place(row));
    }

    /// Within a tenant's change: these are the association's tiers from now on.
    public void replace(List<EquityTier> tiers) {
        rows.replace(
                "equity_tier",
                List.of("valid_from", "above_ore", "up_to_ore", "percent"),
                tiers,
                (it, _) -> {
                    var upTo = it.upTo();
                    return new Object[] {
                        it.validFrom(),
                        it.above().ore(),
                        upTo == null ? null : upTo.ore(),
                        it.percent()
                    };
                });
    }
}

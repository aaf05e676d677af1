package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.scenario.PlannedYear;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
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

    /// How much equity may be at some contributions, by the tiers that hold on a day: the
    /// association's own, else those with a known source.
    public Function<Fraction, PlannedYear.Ceiling> limit(AssociationId association, LocalDate day) {
        var tiers = GuidelineTiers.of(on(association, day), day);
        return contributions ->
                new PlannedYear.Ceiling(
                        tiers.stream()
                                .map(it -> within(it, contributions))
                                .reduce(Fraction.ZERO, Fraction::plus),
                        !tiers.isEmpty()
                                && tiers.getLast()
                                        .upTo()
                                        .filter(it -> contributions.compareTo(it) > 0)
                                        .isEmpty());
    }

    private static Fraction within(GuidelineTiers.Tier tier, Fraction contributions) {
        var capped =
                tier.upTo().filter(it -> contributions.compareTo(it) > 0).orElse(contributions);
        var part = capped.minus(tier.above());
        return part.sign() <= 0
                ? Fraction.ZERO
                : part.times(tier.percent().outcome(Unit.SHARE).amountOr(Fraction.ZERO));
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

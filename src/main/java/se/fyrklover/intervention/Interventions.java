package se.fyrklover.intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;

/// The door to an association's interventions.
@Component
public class Interventions {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Interventions(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public List<Intervention> of(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from intervention order by position")
                                .query((row, _) -> intervention(row))
                                .list());
    }

    public Optional<Intervention> find(AssociationId association, String id) {
        return of(association).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                row.getString("intervention_id"),
                row.getString("name"),
                Intervention.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("paid_from"),
                TenantRows.strings(row, "members"),
                row.getBigDecimal("staff_fte"),
                row.getObject("places", Integer.class),
                row.getString("started"),
                TenantRows.strings(row, "aliases"),
                TenantRows.place(row));
    }

    /// Within a tenant's change: these are the interventions from now on.
    public void replace(List<Intervention> interventions) {
        rows.replace(
                "intervention",
                List.of(
                        "intervention_id",
                        "position",
                        "name",
                        "kind",
                        "paid_from",
                        "members",
                        "staff_fte",
                        "places",
                        "started",
                        "aliases"),
                interventions,
                (it, position) ->
                        new Object[] {
                            it.id(),
                            position,
                            it.name(),
                            it.kind().name().toLowerCase(Locale.ROOT),
                            it.paidFrom(),
                            it.members().toArray(String[]::new),
                            it.staff(),
                            it.places(),
                            it.started(),
                            it.aliases().toArray(String[]::new)
                        });
    }
}

package se.fyrklover.report;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;

/// The door to the texts that associations write for their documents.
@Component
public class Manuscripts {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Manuscripts(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    Optional<String> of(AssociationId association, ReportKind kind, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select markdown from manuscript where kind = ? and year = ?")
                                .params(kind.code(), year)
                                .query(String.class)
                                .optional());
    }

    /// Within a tenant's change: these are the texts from now on.
    public void replace(List<Manuscript> texts) {
        rows.clear("manuscript");
        rows.add(
                "manuscript",
                List.of("kind", "year", "markdown"),
                texts,
                (it, _) -> new Object[] {it.kind().code(), it.year(), it.markdown()});
    }
}

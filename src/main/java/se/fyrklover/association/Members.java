package se.fyrklover.association;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.OrganisationNumber;

/// The door to an association's members and its own particulars.
@Component
public class Members {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Members(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public List<Member> of(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from member order by position")
                                .query((row, _) ->
                                        new Member(
                                                row.getString("member_id"),
                                                row.getString("name"),
                                                Member.Kind.valueOf(
                                                        row.getString("kind")
                                                                .toUpperCase(Locale.ROOT)),
                                                TenantRows.strings(row, "aliases"),
                                                TenantRows.place(row)))
                                .list());
    }

    /// Within a tenant's change: these are the members from now on.
    public void replace(List<Member> members) {
        rows.replace(
                "member",
                List.of("member_id", "position", "name", "kind", "aliases"),
                members,
                (member, position) ->
                        new Object[] {
                            member.id(),
                            position,
                            member.name(),
                            member.kind().name().toLowerCase(Locale.ROOT),
                            member.aliases().toArray(String[]::new)
                        });
    }

    /// What the association is, where that is known.
    public Optional<Association> describe(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from association")
                                .query((row, _) ->
                                        new Association(
                                                new OrganisationNumber(
                                                        row.getString("organisation_number")),
                                                row.getObject("formed_on", LocalDate.class)))
                                .optional());
    }

    /// Within a tenant's change: what the association is from now on.
    public void describe(Association association) {
        sql.sql(
                        """
                        insert into association (association_id, organisation_number, formed_on)
                        values (current_association(), ?, ?)
                        on conflict (association_id) do update
                        set organisation_number = excluded.organisation_number,
                            formed_on = excluded.formed_on
                        """)
                .param(association.organisationNumber().canonical())
                .param(association.formed())
                .update();
    }

    /// The first day of the first year that is kept here, where somebody has said so.
    public Optional<LocalDate> keptFrom(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select kept_from from association where kept_from is not null")
                                .query(LocalDate.class)
                                .optional());
    }

    /// Within a tenant's change to an association that is described: from when its years are kept
    /// here.
    public void keepFrom(LocalDate first) {
        sql.sql("update association set kept_from = ?").param(first).update();
    }
}

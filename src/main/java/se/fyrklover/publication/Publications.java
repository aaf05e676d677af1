package se.fyrklover.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// The door to an association's documents, and to what they claim about its figures.
@Component
public class Publications implements Claims {

    private static final Map<Dimension, String> COLUMNS =
            Map.of(
                    Dimension.INTERVENTION, "intervention_id",
                    Dimension.MEMBER, "member_id",
                    Dimension.CATEGORY, "category",
                    Dimension.LINE, "line",
                    Dimension.PLAN, "plan");

    /// Along what a claim may be narrowed: nobody prints an account of the books by itself.
    private static final List<Dimension> NARROWED =
            Arrays.stream(Dimension.values()).filter(COLUMNS::containsKey).toList();

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Publications(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public List<Document> of(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from document order by year, document_id")
                                .query((row, _) ->
                                        new Document(
                                                row.getString("document_id"),
                                                row.getString("title"),
                                                row.getInt("year"),
                                                row.getString("publisher"),
                                                Document.Audience.valueOf(
                                                        row.getString("audience")
                                                                .toUpperCase(Locale.ROOT))))
                                .list());
    }

    @Override
    public List<Claim> during(AssociationId association, Period period) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from claim where valid_during = ?::daterange
                                        order by source_file, source_row
                                        """)
                                .param(period.asRange())
                                .query((row, _) -> claim(row, association, period))
                                .list());
    }

    @Override
    public Map<String, String> titles(AssociationId association) {
        return of(association).stream()
                .collect(java.util.stream.Collectors.toMap(Document::id, Document::title));
    }

    private static Claim claim(ResultSet row, AssociationId association, Period period)
            throws SQLException {
        var facets = new ArrayList<Facet>();
        for (var dimension : NARROWED) {
            var code = Optional.ofNullable(row.getString(COLUMNS.getOrDefault(dimension, "")));
            code.ifPresent(it -> facets.add(new Facet(dimension, it, Text.name(it))));
        }
        return new ClaimRow(
                        row.getString("definition_id"),
                        period,
                        facets,
                        row.getString("printed"),
                        PrintedUnit.coded(row.getString("unit")).orElseThrow(),
                        row.getBigDecimal("whole"),
                        row.getString("series"),
                        TenantRows.place(row))
                .about(association)
                .orThrow();
    }

    /// Within a tenant's change: these are the documents and the claims from now on.
    public void replace(List<Document> documents, List<ClaimRow> claims) {
        rows.clear("document");
        rows.add(
                "document",
                List.of("document_id", "title", "year", "publisher", "audience"),
                documents,
                (it, _) ->
                        new Object[] {
                            it.id(),
                            it.title(),
                            it.year(),
                            it.publisher(),
                            it.audience().name().toLowerCase(Locale.ROOT)
                        });
        rows.replace(
                "claim",
                Stream.concat(
                                Stream.of(
                                        "definition_id",
                                        "valid_during",
                                        "printed",
                                        "unit",
                                        "whole",
                                        "series"),
                                NARROWED.stream().map(COLUMNS::get))
                        .toList(),
                claims,
                (claim, _) ->
                        Stream.concat(
                                        Stream.of(
                                                claim.definition(),
                                                claim.period().asRange(),
                                                claim.printed(),
                                                claim.unit().code(),
                                                claim.of(),
                                                claim.series()),
                                        NARROWED.stream().map(dimension -> code(claim, dimension)))
                                .toArray());
    }

    private static @Nullable String code(ClaimRow claim, Dimension dimension) {
        for (var facet : claim.facets()) if (facet.dimension() == dimension) return facet.code();
        return null;
    }
}

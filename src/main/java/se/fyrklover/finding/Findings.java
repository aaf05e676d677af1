package se.fyrklover.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.ClaimSet;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.publication.Document;
import se.fyrklover.publication.Publications;
import se.fyrklover.rule.Breach;
import se.fyrklover.rule.Kind;
import se.fyrklover.rule.Rules;
import se.fyrklover.rule.Source;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// The door to what does not agree in an association's years.
@Component
public class Findings {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;
    private final AllFigures figures;
    private final Publications publications;
    private final Rules rules;
    private final Clock clock;
    private final Map<AssociationId, Found> kept = new ConcurrentHashMap<>();

    /// Everything that does not hold in an association as its records stood.
    private record Found(long revision, Map<String, Source> sources, List<Breach> breaches) {}

    Findings(
            JdbcClient sql,
            Tenants tenants,
            TenantRows rows,
            AllFigures figures,
            Publications publications,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.figures = figures;
        this.publications = publications;
        this.rules = Rules.of(figures.defined());
        this.clock = clock;
    }

    /// What was found in a year, the newest period first, with what has been said about it.
    public Review of(Tenant tenant, int year) {
        var found = found(tenant);
        var explained = explanations(tenant);
        var findings =
                found.breaches().stream()
                        .filter(it -> years(it, found.sources()).anyMatch(at -> at == year))
                        .map(it -> new Finding(it, Optional.ofNullable(explained.get(it.id()))))
                        .toList();
        return new Review(year, findings, corrected(tenant.id(), year), found.sources());
    }

    /// What has been said about findings, by the finding's id.
    public Map<String, Explanation> explanations(Tenant tenant) {
        return explanations(tenant.id()).stream()
                .collect(Collectors.toMap(Explanation::finding, Function.identity()));
    }

    /// What the rules say of a period where these are the claims: those of a document that is being
    /// written, which the sources name.
    public List<Breach> breaches(
            Tenant tenant, Period period, ClaimSet claims, Map<String, Source> sources) {
        return rules.breaches(figures.of(tenant.id(), tenant.revision()), period, claims, sources);
    }

    /// The years that a breach belongs to: that of its period, and that of every document in which
    /// it stands.
    private static Stream<Integer> years(Breach breach, Map<String, Source> sources) {
        var documents =
                breach.witnesses().stream()
                        .flatMap(witness -> witness.place().stream())
                        .flatMap(place -> Stream.ofNullable(sources.get(place.document())))
                        .map(Source::year);
        return Stream.concat(Stream.of(breach.period().year()), documents).distinct();
    }

    private Found found(Tenant tenant) {
        var before = kept.get(tenant.id());
        if (before != null && before.revision() == tenant.revision()) return before;
        var fresh = find(tenant);
        kept.put(tenant.id(), fresh);
        return fresh;
    }

    private Found find(Tenant tenant) {
        var sources =
                publications.of(tenant.id()).stream()
                        .collect(Collectors.toMap(Document::id, Findings::source));
        var snapshot = figures.of(tenant.id(), tenant.revision());
        return new Found(tenant.revision(), sources, breaches(snapshot, sources));
    }

    private List<Breach> breaches(Snapshot snapshot, Map<String, Source> sources) {
        return snapshot.periods().reversed().stream()
                .flatMap(period -> rules.breaches(snapshot, period, sources).stream())
                .toList();
    }

    private static Source source(Document document) {
        return new Source(
                document.id(),
                document.title(),
                document.year(),
                document.audience() == Document.Audience.PUBLIC);
    }

    private List<Explanation> explanations(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from explanation order by source_row")
                                .query((row, _) ->
                                        new Explanation(
                                                row.getString("finding_id"),
                                                row.getString("explanation"),
                                                row.getString("by_whom"),
                                                TenantRows.place(row)))
                                .list());
    }

    private List<Corrected> corrected(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select * from seen_finding
                                        where year = ? and gone_on is not null
                                        order by gone_on desc, finding_id
                                        """)
                                .param(year)
                                .query((row, _) ->
                                        new Corrected(
                                                row.getString("finding_id"),
                                                Kind.coded(row.getString("kind")).orElseThrow(),
                                                new Text(
                                                        row.getString("says_sv"),
                                                        row.getString("says_en")),
                                                row.getObject("gone_on", LocalDate.class)))
                                .list());
    }

    /// Within a tenant's change: these are the explanations from now on.
    public void replace(List<Explanation> explanations) {
        rows.replace(
                "explanation",
                List.of("finding_id", "explanation", "by_whom"),
                explanations,
                (it, _) -> new Object[] {it.finding(), it.text(), it.by()});
    }

    /// Writes down what is found now, so that what is gone later can be told as corrected.
    public void remember(Tenant tenant) {
        var found = found(tenant);
        tenants.within(
                tenant.id(),
                () -> {
                    for (var breach : found.breaches())
                        years(breach, found.sources()).forEach(year -> remember(breach, year));
                    return forget(found);
                });
    }

    private void remember(Breach breach, int year) {
        sql.sql(
                        """
                        insert into seen_finding
                            (association_id, year, finding_id, kind, says_sv, says_en, first_seen)
                        values (current_association(), ?, ?, ?, ?, ?, ?)
                        on conflict (association_id, year, finding_id)
                        do update set gone_on = null
                        """)
                .params(
                        year,
                        breach.id(),
                        breach.kind().code(),
                        new Words(Language.SV).say(breach.says()),
                        new Words(Language.EN).say(breach.says()),
                        OffsetDateTime.now(clock))
                .update();
    }

    /// What is no longer found has been corrected.
    private int forget(Found found) {
        var now = found.breaches().stream().map(Breach::id).distinct().toArray(String[]::new);
        return sql.sql(
                        """
                        update seen_finding set gone_on = ?
                        where gone_on is null and not (finding_id = any (?::text[]))
                        """)
                .params(LocalDate.now(clock), now)
                .update();
    }
}

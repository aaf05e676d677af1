package se.fyrklover.report;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Tenant;
import se.fyrklover.association.Members;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.ClaimSet;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.finding.Findings;
import se.fyrklover.rule.Source;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Period;
import se.fyrklover.words.Words;

/// The door to an association's documents: made of its text and figures each time they are asked
/// for, with what does not agree in them.
@Component
public class Reports {

    /// Documents are public ones, and written in Swedish (law 2009:600, section 10).
    private static final Words WORDS = new Words(Language.SV);

    private final AllFigures figures;
    private final Members members;
    private final Manuscripts texts;
    private final Findings findings;
    private final Map<String, Definition> definitions;
    private final Composer.Forms forms = Composer.Forms.read();
    private final Map<ReportKind, Outline> outlines = Outline.all();

    Reports(AllFigures figures, Members members, Manuscripts texts, Findings findings) {
        this.figures = figures;
        this.members = members;
        this.texts = texts;
        this.findings = findings;
        this.definitions =
                figures.defined().stream()
                        .collect(Collectors.toMap(Definition::id, Function.identity()));
    }

    /// The kinds of document that there is something for in a year, in their own order.
    public List<ReportKind> kinds(Tenant tenant, int year) {
        return outlines.values().stream()
                .filter(it -> period(tenant, it, year).isPresent())
                .map(Outline::kind)
                .toList();
    }

    /// The document as the records and the text stand; empty where there is nothing for one.
    public Optional<MadeReport> of(Tenant tenant, ReportKind kind, int year) {
        var own = texts.of(tenant.id(), kind, year);
        return of(tenant, kind, year, own.orElse(outline(kind).text()), own.isPresent());
    }

    /// The document with another text, as while it is written.
    public Optional<MadeReport> of(Tenant tenant, ReportKind kind, int year, String text) {
        return of(tenant, kind, year, text, true);
    }

    /// The text that the document is made of.
    public String text(Tenant tenant, ReportKind kind, int year) {
        return texts.of(tenant.id(), kind, year).orElse(outline(kind).text());
    }

    /// Saves a text of the document's, if the one that stands is still the one that it was written
    /// from ([#standing]).
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to write
    public Manuscripts.Saving save(
            Pass pass, ReportKind kind, int year, String from, String markdown) {
        return texts.save(
                pass, kind, year, Digest.stored(hex(from)), markdown, outline(kind).text());
    }

    /// What whoever writes brings back to show from which text it was written.
    public String standing(Tenant tenant, ReportKind kind, int year) {
        return Manuscripts.digest(text(tenant, kind, year)).hex();
    }

    /// What is no digest of ours is none of any text.
    private static byte[] hex(String digest) {
        return digest.matches("[0-9a-f]{64}")
                ? HexFormat.of().parseHex(digest)
                : Manuscripts.digest("").bytes();
    }

    /// What a text of the year can name: its figures, and every table and chart.
    public List<Name> names(Tenant tenant, int year) {
        var names = new ArrayList<Name>();
        forms.tables()
                .forEach(
                        (id, form) -> names.add(new Name("{{tabell " + id + "}}", form.caption())));
        forms.charts()
                .forEach((id, form) -> names.add(new Name("{{diagram " + id + "}}", form.title())));
        for (var figure : snapshot(tenant).during(Period.year(year)).all()) {
            var words = new StringBuilder(figure.definition().id());
            var label = figure.definition().label();
            for (var facet : figure.scope().facets()) {
                words.append(' ').append(facet.dimension().parameter()).append('=');
                words.append(facet.code());
                label = label.joined(", ", facet.name());
            }
            names.add(new Name("{" + words + "}", label));
        }
        return names;
    }

    private Outline outline(ReportKind kind) {
        return java.util.Objects.requireNonNull(outlines.get(kind));
    }

    private Snapshot snapshot(Tenant tenant) {
        return figures.of(tenant.id(), tenant.revision());
    }

    /// The document's own period: the year, or the longest part of it from its first day.
    private Optional<Period> period(Tenant tenant, Outline outline, int year) {
        var snapshot = snapshot(tenant);
        return snapshot.periods().reversed().stream()
                .filter(it -> it.year() == year)
                .filter(it ->
                        outline.kind() == ReportKind.INTERIM
                                ? !it.isYear() && it.from().getDayOfYear() == 1
                                : it.isYear())
                .filter(it -> !snapshot.during(it).of(outline.restsOn()).isEmpty())
                .findFirst();
    }

    private Optional<MadeReport> of(
            Tenant tenant, ReportKind kind, int year, String text, boolean own) {
        var outline = outline(kind);
        return period(tenant, outline, year)
                .map(period -> {
                    var records = new Records(snapshot(tenant), period, definitions, Ask.NOTHING);
                    var document = kind.code() + "-" + year;
                    var front = front(tenant, outline, period);
                    var composed =
                            safe(withheld ->
                                    new Composer(
                                                    forms,
                                                    outline,
                                                    WORDS,
                                                    tenant.name(),
                                                    document,
                                                    withheld)
                                            .compose(text, records, front));
                    return new MadeReport(
                            composed.report(),
                            period,
                            review(tenant, composed, document),
                            text,
                            own);
                });
    }

    /// Made until no table shows what another withholds: each time at least as much is withheld, so
    /// it comes to an end.
    private static Composed safe(Function<Set<Figure.Identity>, Composed> make) {
        var withheld = Set.<Figure.Identity>of();
        while (true) {
            var composed = make.apply(withheld);
            if (withheld.containsAll(composed.withheld())) return composed;
            withheld = composed.withheld();
        }
    }

    private Report.Front front(Tenant tenant, Outline outline, Period period) {
        var number =
                members.describe(tenant.id())
                        .map(it -> it.organisationNumber().canonical())
                        .orElse("");
        return new Report.Front(
                outline.kind(),
                Language.SV,
                tenant.name(),
                number,
                WORDS.say(
                        "report.title", WORDS.say(outline.title()), String.valueOf(period.year())),
                period.isYear() ? "" : WORDS.period(period),
                WORDS.say("report.draft"),
                period.to());
    }

    /// What the text and the rules say of the document, with what has been said about it.
    private List<ReportFinding> review(Tenant tenant, Composed composed, String document) {
        var explained = findings.explanations(tenant);
        var found = new ArrayList<ReportFinding>();
        for (var remark : composed.remarks()) found.add(ReportFinding.of(remark, explained));
        found.addAll(ReportFinding.small(composed, definitions, WORDS, explained));
        var source =
                new Source(
                        document,
                        composed.report().front().title(),
                        composed.period().year(),
                        true);
        var evidence = new ClaimSet(composed.claims());
        var shown =
                composed.figures().stream().map(it -> it.identity()).collect(Collectors.toSet());
        findings.breaches(tenant, composed.period(), evidence, Map.of(document, source)).stream()
                .filter(breach -> ReportFinding.concerns(breach, shown))
                .map(breach -> ReportFinding.of(breach, explained))
                .forEach(found::add);
        return List.copyOf(found);
    }
}

package se.fyrklover.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fyrklover.figure.Definition;
import se.fyrklover.finding.Explanation;
import se.fyrklover.publication.ClaimRow;
import se.fyrklover.shared.Parsed;

/// Reads a whole package, and finds every fault in it before anything is stored.
///
/// The columns and rules are those of docs/package-format.md.
final class PackageReader {

    private final Sources sources;
    private final Collection<Definition> definitions;

    PackageReader(PackageFiles files, Collection<Definition> definitions) {
        this.sources = new Sources(files);
        this.definitions = definitions;
    }

    /// Every fault found, in the order of files and rows; none where the package is sound.
    List<Fault> faults() {
        return sources.faults();
    }

    /// Empty where there are faults.
    Optional<AssociationPackage> read() {
        var registers = new RegisterFiles(sources);
        var money = new MoneyFiles(sources, registers);
        var followup = new FollowupFiles(sources, registers);
        var budget = new BudgetFiles(sources);
        var ledger = new LedgerFiles(sources);
        var equity = new EquityFiles(sources);
        var association = sources.association();
        var members = registers.members();
        var interventions = registers.interventions();
        var contributions = money.contributions();
        var runs = new RunFiles(sources, registers).runs(members);
        var funds = money.funds();
        var funding = new FundingFiles(sources, registers).read();
        var sections = budget.sections();
        var lines = budget.lines();
        var versions = new VersionFiles(sources).versions();
        var years = followup.years();
        var cells = followup.cells();
        var words = followup.words();
        new ReportChecks(sources).check(cells, years);
        var statements = ledger.statements();
        var notes = ledger.notes();
        var books =
                new BookFiles(sources, association.map(it -> it.association().organisationNumber()))
                        .books();
        var economyYears = equity.years(statements, notes);
        var tiers = equity.tiers();
        var outlook = new OutlookFiles(sources).read();
        var survey = new SurveyFiles(sources);
        var surveys = survey.surveys();
        var answers = survey.answers();
        var goal = new GoalFiles(sources, byId());
        var goals =
                new AssociationPackage.Goals(
                        goal.goals(),
                        goal.evidence(),
                        goal.comments(),
                        goal.parameters(),
                        goal.applications());
        var claims = claims(registers);
        var explanations = explanations();
        var texts = new ManuscriptFiles(sources).texts();
        sources.refuseOthers();
        if (!faults().isEmpty()) return Optional.empty();
        return association.map(it ->
                new AssociationPackage(
                        it,
                        members,
                        interventions,
                        contributions,
                        funds,
                        funding,
                        sections,
                        lines,
                        years,
                        cells,
                        words,
                        statements,
                        notes,
                        books,
                        economyYears,
                        tiers,
                        new Noted(runs, versions, outlook),
                        surveys,
                        answers,
                        goals,
                        claims,
                        explanations,
                        texts));
    }

    private List<Explanation> explanations() {
        return sources.rows(
                "explanations.csv",
                "finding,explanation,by",
                Explanation::finding,
                row -> {
                    var finding = row.value("finding", PackageReader::findingId);
                    var text = row.text("explanation");
                    var by = row.text("by");
                    var place = row.place(sources.documents());
                    return finding.map(it -> new Explanation(it, text, by, place));
                });
    }

    private static Parsed<String> findingId(String text) {
        return text.matches("[0-9a-f]{8}")
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.finding");
    }

    private Map<String, Definition> byId() {
        return definitions.stream().collect(Collectors.toMap(Definition::id, Function.identity()));
    }

    private List<ClaimRow> claims(RegisterFiles registers) {
        var rows = new ClaimRows(definitions, registers.memberIds(), registers.interventionIds());
        return sources.rows(
                "claims.csv",
                "definition,from,to,intervention,member,category,line,plan,printed,unit,of,series",
                it ->
                        List.of(
                                it.definition(),
                                it.period(),
                                it.facets(),
                                it.printed(),
                                it.place().document(),
                                it.place().where()),
                row -> rows.read(row, row.place(sources.documents())));
    }
}

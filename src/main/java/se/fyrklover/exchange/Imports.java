package se.fyrklover.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Right;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Who;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.Budgets;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.budget.Funds;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.finding.Findings;
import se.fyrklover.followup.PeriodReports;
import se.fyrklover.funding.Deals;
import se.fyrklover.funding.FundingRecords;
import se.fyrklover.goal.Goals;
import se.fyrklover.goal.SocioEconomics;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.ledger.AccountCharts;
import se.fyrklover.ledger.BalanceWaivers;
import se.fyrklover.ledger.Books;
import se.fyrklover.ledger.CashPlans;
import se.fyrklover.ledger.EconomyYears;
import se.fyrklover.ledger.EquityTiers;
import se.fyrklover.ledger.Statements;
import se.fyrklover.publication.Publications;
import se.fyrklover.report.Manuscripts;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Phrase;
import se.fyrklover.survey.Surveys;

/// Brings packages in, each as a whole or not at all, and keeps their files as they came.
@Component
public class Imports {

    /// What came of it.
    public sealed interface Result {

        /// It is in.
        ///
        /// @param files how many files were read
        record Imported(String slug, String name, int files) implements Result {}

        /// The association stands as the package says already.
        record Unchanged(String slug, String name) implements Result {}

        record Refused(List<Fault> faults) implements Result {}

        /// It could not be opened as a package at all.
        record Unopened(Phrase why) implements Result {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Passes passes;
    private final TenantRows rows;
    private final Registers registers;
    private final AllFigures figures;
    private final Clock clock;

    /// The doors through which a package goes in.
    @Component
    record Registers(
            Members members,
            Publications publications,
            Interventions interventions,
            PeriodReports reports,
            Funds funds,
            FundingRecords funding,
            Deals deals,
            ContributionRuns runs,
            Budgets budgets,
            BudgetGrids grids,
            Statements statements,
            Books books,
            AccountCharts charts,
            EconomyYears economyYears,
            EquityTiers equityTiers,
            BalanceWaivers waivers,
            CashPlans cash,
            Surveys surveys,
            Goals goals,
            SocioEconomics model,
            Findings findings,
            Manuscripts texts) {

        /// From when what a package says of accounts holds: from the first that is kept.
        private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

        void replace(AssociationId id, AssociationPackage all) {
            members.describe(all.association().association());
            members.replace(all.members());
            publications.replace(all.association().documents(), all.claims());
            interventions.replace(all.interventions());
            reports.replace(all.cells(), all.words(), all.years());
            funds.replace(all.contributions(), all.funds());
            funding.bring(all.funding().decisions(), all.funding().requisitions());
            deals.bring(all.funding().deals());
            budgets.replace(all.budgetSections(), all.budgetLines());
            statements.replace(all.statements(), all.notes());
            all.books().lines().ifPresent(it -> charts.bring(id, FIRST_DAY, it));
            all.books().files().forEach(it -> books.bring(it.name(), it.content()));
            economyYears.replace(all.economyYears());
            equityTiers.replace(all.equityTiers());
            surveys.replace(all.surveys(), all.answers());
            goals.replace(all.goals().goals(), all.goals().evidence(), all.goals().comments());
            model.replace(all.goals().parameters(), all.goals().applications());
            findings.replace(all.explanations());
            texts.replace(all.texts());
        }

        /// What is added to and never replaced.
        void add(AssociationId id, Who who, Noted noted) {
            runs.bring(id, who, noted.runs());
            grids.bring(id, who, noted.versions());
            waivers.bring(id, who, noted.outlook().waivers());
            cash.bring(id, who, noted.outlook().months(), noted.outlook().events());
        }
    }

    Imports(
            JdbcClient sql,
            Tenants tenants,
            Passes passes,
            TenantRows rows,
            Registers registers,
            AllFigures figures,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.passes = passes;
        this.rows = rows;
        this.registers = registers;
        this.figures = figures;
        this.clock = clock;
    }

    /// Brings in what lies in a folder or a zip file.
    ///
    /// @throws NotAllowed if the association is there, and it is not for this one to change
    public Result bring(Caller caller, Path source) {
        PackageFiles files;
        try {
            files = PackageFiles.open(source);
        } catch (PackageFiles.Unopenable unopenable) {
            return new Result.Unopened(
                    Phrase.of(String.valueOf(unopenable.getMessage()), source.toString()));
        }
        var reader = new PackageReader(files, figures.defined());
        return reader.read()
                .map(all -> bring(caller, all, files))
                .orElseGet(() -> new Result.Refused(reader.faults()));
    }

    private Result bring(Caller caller, AssociationPackage all, PackageFiles files) {
        var slug = all.association().slug();
        var name = all.association().name();
        tenants.find(slug).ifPresent(it -> passes.of(caller, it).demand(Right.EXCHANGE));
        if (newestDigest(slug).equals(Optional.of(files.digest())))
            return new Result.Unchanged(slug, name);
        var contradicted = contradicted(slug, all);
        if (!contradicted.isEmpty()) return new Result.Refused(contradicted);
        tenants.change(
                slug,
                name,
                caller.who(),
                id -> {
                    all.association().open().ifPresent(open -> tenants.open(id, open));
                    registers.replace(id, all);
                    registers.add(id, caller.who(), all.noted());
                    keep(files);
                    return Act.of("exchange.imported")
                            .with("files", String.valueOf(files.contents().size()))
                            .with("digest", files.digest());
                });
        tenants.find(slug).ifPresent(registers.findings()::remember);
        return new Result.Imported(slug, name, files.contents().size());
    }

    /// What was put on record here stands: a package that says otherwise is another's, or older.
    private List<Fault> contradicted(String slug, AssociationPackage all) {
        return tenants
                .find(slug)
                .map(it -> registers.grids().contradicted(it.id(), all.noted().versions()))
                .orElse(List.of())
                .stream()
                .map(it ->
                        new Fault(
                                VersionFiles.VERSIONS,
                                it.row(),
                                "version",
                                String.valueOf(it.number()),
                                Phrase.of("exchange.expected.version-on-record")))
                .toList();
    }

    private Optional<String> newestDigest(String slug) {
        return tenants.find(slug)
                .flatMap(tenant ->
                        tenants.within(
                                tenant.id(),
                                () ->
                                        sql.sql(
                                                        """
                                                        select digest from imported_package
                                                        order by imported_at desc, import_id desc limit 1
                                                        """)
                                                .query(String.class)
                                                .optional()));
    }

    private void keep(PackageFiles files) {
        var id = Tenants.newId();
        rows.add(
                "imported_package",
                List.of("import_id", "imported_at", "digest"),
                List.of(files),
                (it, _) -> new Object[] {id, OffsetDateTime.now(clock), it.digest()});
        rows.add(
                "imported_file",
                List.of("import_id", "file", "content"),
                List.copyOf(files.contents().entrySet()),
                (file, _) -> new Object[] {id, file.getKey(), file.getValue()});
    }

    /// A file as it came in the newest package of the association.
    public Optional<byte[]> file(AssociationId association, String file) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select content from imported_file
                                        where file = ? and import_id =
                                            (select import_id from imported_package
                                             order by imported_at desc, import_id desc limit 1)
                                        """)
                                .param(file)
                                .query(byte[].class)
                                .optional());
    }
}

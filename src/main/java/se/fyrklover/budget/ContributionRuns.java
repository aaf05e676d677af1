package se.fyrklover.budget;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Member;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Who;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.PartyShares;
import se.fyrklover.budget.contribution.Payer;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.SwedishTime;

/// The door to what members are to contribute to a year: drafts, and runs that are frozen.
@Component
public class ContributionRuns {

    /// So many signs a reason may have.
    public static final int LONGEST_REASON = 2_000;

    /// A draft as it was saved last.
    ///
    /// @param by who saved it, where that one is still known here
    public record Draft(ContributionTerms terms, Instant savedAt, Optional<String> by) {

        /// Tells one draft from another.
        public Digest digest() {
            return digest(terms);
        }

        static Digest digest(ContributionTerms terms) {
            return Digest.of(
                    RunInputs.write(terms).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /// What came of freezing.
    public sealed interface Freezing {

        record Frozen(int number) implements Freezing {}

        /// The draft is another than the one that was looked at, or there is none.
        record Overtaken() implements Freezing {}

        /// It cannot be reckoned.
        record Faulty(Map<String, Phrase> faults) implements Freezing {}

        /// It is to stand instead of another, and nobody has said why.
        record WithoutReason() implements Freezing {}

        /// It gives just what is frozen already.
        record Same() implements Freezing {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Members members;
    private final RunRows rows;
    private final ClaimRows claims;
    private final Clock clock;

    ContributionRuns(
            JdbcClient sql,
            Tenants tenants,
            Members members,
            RunRows rows,
            ClaimRows claims,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.members = members;
        this.rows = rows;
        this.claims = claims;
        this.clock = clock;
    }

    /// The first year that the law has shares for.
    public static int firstYear() {
        return PartyShares.firstYear();
    }

    /// What is wrong with terms, by their fields; nothing where they can be reckoned among members.
    public static Map<String, Phrase> faults(ContributionTerms terms, List<Member> among) {
        return switch (Calculation.of(inputs(terms, among))) {
            case Calculation.Outcome.Reckoned _ -> Map.of();
            case Calculation.Outcome.Faulty(var faults) -> faults;
        };
    }

    private static RunInputs inputs(ContributionTerms terms, List<Member> among) {
        return RunInputs.of(terms, among.stream().map(Payer::of).toList());
    }

    /// The draft of a year, where somebody has saved one since the last run was frozen.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Optional<Draft> draft(Pass pass, int year) {
        pass.demand(Right.PLAN_MONEY);
        return tenants.within(pass.tenant().id(), () -> draft(year));
    }

    private Optional<Draft> draft(int year) {
        return sql.sql(
                        """
                        select contribution_draft.*, account.name
                        from contribution_draft left join account
                            on account.account_id = contribution_draft.saved_by
                        where year = ?
                        """)
                .param(year)
                .query((row, _) ->
                        new Draft(
                                RunInputs.readTerms(row.getString("terms")),
                                Objects.requireNonNull(
                                                row.getObject("saved_at", OffsetDateTime.class))
                                        .toInstant(),
                                Optional.ofNullable(row.getString("name"))))
                .optional();
    }

    /// What a new draft begins with: the year's newest run, else how the year before was reckoned,
    /// without its amounts and its list.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public ContributionTerms beginning(Pass pass, int year) {
        pass.demand(Right.PLAN_MONEY);
        return standing(pass.tenant().id(), year)
                .map(it -> it.inputs().terms())
                .or(() ->
                        standing(pass.tenant().id(), year - 1)
                                .map(it -> as(it.inputs().terms(), year)))
                .orElseGet(() -> ContributionTerms.none(year));
    }

    private static ContributionTerms as(ContributionTerms before, int year) {
        return new ContributionTerms(
                year,
                before.basis(),
                "",
                before.state(),
                before.regions(),
                before.municipalities(),
                before.agreement(),
                before.unit(),
                before.agreed(),
                "",
                before.populationSource(),
                "",
                "");
    }

    /// What came of saving a draft.
    public enum Saving {
        SAVED,
        /// Longer than anybody types.
        TOO_LONG,
        /// Somebody else has saved another since it was looked at.
        OVERTAKEN
    }

    /// Keeps a draft as it was typed, whether it can be reckoned or not, unless somebody else has
    /// saved another meanwhile.
    ///
    /// @param looked the draft that was looked at; nothing where there was none
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public Saving save(Pass pass, Optional<Digest> looked, ContributionTerms terms) {
        pass.demand(Right.PLAN_MONEY);
        if (!terms.isBounded() || terms.year() < firstYear()) return Saving.TOO_LONG;
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var stands = draft(terms.year()).map(Draft::digest);
                    if (stands.equals(Optional.of(Draft.digest(terms)))) return Saving.SAVED;
                    if (stands.isPresent() && !stands.equals(looked)) return Saving.OVERTAKEN;
                    put(pass, terms);
                    return Saving.SAVED;
                });
    }

    private void put(Pass pass, ContributionTerms terms) {
        tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("budget.run-drafted").with("year", String.valueOf(terms.year())),
                () ->
                        sql.sql(
                                        """
                                        insert into contribution_draft values
                                            (?, ?, ?, ?, nullif(?, '')::uuid)
                                        on conflict (association_id, year) do update
                                        set terms = excluded.terms,
                                            saved_at = excluded.saved_at,
                                            saved_by = excluded.saved_by
                                        """)
                                .params(
                                        pass.tenant().id().value(),
                                        terms.year(),
                                        RunInputs.write(terms),
                                        now(),
                                        pass.accountId())
                                .update());
    }

    /// What terms give, among the members of today.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Calculation.Outcome reckon(Pass pass, ContributionTerms terms) {
        pass.demand(Right.READ_MONEY);
        return Calculation.of(inputs(terms, members.of(pass.tenant().id())));
    }

    /// Freezes the draft as the year's run; the one before stays, and what was claimed by it and
    /// sent.
    ///
    /// @param looked the draft that was looked at
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to freeze, or it is too
    ///   long since it proved to be there
    public Freezing freeze(Pass pass, int year, Digest looked, String reason) {
        pass.demand(Right.PLAN_MONEY);
        pass.demand(Right.FREEZE_DOCUMENT);
        pass.demandProof();
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var draft = draft(year).filter(it -> it.digest().equals(looked));
                    if (draft.isEmpty()) return frozen(year, looked);
                    var inputs = inputs(draft.get().terms(), members.of(pass.tenant().id()));
                    return switch (Calculation.of(inputs)) {
                        case Calculation.Outcome.Faulty(var faults) -> new Freezing.Faulty(faults);
                        case Calculation.Outcome.Reckoned(var calculation) ->
                                freeze(pass, inputs, calculation, reason.strip());
                    };
                });
    }

    /// A press that is sent again finds the run that it froze.
    private Freezing frozen(int year, Digest looked) {
        return rows.newest(year)
                .filter(_ -> draft(year).isEmpty())
                .filter(it -> Draft.digest(it.inputs().terms()).equals(looked))
                .<Freezing>map(it -> new Freezing.Frozen(it.number()))
                .orElseGet(Freezing.Overtaken::new);
    }

    private Freezing freeze(Pass pass, RunInputs inputs, Calculation reckoned, String reason) {
        var year = inputs.terms().year();
        var before = rows.newest(year);
        if (before.filter(it -> it.inputs().equals(inputs)).isPresent()) return new Freezing.Same();
        if (before.isPresent() && (reason.isEmpty() || reason.length() > LONGEST_REASON))
            return new Freezing.WithoutReason();
        var number = before.map(ContributionRun::number).orElse(0) + 1;
        var today = SwedishTime.day(Instant.now(clock));
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    put(
                            run(number, inputs, reckoned, today, before.isEmpty() ? "" : reason),
                            pass.accountId());
                    sql.sql("delete from contribution_draft where year = ?").param(year).update();
                    return frozen(year, number);
                });
        return new Freezing.Frozen(number);
    }

    private static Act frozen(int year, int number) {
        return Act.of("budget.run-frozen")
                .with("year", String.valueOf(year))
                .with("number", String.valueOf(number));
    }

    private ContributionRun run(
            int number, RunInputs inputs, Calculation reckoned, LocalDate dated, String reason) {
        return new ContributionRun(
                inputs.terms().year(),
                number,
                inputs,
                RunRows.digest(inputs.written()),
                dated,
                reason,
                Instant.now(clock),
                Optional.empty(),
                ContributionRun.lines(reckoned));
    }

    private void put(ContributionRun run, String account) {
        rows.add(run, account);
        claims.claim(run, account);
    }

    /// The runs of a year, the newest first; that one stands.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public List<ContributionRun> of(Pass pass, int year) {
        pass.demand(Right.READ_MONEY);
        return tenants.within(pass.tenant().id(), () -> rows.of(year));
    }

    /// The run that stands for a year, where one is frozen.
    Optional<ContributionRun> standing(AssociationId association, int year) {
        return tenants.within(association, () -> rows.newest(year));
    }

    /// A run, also for who may see what one of its members pays alone.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Optional<ContributionRun> find(Pass pass, int year, int number, String member) {
        pass.demand(Right.READ_MONEY, member);
        return tenants.within(pass.tenant().id(), () -> rows.find(year, number));
    }

    /// The newest run of each year in which a member is, by the year.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Map<Integer, Integer> newestWith(Pass pass, String member) {
        pass.demand(Right.READ_MONEY, member);
        return tenants.within(pass.tenant().id(), () -> rows.newestWith(member));
    }

    /// Within a tenant's change: runs as a package has them. One whose terms are frozen already is
    /// left as it stands; others become corrections.
    public void bring(AssociationId association, Who who, List<BroughtRun> brought) {
        var among = members.of(association);
        for (var run : brought) bring(association, who, run, inputs(run.terms(), among));
    }

    private void bring(AssociationId association, Who who, BroughtRun brought, RunInputs inputs) {
        var year = inputs.terms().year();
        var same =
                rows.of(year).stream()
                        .filter(it -> it.inputs().terms().equals(inputs.terms()))
                        .findFirst();
        var number = same.map(ContributionRun::number).orElseGet(() -> next(year));
        if (same.isEmpty()
                && Calculation.of(inputs) instanceof Calculation.Outcome.Reckoned(var reckoned)) {
            var reason = number == 1 ? "" : "Ändrad i datapaketet.";
            tenants.act(
                    association,
                    who,
                    frozen(year, number),
                    () -> {
                        put(run(number, inputs, reckoned, brought.dated(), reason), "");
                        return number;
                    });
        }
        claims.bring(year, number, brought.marks());
    }

    /// A run that a package has brought, with what has become of its claims here: a mark that the
    /// package has is told of as it stands there.
    public BroughtRun asItStands(AssociationId association, BroughtRun brought) {
        return tenants.within(
                association,
                () ->
                        rows.of(brought.terms().year()).stream()
                                .filter(it -> it.inputs().terms().equals(brought.terms()))
                                .findFirst()
                                .map(it -> with(brought, claims.told(it.year(), it.number())))
                                .orElse(brought));
    }

    private static BroughtRun with(BroughtRun brought, List<BroughtRun.Mark> stand) {
        var known = new ArrayList<>(brought.marks());
        var told = new ArrayList<BroughtRun.Mark>();
        var fresh = new ArrayList<BroughtRun.Mark>();
        for (var mark : stand) {
            var same = known.stream().filter(it -> it.isOf(mark)).findFirst();
            same.ifPresentOrElse(told::add, () -> fresh.add(mark));
            same.ifPresent(known::remove);
        }
        told.sort(Comparator.comparingInt(brought.marks()::indexOf));
        for (var mark : fresh) {
            var alike = told.stream().filter(it -> it.isOf(mark)).map(BroughtRun.Mark::where);
            var taken = alike.collect(Collectors.toSet());
            var number = 2;
            while (taken.contains("Nr " + number)) number++;
            told.add(taken.isEmpty() ? mark : mark.at("", "Nr " + number));
        }
        return new BroughtRun(brought.terms(), brought.dated(), told);
    }

    private int next(int year) {
        return rows.newest(year).map(ContributionRun::number).orElse(0) + 1;
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}

package se.fyrklover.budget.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Right;
import se.fyrklover.association.Member;
import se.fyrklover.association.Members;
import se.fyrklover.budget.Contribution;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.ContributionDues;
import se.fyrklover.budget.ContributionRun;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.budget.DueDays;
import se.fyrklover.budget.Funds;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Page;

/// Puts the pages of contributions together from what the doors answer.
@Component
class ContributionPages {

    private final ContributionRuns runs;
    private final ContributionClaims claims;
    private final ContributionDues dues;
    private final Funds funds;
    private final Members members;

    ContributionPages(
            ContributionRuns runs,
            ContributionClaims claims,
            ContributionDues dues,
            Funds funds,
            Members members) {
        this.runs = runs;
        this.claims = claims;
        this.dues = dues;
        this.funds = funds;
        this.members = members;
    }

    /// The run that stands, else the draft, else what to do.
    ContributionPage newest(Page page, int year) {
        var all = runs.of(page.pass(), year);
        return all.isEmpty() ? draft(page, year) : run(page, year, all, all.getFirst());
    }

    Optional<ContributionPage> run(Page page, int year, int number) {
        var all = runs.of(page.pass(), year);
        return all.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .map(it -> run(page, year, all, it));
    }

    private ContributionPage run(
            Page page, int year, List<ContributionRun> all, ContributionRun run) {
        var isNewest = run.number() == all.getFirst().number();
        var title =
                page.say(
                        "budget.run.title.frozen",
                        String.valueOf(year),
                        new Kronor(page.words()).kr(run.total()));
        return new ContributionPage(
                year,
                page.toContributions(year),
                title,
                page.say(
                        run.isRepeated() ? "budget.run.lead.frozen" : "budget.run.lead.differs",
                        String.valueOf(run.number()),
                        run.dated()),
                run.number(),
                Optional.of(view(page, run.inputs(), run.again())),
                Map.of(),
                draftOf(page, year),
                rights(page),
                all,
                isNewest ? Optional.of(claims(page, year)) : Optional.empty());
    }

    private ClaimsView claims(Page page, int year) {
        var association = page.tenant().id();
        return ClaimsView.of(
                page.words(),
                claims.of(page.pass(), year),
                names(page),
                dues.of(association, year),
                dues.days(association, year).orElseGet(() -> DueDays.quarters(year)));
    }

    /// The draft reckoned, or what is wrong with it.
    ContributionPage draft(Page page, int year) {
        var draft = draftOf(page, year);
        if (draft.isEmpty()) return none(page, year);
        return switch (runs.reckon(page.pass(), draft.get().terms())) {
            case Calculation.Outcome.Reckoned(var calculation) ->
                    page(
                            page,
                            year,
                            page.say(
                                    "budget.run.title.draft",
                                    String.valueOf(year),
                                    new Kronor(page.words()).kr(calculation.total())),
                            page.say("budget.run.lead.draft"),
                            Optional.of(view(page, inputs(page, draft.get()), calculation)),
                            Map.of(),
                            draft);
            case Calculation.Outcome.Faulty(var faults) ->
                    page(
                            page,
                            year,
                            page.say("budget.run.title.faulty", String.valueOf(year)),
                            page.say("budget.run.lead.faulty"),
                            Optional.empty(),
                            faults,
                            draft);
        };
    }

    private RunInputs inputs(Page page, ContributionRuns.Draft draft) {
        return RunInputs.of(
                draft.terms(),
                members.of(page.tenant().id()).stream()
                        .map(se.fyrklover.budget.contribution.Payer::of)
                        .toList());
    }

    private ContributionPage none(Page page, int year) {
        return page(
                page,
                year,
                page.say("budget.run.title.none", String.valueOf(year)),
                page.say(rights(page).plan() ? "budget.run.lead.none" : "budget.run.lead.nobody"),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    private ContributionPage page(
            Page page,
            int year,
            String title,
            String lead,
            Optional<RunView> view,
            Map<String, Phrase> faults,
            Optional<ContributionRuns.Draft> draft) {
        return new ContributionPage(
                year,
                page.toContributions(year),
                title,
                lead,
                0,
                view,
                faults,
                draft,
                rights(page),
                runs.of(page.pass(), year),
                Optional.empty());
    }

    private Optional<ContributionRuns.Draft> draftOf(Page page, int year) {
        return rights(page).plan() ? runs.draft(page.pass(), year) : Optional.empty();
    }

    static ContributionPage.Rights rights(Page page) {
        var plan = page.pass().may(Right.PLAN_MONEY);
        return new ContributionPage.Rights(plan, plan && page.pass().may(Right.FREEZE_DOCUMENT));
    }

    private RunView view(Page page, RunInputs inputs, Calculation calculation) {
        var year = inputs.terms().year();
        var association = page.tenant().id();
        return RunView.of(
                page.words(),
                calculation,
                new RunSteps(page.words(), inputs),
                amounts(funds.contributions(association, year - 1)),
                amounts(funds.packaged(association, year)));
    }

    private static Map<String, Money> amounts(List<Contribution> contributions) {
        var amounts = new HashMap<String, Money>();
        contributions.forEach(it -> amounts.merge(it.member(), it.amount(), Money::plus));
        return amounts;
    }

    private Map<String, String> names(Page page) {
        return members.of(page.tenant().id()).stream()
                .collect(Collectors.toMap(Member::id, Member::name));
    }
}

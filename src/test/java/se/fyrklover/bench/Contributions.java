package se.fyrklover.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Member;
import se.fyrklover.association.Members;
import se.fyrklover.association.Municipalities;
import se.fyrklover.audit.Act;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.Payer;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.shared.Place;

/// What a contribution run takes for an association of all of Sweden's municipalities.
final class Contributions {

    private static final String SLUG = "hela-landet";
    private static final Place NOWHERE = new Place("", "", "members.csv", 2);

    private final RunningProduct product;
    private final List<Member> members = new ArrayList<>();
    private final ContributionTerms terms;

    Contributions(RunningProduct product) {
        this.product = product;
        members.add(member("forsakringskassan", "Försäkringskassan", Member.Kind.STATE));
        members.add(member("regionen", "Region Hela landet", Member.Kind.REGION));
        var municipalities = Municipalities.municipalities().on(LocalDate.of(2025, 1, 1));
        municipalities.forEach(
                it -> members.add(member("k" + it.code(), it.name(), Member.Kind.MUNICIPALITY)));
        terms =
                new ContributionTerms(
                        2025,
                        ContributionTerms.STATE_OFFER,
                        "400 000 000",
                        "",
                        "",
                        "",
                        "",
                        "100",
                        "",
                        IntStream.range(0, municipalities.size())
                                .mapToObj(at ->
                                        "\"%s %s\",\"%d\""
                                                .formatted(
                                                        municipalities.get(at).code(),
                                                        municipalities.get(at).name(),
                                                        2_000 + at * 7_919 % 90_000))
                                .collect(Collectors.joining("\n", "\"region\",\"2024\"\n", "\n")),
                        "Påhittad",
                        "2024-09-30",
                        "");
    }

    private static Member member(String id, String name, Member.Kind kind) {
        return new Member(id, name, kind, List.of(), NOWHERE);
    }

    void country() {
        System.out.printf(
                Locale.ROOT,
                "A contribution run of %d members, invented numbers of inhabitants%n",
                members.size());
        var inputs = RunInputs.of(terms, members.stream().map(Payer::of).toList());
        var written = inputs.written();
        row("read the list and reckon", Timing.median(50, () -> lines(inputs)));
        row("the same from what was kept", Timing.median(50, () -> lines(RunInputs.read(written))));
        var pass = pass();
        product.the(ContributionRuns.class).save(pass, Optional.empty(), terms);
        var started = System.nanoTime();
        var draft = product.the(ContributionRuns.class).draft(pass, 2025).orElseThrow();
        product.the(ContributionRuns.class).freeze(pass, 2025, draft.digest(), "");
        row("freeze, with a claim for each", Timing.millis(started));
        var page = "/" + SLUG + "/2025/budget/bidrag";
        row("the page", Timing.median(10, () -> product.get(page).body().length()));
        row(
                "a letter (PDF)",
                Timing.median(5, () -> product.get(page + "/1/k0880.pdf").body().length()));
        System.out.println();
    }

    private static long lines(RunInputs inputs) {
        return switch (Calculation.of(inputs)) {
            case Calculation.Outcome.Reckoned(var calculation) -> calculation.lines().size();
            case Calculation.Outcome.Faulty(var faults) ->
                    throw new IllegalStateException(faults.toString());
        };
    }

    private Pass pass() {
        var tenants = product.the(Tenants.class);
        tenants.change(
                SLUG,
                "Hela landets samordningsförbund",
                new Caller.Operator().who(),
                id -> {
                    product.the(Members.class).replace(members);
                    tenants.open(id, true);
                    return Act.of("exchange.imported");
                });
        return product.the(Passes.class).operator(tenants.find(SLUG).orElseThrow());
    }

    private static void row(String what, double millis) {
        System.out.printf(Locale.ROOT, "  %-40s %8.1f ms%n", what, millis);
    }
}

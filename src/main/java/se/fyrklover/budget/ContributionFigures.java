package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.association.Member;
import se.fyrklover.budget.contribution.Party;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// The figures of what each member was to contribute, and of all together.
final class ContributionFigures {

    private ContributionFigures() {}

    /// @param run that the rows come from, where they do; reckoned anew from what it keeps, so that
    ///   the rows can be held against it
    static List<Figure> of(
            Scope whole,
            List<Member> members,
            List<Contribution> rows,
            Optional<ContributionRun> run) {
        if (rows.isEmpty()) return List.of();
        var names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        var definition = BudgetFigures.DEFINITIONS.the("budget.contributions");
        var parts =
                rows.stream()
                        .map(it ->
                                new Figure(
                                        definition,
                                        whole.of(member(it.member(), names)),
                                        Formula.Reported.at(it.place(), it.amount())))
                        .toList();
        var all = new Figure(definition, whole, new Formula.Sum(parts));
        return Stream.of(
                        parts.stream(),
                        Stream.of(all),
                        run.stream().flatMap(it -> reckoned(whole, it)))
                .flatMap(it -> it)
                .toList();
    }

    /// Each party's part of what all pay, and all of it.
    private static Stream<Figure> reckoned(Scope whole, ContributionRun run) {
        var definition = BudgetFigures.DEFINITIONS.the("budget.reckoned-contributions");
        var parts =
                run.again().parts().stream()
                        .map(it ->
                                new Figure(
                                        definition,
                                        whole.of(party(it.party())),
                                        Formula.Reported.at(
                                                run.place(it.party().code(), 0), it.amount())))
                        .toList();
        return Stream.concat(
                parts.stream(), Stream.of(new Figure(definition, whole, new Formula.Sum(parts))));
    }

    private static Facet party(Party party) {
        return new Facet(
                Dimension.LINE,
                party.code(),
                switch (party) {
                    case STATE -> new Text("Staten", "The state");
                    case REGIONS -> new Text("Regionerna", "The regions");
                    case MUNICIPALITIES -> new Text("Kommunerna", "The municipalities");
                });
    }

    /// What the year's own plan expects to come in, to hold contributions against.
    static Optional<Figure> planned(Scope whole, List<Figure> plans) {
        return PlanFigures.ofOwnPlan(whole, plans, "budget.income")
                .findFirst()
                .map(it ->
                        new Figure(
                                BudgetFigures.DEFINITIONS.the("budget.income-of-the-year"),
                                whole,
                                new Formula.Sum(List.of(it))));
    }

    private static Facet member(String id, Map<String, String> names) {
        return new Facet(Dimension.MEMBER, id, Text.name(names.getOrDefault(id, id)));
    }
}

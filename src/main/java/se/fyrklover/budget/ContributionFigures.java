package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.association.Member;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// The figures of what each member was to contribute, and of all together.
final class ContributionFigures {

    private ContributionFigures() {}

    static List<Figure> of(Scope whole, List<Member> members, List<Contribution> rows) {
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
        return Stream.concat(parts.stream(), Stream.of(all)).toList();
    }

    private static Facet member(String id, Map<String, String> names) {
        return new Facet(Dimension.MEMBER, id, Text.name(names.getOrDefault(id, id)));
    }
}

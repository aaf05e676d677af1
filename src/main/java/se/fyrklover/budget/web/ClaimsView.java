package se.fyrklover.budget.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.shared.Money;
import se.fyrklover.words.Words;

/// What is claimed of members in a year and what became of it, laid out.
public record ClaimsView(String title, List<Row> rows) {

    /// A claim; amounts without their unit.
    public record Row(
            UUID id,
            String member,
            String amount,
            String paid,
            String left,
            String state,
            boolean stands,
            List<Mark> marks) {}

    /// Something that happened, in words.
    public record Mark(UUID id, String words) {}

    /// @param names of members, by their ids
    static ClaimsView of(Words words, List<ContributionClaim> claims, Map<String, String> names) {
        var kronor = new Kronor(words);
        var standing =
                claims.stream().filter(it -> !it.is(ContributionClaim.Kind.WITHDRAWN)).toList();
        var claimed = sum(standing.stream().map(ContributionClaim::amount).toList());
        var paid = sum(standing.stream().map(ContributionClaim::paid).toList());
        return new ClaimsView(
                words.say("budget.claim.title", kronor.kr(paid), kronor.kr(claimed)),
                claims.stream().map(it -> row(words, kronor, it, names)).toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static Row row(
            Words words, Kronor kronor, ContributionClaim claim, Map<String, String> names) {
        var name = names.getOrDefault(claim.member(), claim.member());
        var stands = !claim.is(ContributionClaim.Kind.WITHDRAWN);
        return new Row(
                claim.id(),
                claim.number() == 1
                        ? name
                        : words.say(
                                "budget.claim.correction", name, String.valueOf(claim.number())),
                kronor.number(claim.amount()),
                kronor.number(claim.paid()),
                stands ? kronor.number(claim.left()) : "",
                words.say(claim.state().key()),
                stands,
                claim.standing().stream()
                        .filter(it -> it.kind() != ContributionClaim.Kind.WITHDRAWN)
                        .map(it -> mark(words, kronor, it))
                        .toList());
    }

    private static Mark mark(Words words, Kronor kronor, ContributionClaim.Mark mark) {
        var amount = mark.amount().map(it -> " " + kronor.kr(it)).orElse("");
        return new Mark(
                mark.id(),
                words.say("budget.claim.what." + mark.kind().code())
                        + " "
                        + words.date(mark.on())
                        + amount);
    }
}

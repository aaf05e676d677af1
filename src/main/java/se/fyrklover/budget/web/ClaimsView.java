package se.fyrklover.budget.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.Due;
import se.fyrklover.budget.DueDays;
import se.fyrklover.shared.Money;
import se.fyrklover.words.Words;

/// What is claimed of members in a year and what became of it, laid out.
///
/// @param dues when it falls due, in words; none where no days were set
/// @param dueDays as the form begins with them
/// @param waiting whether something is not sent
public record ClaimsView(
        String title, List<Row> rows, List<String> dues, String dueDays, boolean waiting) {

    /// A claim; amounts without their unit.
    public record Row(
            UUID id,
            String member,
            String amount,
            String paid,
            String left,
            String state,
            boolean stands,
            boolean owed,
            List<Mark> marks) {}

    /// Something that happened, in words.
    ///
    /// @param letter the path of a reminder's letter after the contributions'; empty for others
    public record Mark(UUID id, String words, String letter) {}

    /// @param names of members, by their ids
    static ClaimsView of(
            Words words,
            List<ContributionClaim> claims,
            Map<String, String> names,
            List<Due> dues,
            DueDays days) {
        var kronor = new Kronor(words);
        var standing =
                claims.stream().filter(it -> !it.is(ContributionClaim.Kind.WITHDRAWN)).toList();
        var claimed = sum(standing.stream().map(ContributionClaim::amount).toList());
        var paid = sum(standing.stream().map(ContributionClaim::paid).toList());
        return new ClaimsView(
                words.say("budget.claim.title", kronor.kr(paid), kronor.kr(claimed)),
                claims.stream().map(it -> row(words, kronor, it, names)).toList(),
                dues(words, kronor, dues),
                DueForm.typed(days),
                standing.stream().anyMatch(it -> it.sent().isEmpty()));
    }

    /// What falls due on each day, of all together.
    private static List<String> dues(Words words, Kronor kronor, List<Due> dues) {
        var days = new TreeMap<LocalDate, Money>();
        dues.forEach(it -> days.merge(it.day(), it.amount(), Money::plus));
        return days.entrySet().stream()
                .map(it ->
                        words.say(
                                "budget.dues.day",
                                words.date(it.getKey()),
                                kronor.kr(it.getValue())))
                .toList();
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
                claim.isOwed(),
                claim.standing().stream()
                        .filter(it -> it.kind() != ContributionClaim.Kind.WITHDRAWN)
                        .map(it -> mark(words, kronor, claim, it))
                        .toList());
    }

    private static Mark mark(
            Words words, Kronor kronor, ContributionClaim claim, ContributionClaim.Mark mark) {
        var amount = mark.amount().map(it -> " " + kronor.kr(it)).orElse("");
        return new Mark(
                mark.id(),
                words.say("budget.claim.what." + mark.kind().code())
                        + " "
                        + words.date(mark.on())
                        + amount
                        + mark.until()
                                .map(it -> words.say("budget.claim.until", words.date(it)))
                                .orElse(""),
                mark.until()
                        .map(_ -> "paminnelse/" + claim.member() + "/" + mark.id() + ".pdf")
                        .orElse(""));
    }
}

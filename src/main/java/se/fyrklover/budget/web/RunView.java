package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.shared.Money;
import se.fyrklover.words.Words;

/// A contribution run laid out: what each is to pay with the year before beside, and how.
///
/// @param hasPackaged whether a package says otherwise of somebody
/// @param steps from what was decided to what each pays, in sentences
public record RunView(List<Row> rows, boolean hasBefore, boolean hasPackaged, List<String> steps) {

    /// What a row is to those around it.
    public enum Kind {
        PARTY,
        MEMBER,
        SUM
    }

    /// A row of the table; what is not known is empty.
    ///
    /// @param position of the run's line, from one; zero for sums
    /// @param packaged what a package says, where it says otherwise
    public record Row(
            Kind kind,
            int position,
            String member,
            String label,
            String before,
            String amount,
            String change,
            String packaged,
            String how) {}

    static RunView of(
            Words words,
            Calculation calculation,
            RunSteps steps,
            Map<String, Money> before,
            Map<String, Money> packaged) {
        var rows = new ArrayList<Row>();
        var kronor = new Kronor(words);
        var position = 0;
        for (var part : calculation.parts()) {
            rows.add(
                    new Row(
                            Kind.PARTY,
                            0,
                            "",
                            words.say("budget.run.party-head." + part.party().code()),
                            "",
                            kronor.number(part.amount()),
                            "",
                            "",
                            kronor.percent(part.share())));
            for (var line : calculation.lines()) {
                if (line.party() != part.party()) continue;
                position++;
                rows.add(member(kronor, line, part, position, before, packaged));
            }
        }
        var sum = sum(before);
        rows.add(
                new Row(
                        Kind.SUM,
                        0,
                        "",
                        words.say("budget.run.sum"),
                        before.isEmpty() ? "" : kronor.number(sum),
                        kronor.number(calculation.total()),
                        before.isEmpty() ? "" : kronor.change(sum, calculation.total()),
                        "",
                        ""));
        return new RunView(
                rows,
                !before.isEmpty(),
                rows.stream().anyMatch(it -> !it.packaged().isEmpty()),
                steps.of(calculation));
    }

    private static Row member(
            Kronor kronor,
            Calculation.Line line,
            Calculation.Part part,
            int position,
            Map<String, Money> before,
            Map<String, Money> packaged) {
        var id = line.payer().id();
        var last = before.get(id);
        var said = packaged.get(id);
        return new Row(
                Kind.MEMBER,
                position,
                id,
                line.payer().name(),
                last == null ? "" : kronor.number(last),
                kronor.number(line.amount()),
                last == null ? "" : kronor.change(last, line.amount()),
                said == null || said.equals(line.amount()) ? "" : kronor.number(said),
                kronor.how(line, part));
    }

    private static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }
}

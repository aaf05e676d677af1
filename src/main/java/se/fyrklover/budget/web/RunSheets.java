package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.budget.Contribution;
import se.fyrklover.budget.ContributionRun;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// A contribution run to take along: who pays what, and how it is reckoned.
///
/// @param before what each was to contribute the year before
record RunSheets(Words words, ContributionRun run, List<Contribution> before) {

    List<Sheet> sheets() {
        var calculation = run.again();
        var earlier = new HashMap<String, Money>();
        before.forEach(it -> earlier.merge(it.member(), it.amount(), Money::plus));
        var rows = new ArrayList<Sheet.Row>();
        for (var part : calculation.parts()) {
            rows.add(
                    new Sheet.Row(
                            words.say("budget.run.party-head." + part.party().code()),
                            0,
                            true,
                            List.of(
                                    Sheet.Cell.EMPTY,
                                    Sheet.Cell.EMPTY,
                                    Sheet.Cell.EMPTY,
                                    kronor(part.amount()))));
            for (var line : calculation.lines())
                if (line.party() == part.party())
                    rows.add(
                            new Sheet.Row(
                                    line.payer().name(),
                                    1,
                                    false,
                                    List.of(
                                            Optional.ofNullable(earlier.get(line.payer().id()))
                                                    .map(RunSheets::kronor)
                                                    .orElse(Sheet.Cell.EMPTY),
                                            line.inhabitants()
                                                    .map(RunSheets::persons)
                                                    .orElse(Sheet.Cell.EMPTY),
                                            exact(line.exact()),
                                            kronor(line.amount()))));
        }
        rows.add(
                new Sheet.Row(
                        words.say("budget.run.sum"),
                        0,
                        true,
                        List.of(
                                earlier.isEmpty() ? Sheet.Cell.EMPTY : kronor(sum(earlier)),
                                Sheet.Cell.EMPTY,
                                Sheet.Cell.EMPTY,
                                kronor(calculation.total()))));
        return List.of(
                new Sheet(
                        words.say("budget.run.members"),
                        List.of(
                                words.say("budget.run.member"),
                                words.say("budget.letter.kr", String.valueOf(run.year() - 1)),
                                words.say("budget.letter.people"),
                                words.say("budget.letter.exact"),
                                words.say("budget.letter.kr", String.valueOf(run.year()))),
                        rows,
                        new RunSteps(words, run.inputs()).of(calculation)));
    }

    private static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private static Sheet.Cell kronor(Money amount) {
        return new Sheet.Cell.Counted(Quantity.of(amount), amount.ore() % 100 == 0 ? 0 : 2);
    }

    private static Sheet.Cell exact(Fraction kronor) {
        return new Sheet.Cell.Counted(new Quantity(kronor, Unit.KRONOR), 2);
    }

    private static Sheet.Cell persons(long count) {
        return new Sheet.Cell.Counted(Quantity.of(count, Unit.PERSONS), 0);
    }
}

package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;

/// A goal of so many per cent in each intervention is judged in each, not on all of them together.
public final class GoalOfEachShare implements TextCheck {

    private static final Sought EACH =
            Sought.of(
                    "\\b(?:varje|respektive|samtliga|each|every) (?:insats|projekt|verksamhet|aktivitet|enhet|intervention|project)\\p{L}*\\b");
    private static final Sought LEAST = Sought.of("\\b(?:minst|lägst|at least)\\s*$");
    private static final Sought GOAL =
            Sought.of("\\b(?:mål\\p{L}*|ska|skall|goal|target|shall|should)\\b");
    private static final Sought DEVIATION = Sought.of("avvik|deviat");
    private static final int ENOUGH = 2;

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            goal(sentence)
                    .ifPresent(goal ->
                            reading.grids()
                                    .filter(it -> it.spot().line() > sentence.spot().line())
                                    .filter(it -> shares(it).isPresent())
                                    .findFirst()
                                    .ifPresent(it -> look(sentence, goal, it, tally)));
        return tally.found();
    }

    private static Optional<Said> goal(Sentence sentence) {
        if (!EACH.isIn(sentence.text())
                || !GOAL.isIn(sentence.text())
                || DEVIATION.isIn(sentence.text())) return Optional.empty();
        var shares = sentence.of(Measure.PERCENT).toList();
        return shares.size() == 1 && LEAST.isIn(sentence.before(shares.getFirst()))
                ? Optional.of(shares.getFirst())
                : Optional.empty();
    }

    /// The only column of percentages, whose last row is the total's.
    private static Optional<Integer> shares(Grid grid) {
        var columns =
                IntStream.range(1, grid.columns())
                        .filter(it ->
                                grid.rows().stream().filter(row -> isShare(row, it)).count()
                                        > ENOUGH)
                        .boxed()
                        .toList();
        return columns.size() == 1
                        && Line.isTotal(grid.rows().getLast().label())
                        && isShare(grid.rows().getLast(), columns.getFirst())
                ? Optional.of(columns.getFirst())
                : Optional.empty();
    }

    private static boolean isShare(Grid.Row row, int column) {
        return row.cells().get(column).number().filter(it -> it.isPercent()).isPresent();
    }

    private static void look(Sentence sentence, Said goal, Grid grid, Tally tally) {
        int column = shares(grid).orElseThrow();
        var each =
                grid.rows().subList(0, grid.rows().size() - 1).stream()
                        .filter(it -> isShare(it, column))
                        .toList();
        var under = each.stream().filter(it -> isUnder(it, column, goal)).toList();
        if (under.isEmpty() || isUnder(grid.rows().getLast(), column, goal)) {
            tally.agrees();
            return;
        }
        var names = under.stream().map(Grid.Row::label).toList();
        tally.remark(
                GoalOfEach.remark(
                        sentence,
                        "proofreading.text.goal-of-each-share",
                        goal,
                        names,
                        each.size()));
    }

    private static boolean isUnder(Grid.Row row, int column, Said goal) {
        return row.cells()
                .get(column)
                .number()
                .filter(it -> it.value().compareTo(goal.number().value()) < 0)
                .isPresent();
    }
}

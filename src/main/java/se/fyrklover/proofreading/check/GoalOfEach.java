package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// A goal for each one's budget is judged on each, not on the total alone.
public final class GoalOfEach implements TextCheck {

    private static final Sought EACH =
            Sought.of(
                    "\\b(?:insatsernas|projektens|verksamheternas|aktiviteternas|enheternas|(?:varje|respektive) (?:insats|projekt|verksamhet|aktivitet|enhet)\\p{L}*|each)\\b");
    private static final Sought GOAL =
            Sought.of(
                    "\\b(?:ska|skall|får|bör|should|shall)\\b.*\\b(?:avvik\\p{L}*|deviat\\p{L}*)\\b");
    private static final Sought BUDGET = Sought.of("budget");
    private static final Sought OUTCOME =
            Sought.of(
                    "\\b(?:utfall|\\p{L}*kostn|\\p{L}*kostnad|använ\\p{L}*|förbruk\\p{L}*|rekvirer\\p{L}*|outcome|spent)");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            if (EACH.isIn(sentence.text()) && GOAL.isIn(sentence.text()))
                sentence.of(Measure.PERCENT)
                        .findFirst()
                        .ifPresent(goal ->
                                reading.grids()
                                        .filter(GoalOfEach::isBudgets)
                                        .findFirst()
                                        .ifPresent(grid -> look(sentence, goal, grid, tally)));
        return tally.found();
    }

    private static boolean isBudgets(Grid grid) {
        var words = words(grid);
        return BUDGET.isIn(words) && OUTCOME.isIn(words) && columns(grid).size() == 2;
    }

    private static String words(Grid grid) {
        return new Heads(grid).all();
    }

    /// The columns that hold amounts.
    private static List<Integer> columns(Grid grid) {
        return IntStream.range(1, grid.columns())
                .filter(column ->
                        grid.rows().stream()
                                        .filter(it -> it.cells().get(column).number().isPresent())
                                        .count()
                                > 2)
                .boxed()
                .toList();
    }

    private static void look(Sentence sentence, Said goal, Grid grid, Tally tally) {
        var columns = columns(grid);
        var first = BUDGET.isIn(new Heads(grid).above(columns.getFirst()));
        int budget = first ? columns.getFirst() : columns.getLast();
        int outcome = first ? columns.getLast() : columns.getFirst();
        var each =
                grid.rows().subList(0, grid.rows().size() - 1).stream()
                        .filter(it -> deviation(it, outcome, budget).isPresent())
                        .toList();
        var over =
                each.stream()
                        .filter(it -> isOver(it, outcome, budget, goal))
                        .map(Grid.Row::label)
                        .toList();
        if (each.size() < 3) return;
        if (over.isEmpty() || isOver(grid.rows().getLast(), outcome, budget, goal)) tally.agrees();
        else
            tally.remark(
                    remark(sentence, "proofreading.text.goal-of-each", goal, over, each.size()));
    }

    /// @param missed the names of those that do not reach the goal
    static Remark remark(Sentence sentence, String key, Said goal, List<String> missed, long each) {
        return new Remark(
                Remark.Sort.UNLIKE,
                Sureness.LOOK,
                sentence.spot(),
                sentence.shown(),
                List.of(goal.printed()),
                Phrase.of(
                        key, goal.printed(), (long) missed.size(), each, String.join(", ", missed)),
                Optional.empty(),
                Phrase.of("proofreading.text.remedy.goal-of-each"));
    }

    private static boolean isOver(Grid.Row row, int outcome, int budget, Said goal) {
        return deviation(row, outcome, budget)
                .filter(it -> it.compareTo(goal.amount()) > 0)
                .isPresent();
    }

    private static Optional<Fraction> deviation(Grid.Row row, int outcome, int budget) {
        return row.cells()
                .get(budget)
                .number()
                .filter(it -> it.exact().sign() > 0)
                .flatMap(it ->
                        row.cells()
                                .get(outcome)
                                .number()
                                .map(spent ->
                                        spent.exact()
                                                .minus(it.exact())
                                                .magnitude()
                                                .dividedBy(it.exact())));
    }
}

package se.fyrklover.goal.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.goal.Goal;
import se.fyrklover.goal.GoalComment;
import se.fyrklover.goal.GoalEvidence;
import se.fyrklover.shared.Place;
import se.fyrklover.web.Page;

/// One goal as the page shows it.
///
/// @param wanted the comparison in words, `minst`; empty where the goal has no number
/// @param attained whether it is reached, at its own level
/// @param onTheWhole whether it would be on the whole, where it is set for each
/// @param parts the verdict of each, where it is set for each
/// @param answers how many answered, where a survey measures it
/// @param judged what the association printed about the verdict, and about the figure
public record ShownGoal(
        String id,
        String title,
        Goal.Level level,
        String forWhom,
        String wanted,
        Optional<Figure> target,
        Optional<Figure> measured,
        Figure attained,
        Optional<Figure> onTheWhole,
        List<Part> parts,
        List<Figure> answers,
        List<Claim> judged,
        List<Claim> printed,
        List<Figure> done,
        List<GoalEvidence> evidence,
        List<GoalComment> comments,
        Place place) {

    /// One intervention or member, with its figure and verdict.
    public record Part(String name, Figure measured, Figure attained) {}

    static ShownGoal of(
            Page page, Goal goal, List<GoalEvidence> evidence, List<GoalComment> comments) {
        var own = goal.facet();
        var attained = page.the("goal.attained", own);
        var onTheWhole = page.figures().find("goal.attained-on-the-whole", own);
        var tried = onTheWhole.orElse(attained);
        var measured = part(tried, 0);
        return new ShownGoal(
                goal.id(),
                goal.title(),
                goal.level(),
                page.say("goal.level." + lower(goal.level())),
                tried.formula() instanceof Formula.Compared compared
                        ? page.say("goal.comparison." + lower(compared.comparison()))
                        : "",
                part(tried, 1),
                measured,
                attained,
                onTheWhole,
                parts(page, attained),
                answers(page, measured),
                page.claims().about(attained),
                measured.map(page.claims()::about).orElse(List.of()),
                done(page, own),
                evidence.stream().filter(it -> it.goal().equals(goal.id())).toList(),
                comments.stream().filter(it -> it.goal().equals(goal.id())).toList(),
                goal.place());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Figure> part(Figure verdict, int at) {
        return verdict.formula() instanceof Formula.Compared compared
                ? Optional.of(compared.parts().get(at))
                : Optional.empty();
    }

    private static List<Part> parts(Page page, Figure attained) {
        if (!(attained.formula() instanceof Formula.Every every)) return List.of();
        var parts = new ArrayList<Part>();
        for (var verdict : every.parts())
            part(verdict, 0)
                    .ifPresent(measured ->
                            parts.add(new Part(name(page, verdict), measured, verdict)));
        return parts;
    }

    private static String name(Page page, Figure verdict) {
        return verdict.scope().facets().stream()
                .filter(facet -> facet.dimension() != Dimension.LINE)
                .map(facet -> page.say(facet.name()))
                .findFirst()
                .orElse("");
    }

    /// Of a share of answers: how many answered, and how many of those asked.
    private static List<Figure> answers(Page page, Optional<Figure> measured) {
        if (measured.isEmpty() || !(measured.get().formula() instanceof Formula.Share share))
            return List.of();
        var answers = share.whole();
        if (!answers.definition().id().equals("survey.answers")) return List.of();
        var all = new ArrayList<Figure>(List.of(answers));
        page.figures().using(answers).stream()
                .filter(it -> it.definition().id().equals("survey.response-rate"))
                .forEach(all::add);
        return all;
    }

    private static List<Figure> done(Page page, Facet own) {
        var kinds = new HashSet<String>();
        return page.figures().all().stream()
                .filter(it -> it.definition().id().equals("goal.evidence"))
                .filter(it -> it.scope().facets().contains(own))
                .filter(it -> kinds.add(page.words().narrowed(it.scope())))
                .toList();
    }
}

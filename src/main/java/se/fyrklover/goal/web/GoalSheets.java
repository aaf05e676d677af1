package se.fyrklover.goal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// The goals of a year, to take along: a sheet for each part of the work.
final class GoalSheets {

    private GoalSheets() {}

    static List<Sheet> of(Page page, GoalsPage view) {
        return view.areas().stream().map(area -> area(page, area)).toList();
    }

    private static Sheet area(Page page, GoalsPage.Area area) {
        var rows = new ArrayList<Sheet.Row>();
        for (var goal : area.goals()) {
            rows.add(goal(page, goal));
            goal.parts().forEach(part -> rows.add(part(page, part)));
        }
        return new Sheet(
                area.name(),
                List.of(
                        page.say("web.section.goals"),
                        page.say("goal.verdict"),
                        page.say("goal.target"),
                        page.say("goal.for"),
                        page.say("goal.measured"),
                        page.say("goal.printed"),
                        page.say("goal.judged")),
                rows);
    }

    private static Sheet.Row goal(Page page, ShownGoal goal) {
        return Sheet.Row.of(
                goal.title(),
                false,
                cell(page, Optional.of(goal.attained())),
                cell(page, goal.target()),
                new Sheet.Cell.Said(
                        goal.wanted().isEmpty()
                                ? goal.forWhom()
                                : goal.forWhom() + ", " + goal.wanted().toLowerCase(Locale.ROOT)),
                cell(page, goal.measured()),
                said(goal.printed()),
                said(goal.judged()));
    }

    private static Sheet.Row part(Page page, ShownGoal.Part part) {
        return new Sheet.Row(
                part.name(),
                1,
                false,
                List.of(
                        cell(page, Optional.of(part.attained())),
                        Sheet.Cell.EMPTY,
                        Sheet.Cell.EMPTY,
                        cell(page, Optional.of(part.measured())),
                        Sheet.Cell.EMPTY,
                        Sheet.Cell.EMPTY));
    }

    private static Sheet.Cell cell(Page page, Optional<Figure> figure) {
        return figure.map(it -> Sheet.Cell.of(page.words(), it)).orElse(Sheet.Cell.EMPTY);
    }

    private static Sheet.Cell said(List<Claim> claims) {
        return new Sheet.Cell.Said(
                claims.stream().map(Claim::printed).distinct().collect(Collectors.joining(", ")));
    }
}

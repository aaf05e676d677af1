package se.fyrklover.goal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.fyrklover.figure.Figure;
import se.fyrklover.goal.Goal;
import se.fyrklover.goal.Goals;
import se.fyrklover.shared.Fraction;
import se.fyrklover.web.Page;

/// The goals of a year by area, each with what it wants and whether it was reached, and what the
/// socio-economic model makes of the exits.
public record GoalsPage(String title, List<String> lead, List<Area> areas, EffectsShown effects) {

    /// The goals of one part of the work.
    public record Area(String id, String name, List<ShownGoal> goals) {}

    static GoalsPage of(Page page, Goals door) {
        var year = page.period().isYear();
        var association = page.tenant().id();
        var goals = year ? door.of(association, page.period().year()) : List.<Goal>of();
        var evidence = door.evidence(association, page.period().year());
        var comments = door.comments(association, page.period().year());
        var areas =
                Arrays.stream(Goal.Area.values())
                        .map(area ->
                                new Area(
                                        code(area),
                                        page.say("goal.area." + code(area)),
                                        goals.stream()
                                                .filter(it -> it.area() == area)
                                                .map(it ->
                                                        ShownGoal.of(page, it, evidence, comments))
                                                .toList()))
                        .filter(area -> !area.goals().isEmpty())
                        .toList();
        var all = areas.stream().flatMap(area -> area.goals().stream()).toList();
        return new GoalsPage(title(page, all), lead(page, all), areas, EffectsShown.of(page));
    }

    private static String code(Goal.Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private static String title(Page page, List<ShownGoal> all) {
        return all.isEmpty()
                ? page.say("goal.title.none", page.words().period(page.period()))
                : page.say("goal.title", count(page, all, true), all.size());
    }

    /// How many are known to be reached, or known not to be.
    private static int count(Page page, List<ShownGoal> all, boolean reached) {
        return (int)
                all.stream()
                        .map(ShownGoal::attained)
                        .filter(page::isKnown)
                        .filter(it -> isReached(it) == reached)
                        .count();
    }

    static boolean isReached(Figure verdict) {
        return verdict.outcome().amountOr(Fraction.ZERO).sign() > 0;
    }

    private static List<String> lead(Page page, List<ShownGoal> all) {
        if (all.isEmpty()) return List.of(page.say("goal.lead.none"));
        var lead = new ArrayList<String>();
        var missed = count(page, all, false);
        var shown = (int) all.stream().filter(it -> it.level() == Goal.Level.EVIDENCE).count();
        var untried = all.size() - count(page, all, true) - missed - shown;
        if (missed > 0) lead.add(page.say("goal.lead.missed", missed));
        if (untried > 0) lead.add(page.say("goal.lead.untried", untried));
        if (shown > 0) lead.add(page.say("goal.lead.shown", shown));
        return lead;
    }
}

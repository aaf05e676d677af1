package se.fyrklover.finding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.fyrklover.figure.Figure;
import se.fyrklover.finding.Corrected;
import se.fyrklover.finding.Explanation;
import se.fyrklover.finding.Finding;
import se.fyrklover.finding.Review;
import se.fyrklover.rule.Kind;
import se.fyrklover.rule.Sureness;
import se.fyrklover.rule.Witness;
import se.fyrklover.shared.Place;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// What does not agree in a year, by kind.
///
/// @param title how many there are, in words
/// @param groups only the kinds of which there are any
public record FindingsPage(
        String title,
        String lead,
        List<Tile> tiles,
        List<Group> groups,
        List<Corrected> corrected) {

    public record Tile(String label, String number) {}

    /// The findings of one kind.
    public record Group(String code, String name, String about, List<Item> items) {}

    /// One finding as it is shown.
    ///
    /// @param rule the name of the rule that it breaks
    /// @param colour the design system's name for how sure it is
    public record Item(
            String id,
            String rule,
            String state,
            String says,
            String remedy,
            String sureness,
            String colour,
            List<Seen> seen,
            Optional<Explanation> explanation) {}

    /// A figure or a claim that it rests on.
    ///
    /// @param figure the figure that can be opened, where there is one
    /// @param where the document and the place in it, for what was printed
    public record Seen(
            String label,
            String value,
            Optional<Figure> figure,
            String where,
            Optional<Place> place) {}

    private static String title(long open) {
        if (open == 0) return "finding.title.none";
        return open == 1 ? "finding.title.one" : "finding.title";
    }

    static FindingsPage of(Page page, Review review) {
        var open = review.in(Finding.State.OPEN);
        return new FindingsPage(
                page.say(title(open), open, String.valueOf(review.year())),
                page.say("finding.lead"),
                List.of(
                        tile(page, review, Finding.State.OPEN),
                        tile(page, review, Finding.State.EXPLAINED),
                        tile(page, review, Finding.State.CORRECTED)),
                groups(page, review),
                review.corrected());
    }

    /// The findings of each kind, to take along.
    List<Sheet> sheets(Page page) {
        return groups.stream()
                .map(group ->
                        new Sheet(
                                group.name(),
                                List.of(
                                        page.say("finding.number"),
                                        page.say("finding.says"),
                                        page.say("finding.remedy"),
                                        page.say("finding.sureness"),
                                        page.say("finding.explanation")),
                                group.items().stream().map(FindingsPage::row).toList()))
                .toList();
    }

    private static Sheet.Row row(Item item) {
        return Sheet.Row.of(
                item.id(),
                false,
                new Sheet.Cell.Said(item.says()),
                new Sheet.Cell.Said(item.remedy()),
                new Sheet.Cell.Said(item.sureness()),
                new Sheet.Cell.Said(item.explanation().map(Explanation::text).orElse("")));
    }

    private static Tile tile(Page page, Review review, Finding.State state) {
        return new Tile(
                page.say("finding.state." + state.code()), String.valueOf(review.in(state)));
    }

    private static List<Group> groups(Page page, Review review) {
        var byKind = new TreeMap<Kind, List<Finding>>();
        for (var finding : review.findings())
            byKind.computeIfAbsent(finding.breach().kind(), _ -> new ArrayList<>()).add(finding);
        return byKind.entrySet().stream()
                .map(entry ->
                        new Group(
                                entry.getKey().code(),
                                page.say("finding.kind." + entry.getKey().code()),
                                page.say("finding.about." + entry.getKey().code()),
                                entry.getValue().stream()
                                        .sorted(Comparator.comparing(it -> it.breach().sureness()))
                                        .map(it -> item(page, review, it))
                                        .toList()))
                .toList();
    }

    private static Item item(Page page, Review review, Finding finding) {
        var breach = finding.breach();
        return new Item(
                finding.id(),
                breach.rule(),
                page.say("finding.is." + finding.state().code()),
                page.say(breach.says()),
                page.say(breach.remedy()),
                page.say("finding.sureness." + breach.sureness().code()),
                colour(breach.sureness()),
                breach.witnesses().stream().map(it -> seen(page, review, it)).toList(),
                finding.explanation());
    }

    private static String colour(Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> "danger";
            case LIKELY -> "warning";
            case LOOK -> "info";
        };
    }

    private static Seen seen(Page page, Review review, Witness witness) {
        return switch (witness) {
            case Witness.Reckoned(var figure) ->
                    new Seen(
                            page.words().title(figure)
                                    + " "
                                    + page.words().period(figure.scope().period()),
                            page.words().outcome(figure.outcome()),
                            Optional.of(figure),
                            "",
                            witness.place());
            case Witness.Printed(var claim) ->
                    new Seen(
                            page.say("finding.printed"),
                            claim.printed(),
                            Optional.empty(),
                            review.title(claim.place()) + ": " + claim.place().where(),
                            witness.place());
        };
    }
}

package se.fyrklover.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Unit;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// The tables of the pages of participants and interventions, to take along.
final class FollowupSheets {

    private static final List<String> COMPARED =
            List.of(
                    "followup.enrolled",
                    "followup.exited",
                    "followup.exits-towards-goal",
                    "followup.share-towards-goal");

    private FollowupSheets() {}

    static List<Sheet> of(Page page, ParticipantsPage view) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(Sheet.of(page, view.years(), page.say("web.year"), ""));
        view.perIntervention()
                .ifPresent(it -> sheets.add(Sheet.of(page, it, page.say("web.intervention"), "")));
        view.tables().forEach(it -> sheets.add(sheet(page, it)));
        return sheets;
    }

    private static Sheet sheet(Page page, ShownTable shown) {
        var head = page.say(shown.table().caption());
        return Sheet.of(page, shown.table(), head, page.say("web.all")).noting(shown.notes());
    }

    static List<Sheet> of(Page page, InterventionsPage view) {
        if (view.reporting().isEmpty()) return List.of();
        var columns =
                Stream.concat(
                                Stream.of(page.say("web.intervention")),
                                COMPARED.stream().map(id -> head(page, id)))
                        .toList();
        var rows = new ArrayList<Sheet.Row>();
        view.reporting().forEach(it -> rows.add(row(page, it.name(), false, it.facet())));
        rows.add(row(page, page.say("web.all"), true));
        return List.of(new Sheet(page.say("followup.interventions.list"), columns, rows));
    }

    private static String head(Page page, String id) {
        var definition = page.the(id).definition();
        var label = page.say(definition.label());
        return definition.unit() == Unit.SHARE ? label + ", %" : label;
    }

    private static Sheet.Row row(Page page, String label, boolean isSum, Facet... facets) {
        return new Sheet.Row(
                label,
                0,
                isSum,
                COMPARED.stream()
                        .map(id -> Sheet.Cell.of(page.words(), page.the(id, facets)))
                        .toList());
    }

    static List<Sheet> of(Page page, InterventionPage view) {
        var sheets = new ArrayList<Sheet>();
        if (!view.figures().isEmpty())
            sheets.add(
                    Sheet.list(
                            page,
                            view.intervention().name(),
                            view.figures().stream()
                                    .map(it -> labelled(page.say(it.definition().label()), it))
                                    .toList()));
        view.tables().forEach(it -> sheets.add(sheet(page, it)));
        if (!view.single().isEmpty())
            sheets.add(
                    Sheet.list(
                            page,
                            page.say(view.single().getFirst().definition().label()),
                            view.single().stream().map(it -> single(page, it)).toList()));
        return sheets;
    }

    private static Sheet.Labelled single(Page page, Figure figure) {
        var category = figure.scope().facet(Dimension.CATEGORY).orElseThrow();
        return labelled(page.say(category.name()), figure);
    }

    private static Sheet.Labelled labelled(String label, Figure figure) {
        return new Sheet.Labelled(label, figure, false);
    }
}

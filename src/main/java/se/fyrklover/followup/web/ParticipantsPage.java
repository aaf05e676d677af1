package se.fyrklover.followup.web;

import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Lines;
import se.fyrklover.web.Page;

/// The participants of a period: how many, who, from where and to what.
///
/// @param perIntervention enrolled, new and exited of each intervention; none where only totals are
///   known
/// @param tables the declared tables; none where only totals are known
public record ParticipantsPage(
        Lines series,
        FigureTable years,
        Optional<FigureTable> perIntervention,
        List<ShownTable> tables) {

    private static final List<String> MOVEMENTS =
            List.of("followup.enrolled", "followup.new", "followup.exited", "followup.ongoing");

    static ParticipantsPage of(Page page) {
        var interventions =
                page.figures().narrowed("followup.enrolled", Dimension.INTERVENTION).stream()
                        .flatMap(figure -> figure.scope().facet(Dimension.INTERVENTION).stream())
                        .toList();
        var counted = !interventions.isEmpty();
        return new ParticipantsPage(
                series(page),
                years(page),
                counted ? Optional.of(perIntervention(page, interventions)) : Optional.empty(),
                counted
                        ? PeriodReportForm.form().tables().stream()
                                .filter(table -> table.addsUp() && table.summed())
                                .map(table -> ShownTable.of(page, table, interventions))
                                .toList()
                        : List.of());
    }

    /// The years up to the page's own for which there is anything about participants.
    private static List<Period> yearsOf(Page page) {
        return page.snapshot().periods().stream()
                .filter(Period::isYear)
                .filter(it -> it.compareTo(page.period()) <= 0)
                .filter(it -> page.figures(it).find("followup.enrolled").isPresent())
                .toList();
    }

    static Lines series(Page page) {
        var years = yearsOf(page);
        var series =
                List.of("followup.enrolled", "followup.exited", "followup.new").stream()
                        .map(id -> line(page, years, id))
                        .toList();
        var first = years.stream().map(it -> page.figures(it).the("followup.enrolled")).toList();
        return new Lines(
                "per-ar",
                page.say("followup.series"),
                years.isEmpty()
                        ? ""
                        : page.say(
                                "followup.series.description",
                                page.number(first.getFirst()),
                                String.valueOf(years.getFirst().year()),
                                page.number(first.getLast()),
                                String.valueOf(years.getLast().year())),
                years.stream().map(Period::year).toList(),
                series);
    }

    private static Lines.Series line(Page page, List<Period> years, String id) {
        var figures = years.stream().map(year -> page.figures(year).the(id)).toList();
        var name = page.say("followup.series." + id.substring(id.indexOf('.') + 1));
        return Lines.Series.of(
                figures.isEmpty() ? name : page.number(figures.getLast()) + " " + name, figures);
    }

    private static FigureTable years(Page page) {
        var years = yearsOf(page).reversed();
        return new FigureTable(
                new Text("Deltagare per år", "Participants by year"),
                MOVEMENTS.stream().map(id -> label(page, years, id)).toList(),
                years.stream()
                        .map(year ->
                                new FigureTable.Row(
                                        Text.name(String.valueOf(year.year())),
                                        0,
                                        false,
                                        MOVEMENTS.stream()
                                                .map(id -> page.figures(year).the(id))
                                                .toList(),
                                        Optional.empty()))
                        .toList());
    }

    private static Text label(Page page, List<Period> years, String id) {
        return years.isEmpty()
                ? Text.name(id)
                : page.figures(years.getFirst()).the(id).definition().label();
    }

    private static FigureTable perIntervention(Page page, List<Facet> interventions) {
        var columns = List.of("followup.enrolled", "followup.new", "followup.exited");
        var rows = new java.util.ArrayList<FigureTable.Row>();
        interventions.forEach(it ->
                rows.add(
                        new FigureTable.Row(
                                it.name(), 0, false, cells(page, columns, it), Optional.empty())));
        rows.add(
                new FigureTable.Row(
                        new Text("Alla insatser", "All interventions"),
                        0,
                        true,
                        cells(page, columns),
                        Optional.empty()));
        return new FigureTable(
                new Text("Deltagare per insats", "Participants by intervention"),
                columns.stream().map(id -> page.the(id).definition().label()).toList(),
                rows);
    }

    private static List<Figure> cells(Page page, List<String> columns, Facet... facets) {
        return columns.stream().map(id -> page.the(id, facets)).toList();
    }
}

package se.fyrklover.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Passage;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// The figures of the follow-up: each intervention's answers, their sums, and what follows from
/// them.
@Component
class FollowupFigures implements Figures {

    static final Definitions DEFINITIONS = DefinitionFile.read("followup");

    private final Interventions interventions;
    private final PeriodReports reports;

    FollowupFigures(Interventions interventions, PeriodReports reports) {
        this.interventions = interventions;
        this.reports = reports;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return new TreeSet<>(reports.periods(association));
    }

    @Override
    public FigureSet answer(Question asked) {
        var association = asked.association();
        var period = asked.period();
        var cells = reports.during(association, period);
        var whole = asked.whole();
        var figures =
                cells.isEmpty()
                        ? reports.printed(association, period).stream()
                                .flatMap(year -> printed(whole, year))
                        : counted(whole, reporting(association, cells)).stream();
        return new FigureSet(association, period, figures);
    }

    /// What interventions have told in words, in the order of the register and of the form.
    @Override
    public List<Passage> told(AssociationId association, Period period) {
        var told = reports.words(association, period);
        if (told.isEmpty()) return List.of();
        var whole = Scope.whole(association, period);
        var themes = PeriodReportForm.form().themes();
        return interventions.of(association).stream()
                .flatMap(its ->
                        themes.stream()
                                .flatMap(theme ->
                                        told.stream()
                                                .filter(it -> it.intervention().equals(its.id()))
                                                .filter(it -> it.theme().equals(theme.code()))
                                                .map(it ->
                                                        new Passage(
                                                                whole.of(its.facet()),
                                                                theme.code(),
                                                                theme.label(),
                                                                it.words(),
                                                                it.place()))))
                .toList();
    }

    /// An intervention with what it reported.
    private record Report(Intervention intervention, List<ReportCell> cells) {

        List<ReportCell> of(DeclaredTable table) {
            return cells.stream().filter(cell -> cell.table().equals(table.code())).toList();
        }
    }

    private List<Report> reporting(AssociationId association, List<ReportCell> cells) {
        var byIntervention =
                cells.stream().collect(Collectors.groupingBy(ReportCell::intervention));
        return interventions.of(association).stream()
                .filter(it -> byIntervention.containsKey(it.id()))
                .map(it -> new Report(it, byIntervention.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static List<Figure> counted(Scope whole, List<Report> reports) {
        var figures = new ArrayList<Figure>();
        for (var table : PeriodReportForm.form().tables())
            figures.addAll(
                    table.addsUp()
                            ? tables(whole, table, reports)
                            : singles(whole, table, reports));
        var tables = figures.stream().collect(Collectors.toMap(Figure::identity, it -> it));
        var each = reports.stream().map(it -> whole.of(it.intervention().facet())).toList();
        figures.addAll(new FollowingFigures(whole, each, tables).all());
        each.forEach(own -> figures.addAll(new FollowingFigures(own, List.of(own), tables).all()));
        figures.add(meanAge(whole));
        return figures;
    }

    /// A table whose categories are parts of one whole: per intervention, and summed over them.
    private static List<Figure> tables(Scope whole, DeclaredTable table, List<Report> reports) {
        var definition = DEFINITIONS.the(java.util.Objects.requireNonNull(table.definition()));
        var answers =
                reports.stream()
                        .filter(report -> table.summed() || !report.of(table).isEmpty())
                        .map(report ->
                                new AnsweredTable(
                                        table,
                                        definition,
                                        whole.of(report.intervention().facet()),
                                        report.intervention().name(),
                                        report.of(table)))
                        .toList();
        var figures = new ArrayList<>(answers.stream().flatMap(AnsweredTable::figures).toList());
        if (table.summed())
            for (var category : table.categories()) {
                var parts = answers.stream().map(answer -> answer.figure(category)).toList();
                figures.add(new Figure(definition, category.in(whole), new Formula.Sum(parts)));
            }
        return figures;
    }

    /// A table whose boxes are single figures.
    private static List<Figure> singles(Scope whole, DeclaredTable table, List<Report> reports) {
        var figures = new ArrayList<Figure>();
        for (var category : table.categories()) {
            if (category.isTotal()) continue;
            var parts =
                    reports.stream()
                            .filter(report -> table.summed() || !report.of(table).isEmpty())
                            .map(report -> single(whole, table, category, report))
                            .toList();
            figures.addAll(parts);
            if (table.summed())
                figures.add(
                        new Figure(parts.getFirst().definition(), whole, new Formula.Sum(parts)));
        }
        return figures;
    }

    private static Figure single(
            Scope whole, DeclaredTable table, DeclaredTable.Category category, Report report) {
        var own = whole.of(report.intervention().facet());
        var definition =
                DEFINITIONS.the(
                        table.definition() == null
                                ? "followup." + category.code()
                                : table.definition());
        var formula =
                report.of(table).stream()
                        .filter(cell ->
                                cell.category().equals(category.code()) && cell.count() != null)
                        .findFirst()
                        .map(cell -> reported(definition, cell))
                        .orElseGet(() ->
                                Formula.Inferred.missing(
                                        "followup.not-reported",
                                        report.intervention().name(),
                                        definition.label()));
        return new Figure(definition, table.definition() == null ? own : category.in(own), formula);
    }

    private static Formula reported(Definition definition, ReportCell cell) {
        var count = java.util.Objects.requireNonNull(cell.count());
        return Formula.Reported.at(cell.place(), Outcome.known(count, definition.unit()));
    }

    /// Ages come in classes of ten years, and what was printed may rest on more than that.
    private static Figure meanAge(Scope whole) {
        return new Figure(
                DEFINITIONS.the("followup.mean-age"),
                whole,
                Formula.Inferred.missing("followup.ages-in-classes"));
    }

    private static Stream<Figure> printed(Scope whole, YearlyParticipants year) {
        return Stream.concat(movements(whole, year), Stream.of(meanAge(whole)));
    }

    private static Stream<Figure> movements(Scope whole, YearlyParticipants year) {
        return Stream.of(
                        Map.entry("followup.enrolled", Optional.ofNullable(year.enrolled())),
                        Map.entry("followup.new", Optional.ofNullable(year.fresh())),
                        Map.entry("followup.exited", Optional.ofNullable(year.exited())),
                        Map.entry("followup.ongoing", Optional.ofNullable(year.ongoing())),
                        Map.entry("followup.places", Optional.ofNullable(year.places())))
                .map(entry -> {
                    var definition = DEFINITIONS.the(entry.getKey());
                    var outcome =
                            entry.getValue()
                                    .<Outcome>map(it -> Outcome.known(it, definition.unit()))
                                    .orElseGet(() ->
                                            Outcome.Missing.of(
                                                    "followup.not-printed",
                                                    definition.label(),
                                                    String.valueOf(year.year())));
                    return new Figure(
                            definition,
                            whole,
                            new Formula.Reported(
                                    outcome,
                                    year.place(),
                                    Optional.of(Phrase.of("followup.printed-total-only"))));
                });
    }
}

package se.fyrklover.followup.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.association.Member;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Passage;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.web.Page;

/// One intervention in a period: what it is, what it used, who took part and how it went.
///
/// @param figures what the page's tiles show, by definition; those that are defined for it
/// @param tables what it answered; empty where it has not reported
/// @param single figures that stand for themselves, such as counts since the start
/// @param told what it says in words
public record InterventionPage(
        Intervention intervention,
        List<String> runBy,
        String staff,
        boolean isReporting,
        List<Figure> figures,
        List<ShownTable> tables,
        List<Figure> single,
        List<Passage> told) {

    static InterventionPage of(Page page, Intervention intervention, List<Member> members) {
        var own = intervention.facet();
        var reporting = page.figures().find("followup.enrolled", own).isPresent();
        var names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        return new InterventionPage(
                intervention,
                intervention.members().stream().map(id -> names.getOrDefault(id, id)).toList(),
                staff(page, intervention),
                reporting,
                java.util.stream.Stream.of(
                                "followup.enrolled",
                                "followup.new",
                                "followup.exited",
                                "followup.share-towards-goal",
                                "budget.intervention-used",
                                "budget.intervention-budget")
                        .flatMap(id -> page.figures().find(id, own).stream())
                        .toList(),
                reporting ? tables(page, own) : List.of(),
                single(page, own),
                told(page, own));
    }

    private static String staff(Page page, Intervention intervention) {
        var staff = intervention.staff();
        if (staff == null) return "";
        var plain = staff.stripTrailingZeros();
        return Numbers.write(
                Fraction.of(staff), Math.max(0, plain.scale()), page.words().language());
    }

    private static List<ShownTable> tables(Page page, Facet own) {
        return PeriodReportForm.form().tables().stream()
                .filter(DeclaredTable::addsUp)
                .filter(table -> isAnswered(page, table, own))
                .map(table -> ShownTable.ofOne(page, table, own))
                .toList();
    }

    private static boolean isAnswered(Page page, DeclaredTable table, Facet own) {
        return Optional.ofNullable(table.definition())
                .flatMap(id -> page.figures().find(id, own))
                .filter(page::isKnown)
                .isPresent();
    }

    private static List<Figure> single(Page page, Facet own) {
        return page.figures().all().stream()
                .filter(it -> it.definition().id().equals("followup.since-start"))
                .filter(it ->
                        it.scope().facet(Dimension.INTERVENTION).filter(own::equals).isPresent())
                .filter(page::isKnown)
                .toList();
    }

    private static List<Passage> told(Page page, Facet own) {
        return page.snapshot().told(page.period()).stream()
                .filter(it ->
                        it.scope().facet(Dimension.INTERVENTION).filter(own::equals).isPresent())
                .toList();
    }

    /// A figure of the page by its definition.
    public Optional<Figure> figure(String definition) {
        return figures.stream().filter(it -> it.definition().id().equals(definition)).findFirst();
    }
}

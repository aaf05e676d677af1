package se.fyrklover.followup.web;

import java.util.List;
import se.fyrklover.figure.Figure;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Fraction;
import se.fyrklover.web.Bars;
import se.fyrklover.web.Page;

/// Every intervention of a period: those that reported, side by side, and the rest by name.
///
/// @param shares of exits towards the goal, the largest first
/// @param others those without a report in the period
public record InterventionsPage(
        List<Intervention> reporting, Bars shares, List<Intervention> others) {

    static InterventionsPage of(Page page, List<Intervention> all) {
        var reporting =
                all.stream()
                        .filter(it ->
                                page.figures().find("followup.enrolled", it.facet()).isPresent())
                        .toList();
        var others = all.stream().filter(it -> !reporting.contains(it)).toList();
        return new InterventionsPage(reporting, shares(page, reporting), others);
    }

    private static Bars shares(Page page, List<Intervention> reporting) {
        var bars =
                reporting.stream()
                        .map(it -> bar(page, it))
                        .sorted(
                                java.util.Comparator.comparing((Bars.Bar it) -> amount(it.figure()))
                                        .reversed())
                        .toList();
        return new Bars(
                "andel",
                page.say("followup.share-chart"),
                bars.isEmpty()
                        ? ""
                        : page.say(
                                "followup.share-chart.description",
                                bars.getFirst().label(),
                                page.number(bars.getFirst().figure()),
                                bars.getLast().label(),
                                page.number(bars.getLast().figure())),
                bars);
    }

    private static Bars.Bar bar(Page page, Intervention it) {
        return new Bars.Bar(
                it.name(),
                page.the("followup.share-towards-goal", it.facet()),
                page.say(
                        "followup.of",
                        page.number(page.the("followup.exits-towards-goal", it.facet())),
                        page.number(page.the("followup.exited", it.facet()))));
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.of(-1));
    }
}

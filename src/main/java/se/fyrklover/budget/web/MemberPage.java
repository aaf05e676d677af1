package se.fyrklover.budget.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.association.Member;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;

/// What one member pays, year by year.
///
/// @param years those with a contribution of the member, the newest first
public record MemberPage(String member, List<Year> years) {

    /// The member's contribution of a year.
    ///
    /// @param letter the address of the letter about it; empty where there is none
    public record Year(Period period, Figure contribution, String letter) {}

    /// Whether there is a letter of any year.
    public boolean hasLetters() {
        return years.stream().anyMatch(it -> !it.letter().isEmpty());
    }

    /// @param runs the number of each year's contribution run
    static MemberPage of(Page page, Member member, Map<Integer, Integer> runs) {
        return new MemberPage(
                member.name(),
                page.years().stream()
                        .flatMap(year ->
                                contribution(page, year, member).stream()
                                        .map(it ->
                                                new Year(
                                                        year,
                                                        it,
                                                        letter(page, year, member, runs))))
                        .toList());
    }

    private static String letter(
            Page page, Period year, Member member, Map<Integer, Integer> runs) {
        var run = runs.get(year.year());
        return run == null
                ? ""
                : page.toContributions(year.year()) + "/" + run + "/" + member.id() + ".pdf";
    }

    private static Optional<Figure> contribution(Page page, Period year, Member member) {
        return page.figures(year)
                .find(
                        "budget.contributions",
                        List.of(
                                new Facet(
                                        Dimension.MEMBER, member.id(), Text.name(member.name()))));
    }
}

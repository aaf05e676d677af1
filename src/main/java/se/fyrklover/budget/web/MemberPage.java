package se.fyrklover.budget.web;

import java.util.List;
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
    public record Year(Period period, Figure contribution) {}

    static MemberPage of(Page page, Member member) {
        return new MemberPage(
                member.name(),
                page.years().stream()
                        .flatMap(year ->
                                contribution(page, year, member).stream()
                                        .map(it -> new Year(year, it)))
                        .toList());
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

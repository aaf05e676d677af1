package se.fyrklover.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;

/// The days on which a year's contributions fall due, in equal parts.
///
/// @param days in their order, each once
public record DueDays(List<LocalDate> days) {

    public static final int MOST = 12;

    private static final Money KRONA = Money.kronor(1);
    private static final Money ORE = new Money(1);

    public DueDays {
        days = List.copyOf(days);
        if (days.isEmpty() || days.size() > MOST)
            throw new IllegalArgumentException("so many days: " + days);
        for (var at = 1; at < days.size(); at++)
            if (!days.get(at).isAfter(days.get(at - 1)))
                throw new IllegalArgumentException("not in order: " + days);
    }

    /// The quarters' last days, as most pay.
    public static DueDays quarters(int year) {
        return new DueDays(
                IntStream.of(3, 6, 9, 12)
                        .mapToObj(it -> LocalDate.of(year, it, 1).plusMonths(1).minusDays(1))
                        .toList());
    }

    /// A claim in parts that sum to it, of whole kronor where it is so itself; what is claimed when
    /// some days have gone falls due on those that are left, or on the last.
    ///
    /// @param claimed the day of the run that claims it
    List<Due> of(ContributionClaim claim, LocalDate claimed) {
        var left = days.stream().filter(it -> !it.isBefore(claimed)).toList();
        var on = left.isEmpty() ? List.of(days.getLast()) : left;
        var isBack = claim.amount().ore() < 0;
        var whole = isBack ? Money.ZERO.minus(claim.amount()) : claim.amount();
        var parts =
                whole.split(
                        Collections.nCopies(on.size(), Fraction.of(1)),
                        whole.ore() % KRONA.ore() == 0 ? KRONA : ORE);
        var dues = new ArrayList<Due>();
        for (var at = 0; at < on.size(); at++)
            if (parts.get(at).ore() != 0)
                dues.add(
                        new Due(
                                claim.member(),
                                on.get(at),
                                isBack ? Money.ZERO.minus(parts.get(at)) : parts.get(at)));
        return dues;
    }
}

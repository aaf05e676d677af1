package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fyrklover.shared.SwedishTime;

/// When quarters' requisitions are due: so many days after the quarter's last day, and an answer as
/// many days after it was asked for.
///
/// @param terms as the association has set them, the newest last; none where it has set none
public record DueTerms(List<Term> terms) {

    /// What goes for who has set nothing else.
    public static final int READY_DAYS = 15;

    /// The least that can be set.
    public static final int FEWEST_DAYS = 1;

    /// The most that can be set: a quarter, so that one is due before the next has ended.
    public static final int MOST_DAYS = 90;

    /// From a quarter on there are so many days.
    public record Term(Quarter from, int days, By by) {}

    public DueTerms {
        terms = List.copyOf(terms);
    }

    /// What stands for a quarter: that from the latest quarter not after it, and of several from
    /// the same the newest.
    public Optional<Term> of(Quarter quarter) {
        return terms.stream()
                .filter(it -> it.from().compareTo(quarter) <= 0)
                .reduce((one, other) -> other.from().compareTo(one.from()) < 0 ? one : other);
    }

    public int days(Quarter quarter) {
        return of(quarter).map(Term::days).orElse(READY_DAYS);
    }

    /// The last day to send a quarter's requisition.
    public LocalDate due(Quarter quarter) {
        return quarter.last().plusDays(days(quarter));
    }

    /// The last day for what the intervention is to do with one that is begun.
    LocalDate due(Requisition requisition) {
        var due = due(requisition.quarter());
        if (!(requisition.state() instanceof RequisitionState.ChangeAsked(var by, _))) return due;
        var answer = SwedishTime.day(by.at()).plusDays(days(requisition.quarter()));
        return answer.isAfter(due) ? answer : due;
    }
}

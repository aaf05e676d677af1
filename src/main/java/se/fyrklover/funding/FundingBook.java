package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.shared.Money;

/// All of an association's applications, decisions, requisitions and years' ends, as they stand at
/// a moment; says what may be done next with each.
///
/// @param due when requisitions are due
/// @param reminders of those that did not come in time, the newest last
public record FundingBook(
        List<Application> applications,
        List<FundingDecision> decisions,
        List<Requisition> requisitions,
        List<YearEnd> ends,
        DueTerms due,
        List<Reminder> reminders) {

    private static final Optional<CannotFund> NOTHING_IN_THE_WAY = Optional.empty();

    public FundingBook {
        applications = List.copyOf(applications);
        decisions = List.copyOf(decisions);
        requisitions = List.copyOf(requisitions);
        ends = List.copyOf(ends);
        reminders = List.copyOf(reminders);
    }

    /// The same with one more requisition.
    FundingBook and(Requisition requisition) {
        return new FundingBook(
                applications,
                decisions,
                Stream.concat(requisitions.stream(), Stream.of(requisition)).toList(),
                ends,
                due,
                reminders);
    }

    public Map<String, Balance> balances(int year) {
        return Balance.of(year, decisions, requisitions, ends);
    }

    public Balance balance(String intervention, int year) {
        return balances(year).getOrDefault(intervention, Balance.none(intervention, year));
    }

    /// The years for which something was granted, asked for or carried.
    public TreeSet<Integer> years() {
        return Stream.of(
                        decisions.stream()
                                .flatMap(it -> it.terms().granted().of().keySet().stream()),
                        requisitions.stream().map(it -> it.quarter().year()),
                        ends.stream()
                                .filter(it -> it.stands() && it.terms().carried().ore() > 0)
                                .map(it -> it.year() + 1))
                .flatMap(it -> it)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<Application> application(int number) {
        return one(applications, it -> it.number() == number);
    }

    public Optional<FundingDecision> decision(int number) {
        return one(decisions, it -> it.number() == number);
    }

    public Optional<Requisition> requisition(int number) {
        return one(requisitions, it -> it.number() == number);
    }

    public Optional<YearEnd> end(int number) {
        return one(ends, it -> it.number() == number);
    }

    private static <T> Optional<T> one(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst();
    }

    /// The first decision on an application; those that correct it come after.
    public Optional<FundingDecision> decisionOn(Application application) {
        return one(
                decisions,
                it -> it.corrects().isEmpty() && it.application().number() == application.number());
    }

    /// How a year was closed for an intervention, if it was.
    public Optional<YearEnd> closing(String intervention, int year) {
        return one(
                ends,
                it -> it.stands() && it.year() == year && it.intervention().equals(intervention));
    }

    /// Those of one quarter's requisition.
    public List<Reminder> reminders(String intervention, Quarter quarter) {
        return reminders.stream()
                .filter(it -> it.intervention().equals(intervention))
                .filter(it -> it.quarter().equals(quarter))
                .toList();
    }

    public Optional<Reminder> reminder(int number) {
        return one(reminders, it -> it.number() == number);
    }

    /// Whether an intervention is to requisition each quarter of a year: not for a frame, which is
    /// there for others, unless it has begun to.
    boolean isToRequisition(String intervention, int year) {
        return decisions.stream()
                        .filter(it -> it.stands() && it.intervention().equals(intervention))
                        .filter(it -> it.application().kind() != FundingKind.FRAME)
                        .anyMatch(it -> it.granted(year).ore() > 0)
                || requisitions.stream()
                        .filter(it -> it.intervention().equals(intervention))
                        .anyMatch(it -> it.quarter().year() == year && !it.state().isGone())
                || (balance(intervention, year).hasKept()
                        && isToRequisition(intervention, year - 1));
    }

    /// The day of the meeting that first granted an intervention anything for a year, if any did.
    Optional<LocalDate> granted(String intervention, int year) {
        return decisions.stream()
                .filter(it -> it.intervention().equals(intervention))
                .filter(it -> it.granted(year).ore() > 0)
                .map(it -> it.terms().heldOn())
                .min(Comparator.naturalOrder());
    }

    /// The frames that small grants may be drawn from.
    public List<FundingDecision> frames() {
        return decisions.stream()
                .filter(it -> it.stands() && it.isGranted())
                .filter(it -> it.application().kind() == FundingKind.FRAME)
                .toList();
    }

    /// What may yet be granted from a frame for a year: no more than is left of it, nor more than
    /// its intervention has left; nothing where the year is closed for it.
    public Money leftOf(FundingDecision frame, int year) {
        return leftOf(frame, year, Money.ZERO);
    }

    /// @param own what the decision that is looked at grants from it already
    private Money leftOf(FundingDecision frame, int year, Money own) {
        if (closing(frame.intervention(), year).isPresent()) return own;
        var ofAll = balance(frame.intervention(), year).left();
        return least(ungranted(frame, year), ofAll).plus(own);
    }

    private static Money least(Money one, Money other) {
        return one.ore() < other.ore() ? one : other;
    }

    /// What a frame holds for a year, with what its intervention kept of it from the year before,
    /// less what was granted from it.
    private Money ungranted(FundingDecision frame, int year) {
        var kept =
                closing(frame.intervention(), year - 1)
                        .map(it -> least(it.terms().carried(), ungranted(frame, year - 1)))
                        .orElse(Money.ZERO);
        var drawn =
                decisions.stream()
                        .filter(it ->
                                it.application()
                                        .frame()
                                        .flatMap(from -> Balance.standing(from, decisions))
                                        .filter(from -> from.number() == frame.number())
                                        .isPresent())
                        .map(it -> it.granted(year))
                        .reduce(Money.ZERO, Money::plus);
        return frame.granted(year).plus(kept).minus(drawn);
    }

    /// Whether somebody has an interest in anything that an intervention has applied for.
    public boolean isOfInterestTo(By somebody, String intervention) {
        return applications.stream()
                .filter(it -> it.intervention().equals(intervention))
                .anyMatch(it -> it.isOfInterestTo(somebody));
    }

    Optional<CannotFund> apply(Application.Draft draft) {
        if (draft.kind() != FundingKind.GRANT) return NOTHING_IN_THE_WAY;
        var frame = draft.frame().flatMap(it -> one(frames(), that -> that.number() == it));
        return frame.isEmpty() ? Optional.of(new CannotFund.NoFrame()) : NOTHING_IN_THE_WAY;
    }

    Optional<CannotFund> prepare(Application application, int seen, By by) {
        if (application.version() != seen)
            return Optional.of(new CannotFund.Overtaken(application.steps().getLast().by()));
        if (isOfInterestTo(by, application.intervention()))
            return Optional.of(new CannotFund.Conflicted());
        return decisionOn(application).map(it -> new CannotFund.Decided(it.number()));
    }

    Optional<CannotFund> decide(
            Application application, int seen, FundingDecision.Terms terms, By by) {
        return prepare(application, seen, by)
                .or(() ->
                        application.prepared().isEmpty()
                                ? Optional.of(new CannotFund.NotPrepared())
                                : NOTHING_IN_THE_WAY)
                .or(() -> closed(application.intervention(), terms.granted()))
                .or(() -> overFrame(application, Optional.empty(), terms.granted()));
    }

    private Optional<CannotFund> closed(String intervention, YearAmounts amounts) {
        return amounts.of().keySet().stream()
                .filter(year -> closing(intervention, year).isPresent())
                .findFirst()
                .map(CannotFund.YearClosed::new);
    }

    private Optional<CannotFund> overFrame(
            Application application, Optional<FundingDecision> before, YearAmounts granted) {
        var frame = application.frame().flatMap(it -> Balance.standing(it, decisions));
        if (frame.isEmpty()) return NOTHING_IN_THE_WAY;
        for (var year : granted.of().keySet()) {
            var own = before.map(it -> it.granted(year)).orElse(Money.ZERO);
            var left = leftOf(frame.get(), year, own);
            if (granted.in(year).ore() > left.ore())
                return Optional.of(new CannotFund.OverFrame(frame.get().number(), year, left));
        }
        return NOTHING_IN_THE_WAY;
    }

    Optional<CannotFund> correct(FundingDecision decision, FundingDecision.Terms terms, By by) {
        if (decision.corrected().isPresent())
            return Optional.of(
                    new CannotFund.Overtaken(
                            decision(decision.corrected().get()).orElseThrow().recorded()));
        var application = decision.application();
        if (isOfInterestTo(by, application.intervention()))
            return Optional.of(new CannotFund.Conflicted());
        return changedAndClosed(decision, terms.granted())
                .or(() -> overFrame(application, Optional.of(decision), terms.granted()))
                .or(() -> belowUsed(decision, terms));
    }

    Optional<CannotFund> sign(FundingDecision decision, By by) {
        if (decision.agreement().isPresent())
            return Optional.of(new CannotFund.Overtaken(decision.agreement().get().by()));
        return isOfInterestTo(by, decision.intervention())
                ? Optional.of(new CannotFund.Conflicted())
                : NOTHING_IN_THE_WAY;
    }

    private Optional<CannotFund> changedAndClosed(FundingDecision decision, YearAmounts granted) {
        return Stream.concat(
                        decision.terms().granted().of().keySet().stream(),
                        granted.of().keySet().stream())
                .filter(year -> !granted.in(year).equals(decision.granted(year)))
                .filter(year -> closing(decision.intervention(), year).isPresent())
                .findFirst()
                .map(CannotFund.YearClosed::new);
    }

    /// What is corrected must leave room for what has been asked for, and for what was granted from
    /// a frame.
    private Optional<CannotFund> belowUsed(FundingDecision old, FundingDecision.Terms terms) {
        var next = decisions.stream().mapToInt(FundingDecision::number).max().orElse(0) + 1;
        var after = new ArrayList<FundingDecision>();
        for (var it : decisions) after.add(it.number() == old.number() ? corrected(it, next) : it);
        after.add(
                new FundingDecision(
                        next,
                        old.application(),
                        terms,
                        Optional.of(old.number()),
                        Optional.empty(),
                        Optional.empty(),
                        old.recorded()));
        var book = new FundingBook(applications, after, requisitions, ends, due, reminders);
        for (var year : old.terms().granted().of().keySet())
            for (var balance : book.balances(year).values())
                if (balance.left().ore() < 0)
                    return Optional.of(
                            new CannotFund.BelowUsed(
                                    year,
                                    decision(old.number())
                                            .orElseThrow()
                                            .granted(year)
                                            .minus(balance(balance.intervention(), year).left())));
        return NOTHING_IN_THE_WAY;
    }

    private static FundingDecision corrected(FundingDecision it, int by) {
        return new FundingDecision(
                it.number(),
                it.application(),
                it.terms(),
                it.corrects(),
                Optional.of(by),
                it.agreement(),
                it.recorded());
    }

    Optional<CannotFund> begin(String intervention, Quarter quarter, LocalDate today) {
        if (quarter.first().isAfter(today)) return Optional.of(new CannotFund.TooEarly(quarter));
        return closed(intervention, quarter)
                .or(() ->
                        one(
                                        requisitions,
                                        it ->
                                                it.intervention().equals(intervention)
                                                        && it.quarter().equals(quarter)
                                                        && !it.state().isGone())
                                .map(it -> new CannotFund.AskedAlready(it.number())));
    }

    private Optional<CannotFund> closed(String intervention, Quarter quarter) {
        return closing(intervention, quarter.year())
                .map(it -> new CannotFund.YearClosed(it.year()));
    }

    private static Optional<CannotFund> asSeen(Requisition requisition, int seen) {
        return requisition.version() == seen
                ? NOTHING_IN_THE_WAY
                : Optional.of(new CannotFund.Overtaken(requisition.newest()));
    }

    private static Optional<CannotFund> in(Requisition requisition, boolean rightState) {
        return rightState
                ? NOTHING_IN_THE_WAY
                : Optional.of(new CannotFund.WrongState(requisition.state()));
    }

    Optional<CannotFund> write(Requisition requisition, int seen) {
        return asSeen(requisition, seen)
                .or(() -> in(requisition, requisition.state().isOpen()))
                .or(() -> closed(requisition.intervention(), requisition.quarter()));
    }

    Optional<CannotFund> remove(Requisition requisition, int seen, UUID file) {
        return write(requisition, seen)
                .or(() ->
                        requisition.attached().stream().noneMatch(it -> it.id().equals(file))
                                ? Optional.of(new CannotFund.Overtaken(requisition.newest()))
                                : NOTHING_IN_THE_WAY);
    }

    /// A draft that has never been sent may be withdrawn; what was sent is answered instead.
    Optional<CannotFund> withdraw(Requisition requisition, int seen) {
        return asSeen(requisition, seen)
                .or(() -> in(requisition, requisition.state() instanceof RequisitionState.Draft));
    }

    Optional<CannotFund> send(Requisition requisition, int seen) {
        return write(requisition, seen).or(() -> over(requisition));
    }

    /// More than was decided, when what is asked for elsewhere in the year is taken off.
    private Optional<CannotFund> over(Requisition requisition) {
        var year = requisition.quarter().year();
        var own = requisition.state().isAsked() ? requisition.sum() : Money.ZERO;
        var left = balance(requisition.intervention(), year).left().plus(own);
        return requisition.sum().ore() > left.ore()
                ? Optional.of(new CannotFund.OverDecided(year, left, requisition.sum().minus(left)))
                : NOTHING_IN_THE_WAY;
    }

    private Optional<CannotFund> handle(
            Requisition requisition, int seen, By by, boolean rightState) {
        return asSeen(requisition, seen)
                .or(() -> in(requisition, rightState))
                .or(() ->
                        isOfInterestTo(by, requisition.intervention())
                                ? Optional.of(new CannotFund.Conflicted())
                                : NOTHING_IN_THE_WAY);
    }

    Optional<CannotFund> askChange(Requisition requisition, int seen, By by) {
        var state = requisition.state();
        return handle(
                requisition,
                seen,
                by,
                state instanceof RequisitionState.Sent
                        || state instanceof RequisitionState.ApprovedOnce);
    }

    Optional<CannotFund> approve(Requisition requisition, int seen, By by) {
        var state = requisition.state();
        var own =
                requisition.isBy(by)
                        || (state instanceof RequisitionState.ApprovedOnce(var first)
                                && first.isSame(by));
        return handle(
                        requisition,
                        seen,
                        by,
                        state instanceof RequisitionState.Sent
                                || state instanceof RequisitionState.ApprovedOnce)
                .or(() -> own ? Optional.of(new CannotFund.OwnWork()) : NOTHING_IN_THE_WAY)
                .or(() -> closed(requisition.intervention(), requisition.quarter()))
                .or(() -> over(requisition));
    }

    Optional<CannotFund> pay(Requisition requisition, int seen, By by) {
        return handle(
                requisition, seen, by, requisition.state() instanceof RequisitionState.Approved);
    }

    Optional<CannotFund> reverse(Requisition requisition, int seen, By by) {
        return handle(requisition, seen, by, requisition.state().isApproved())
                .or(() -> closed(requisition.intervention(), requisition.quarter()));
    }

    Optional<CannotFund> close(String intervention, int year, YearEnd.Terms terms, By by) {
        if (isOfInterestTo(by, intervention)) return Optional.of(new CannotFund.Conflicted());
        var closed = closing(intervention, year);
        if (closed.isPresent())
            return Optional.of(new CannotFund.Overtaken(closed.get().recorded()));
        var open =
                one(
                        requisitions,
                        it ->
                                it.intervention().equals(intervention)
                                        && it.quarter().year() == year
                                        && it.state().isAsked()
                                        && !it.state().isApproved());
        if (open.isPresent()) return Optional.of(new CannotFund.StillOpen(open.get().number()));
        var balance = balance(intervention, year);
        var paid = balance.sum(Balance.Sort.PAID);
        var left = balance.left().plus(least(terms.repaid(), paid));
        return terms.repaid().ore() > paid.ore() || terms.carried().ore() > left.ore()
                ? Optional.of(new CannotFund.OverLeft(paid, left))
                : NOTHING_IN_THE_WAY;
    }

    Optional<CannotFund> open(YearEnd end, By by) {
        if (!end.stands())
            return Optional.of(
                    new CannotFund.Overtaken(
                            end.reversed()
                                    .flatMap(this::end)
                                    .map(YearEnd::recorded)
                                    .orElse(end.recorded())));
        if (isOfInterestTo(by, end.intervention())) return Optional.of(new CannotFund.Conflicted());
        var next = balance(end.intervention(), end.year() + 1);
        return next.left().ore() < end.terms().carried().ore()
                ? Optional.of(
                        new CannotFund.BelowUsed(
                                end.year() + 1, next.sum(Balance.Sort.REQUISITIONED)))
                : closing(end.intervention(), end.year() + 1)
                        .map(it -> new CannotFund.YearClosed(it.year()));
    }
}

package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is to be done next with an intervention's money, by whom and until when.
///
/// @param number of the application or the requisition; nothing where there is none yet
/// @param until nothing where no day is set for it
public record NextStep(
        Kind kind,
        String intervention,
        Optional<Quarter> quarter,
        Optional<Integer> number,
        Optional<LocalDate> until) {

    /// Who is to do something.
    public enum Owner {
        INTERVENTION,
        OFFICE,
        BOARD;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What is to be done.
    public enum Kind {
        PREPARE(Owner.OFFICE),
        DECIDE(Owner.BOARD),
        REQUISITION(Owner.INTERVENTION),
        SEND(Owner.INTERVENTION),
        CHANGE(Owner.INTERVENTION),
        APPROVE(Owner.OFFICE),
        APPROVE_AGAIN(Owner.OFFICE),
        PAY(Owner.OFFICE),
        CLOSE(Owner.OFFICE);

        private final Owner owner;

        Kind(Owner owner) {
            this.owner = owner;
        }

        public Owner owner() {
            return owner;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isLate(LocalDate today) {
        return until.filter(it -> it.isBefore(today)).isPresent();
    }

    /// All of a year's, what is most urgent first.
    public static List<NextStep> of(FundingBook book, int year, LocalDate today) {
        var steps = new ArrayList<NextStep>();
        for (var application : book.applications())
            if (book.decisionOn(application).isEmpty())
                steps.add(
                        new NextStep(
                                application.prepared().isEmpty() ? Kind.PREPARE : Kind.DECIDE,
                                application.intervention(),
                                Optional.empty(),
                                Optional.of(application.number()),
                                Optional.empty()));
        for (var balance : book.balances(year).values()) ofOne(steps, book, balance, today);
        steps.sort(Comparator.comparing(it -> it.until().orElse(LocalDate.MAX)));
        return steps;
    }

    private static void ofOne(
            List<NextStep> steps, FundingBook book, Balance balance, LocalDate today) {
        if (balance.available().ore() == 0) return;
        var own = new ArrayList<NextStep>();
        for (var number = 1; number <= 4; number++)
            ofQuarter(
                    own, book, balance.intervention(), new Quarter(balance.year(), number), today);
        var isClosed = book.closing(balance.intervention(), balance.year()).isPresent();
        own.stream().filter(it -> !isClosed || it.kind() == Kind.PAY).forEach(steps::add);
        if (own.isEmpty() && !isClosed && today.getYear() > balance.year())
            steps.add(
                    new NextStep(
                            Kind.CLOSE,
                            balance.intervention(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
    }

    private static void ofQuarter(
            List<NextStep> steps,
            FundingBook book,
            String intervention,
            Quarter quarter,
            LocalDate today) {
        var asked =
                book.requisitions().stream()
                        .filter(it -> it.intervention().equals(intervention))
                        .filter(it -> it.quarter().equals(quarter))
                        .filter(it -> !it.state().isGone())
                        .findFirst();
        var kind =
                asked.isPresent()
                        ? kind(asked.get())
                        : Optional.of(Kind.REQUISITION)
                                .filter(_ -> quarter.last().isBefore(today))
                                .filter(_ -> book.isToRequisition(intervention, quarter.year()));
        kind.ifPresent(it ->
                steps.add(
                        new NextStep(
                                it,
                                intervention,
                                Optional.of(quarter),
                                asked.map(Requisition::number),
                                Optional.of(due(book, intervention, quarter, asked))
                                        .filter(_ -> it.owner() == Owner.INTERVENTION))));
    }

    /// What was granted after a quarter had ended is not late before it could be asked for.
    private static LocalDate due(
            FundingBook book, String intervention, Quarter quarter, Optional<Requisition> asked) {
        var due = asked.map(book.due()::due).orElseGet(() -> book.due().due(quarter));
        return book.granted(intervention, quarter.year())
                .map(it -> it.plusDays(book.due().days(quarter)))
                .filter(due::isBefore)
                .orElse(due);
    }

    private static Optional<Kind> kind(Requisition asked) {
        return switch (asked.state()) {
            case RequisitionState.Draft _ -> Optional.of(Kind.SEND);
            case RequisitionState.ChangeAsked _ -> Optional.of(Kind.CHANGE);
            case RequisitionState.Sent _ -> Optional.of(Kind.APPROVE);
            case RequisitionState.ApprovedOnce _ -> Optional.of(Kind.APPROVE_AGAIN);
            case RequisitionState.Approved _ -> Optional.of(Kind.PAY).filter(_ -> asked.isToPay());
            case RequisitionState.Paid _,
                    RequisitionState.Reversed _,
                    RequisitionState.Withdrawn _ ->
                    Optional.empty();
        };
    }
}

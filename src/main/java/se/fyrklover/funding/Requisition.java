package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.fyrklover.shared.Money;

/// What an intervention asks to be paid for a quarter, with all that was done with it.
///
/// @param versions what it said each time that it was written, the newest last
/// @param steps in their order
public record Requisition(
        int number,
        String intervention,
        Quarter quarter,
        List<Version> versions,
        List<Step> steps,
        List<Attachment> attachments) {

    /// What it said once.
    public record Version(Content content, By by) {}

    /// What somebody writes in it.
    public record Content(List<RequisitionLine> lines, String words) {

        public Content {
            lines = List.copyOf(lines);
        }

        public Money sum() {
            return lines.stream().map(RequisitionLine::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /// What somebody did with it.
    ///
    /// @param onDay when it was paid, where that was done
    public record Step(Kind kind, By by, String words, Optional<LocalDate> onDay) {

        /// What it was.
        public enum Kind {
            SENT,
            CHANGE_ASKED,
            APPROVED,
            PAID,
            REVERSED,
            /// A draft that was never sent.
            WITHDRAWN;

            public String code() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }

    /// A file that was added.
    ///
    /// @param removed by whom it was taken out again; what it held is kept
    public record Attachment(UUID id, String name, By by, Optional<By> removed) {

        public boolean stands() {
            return removed.isEmpty();
        }
    }

    public Requisition {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
        attachments = List.copyOf(attachments);
    }

    /// Which of its states a form was made from: it grows with all that is done.
    public int version() {
        return versions.size()
                + steps.size()
                + attachments.size()
                + (int) attachments.stream().filter(it -> !it.stands()).count();
    }

    /// Who did the newest thing with it.
    public By newest() {
        return Stream.of(
                        versions.stream().map(Version::by),
                        steps.stream().map(Step::by),
                        attachments.stream().map(Attachment::by),
                        attachments.stream().flatMap(it -> it.removed().stream()))
                .flatMap(it -> it)
                .max(Comparator.comparing(By::at))
                .orElseThrow();
    }

    public Content content() {
        return versions.getLast().content();
    }

    public Money sum() {
        return content().sum();
    }

    /// The files that nobody has taken out.
    public List<Attachment> attached() {
        return attachments.stream().filter(Attachment::stands).toList();
    }

    /// How far it has come, from its first step to its last.
    public RequisitionState state() {
        RequisitionState state = new RequisitionState.Draft();
        for (var step : steps) state = after(state, step);
        return state;
    }

    private static RequisitionState after(RequisitionState state, Step step) {
        return switch (step.kind()) {
            case SENT -> new RequisitionState.Sent(step.by());
            case CHANGE_ASKED -> new RequisitionState.ChangeAsked(step.by(), step.words());
            case APPROVED ->
                    state instanceof RequisitionState.ApprovedOnce(var first)
                            ? new RequisitionState.Approved(first, step.by())
                            : new RequisitionState.ApprovedOnce(step.by());
            case PAID ->
                    state instanceof RequisitionState.Approved(var first, var second)
                            ? new RequisitionState.Paid(first, second, step.onDay().orElseThrow())
                            : state;
            case REVERSED -> new RequisitionState.Reversed(step.by(), step.words());
            case WITHDRAWN -> new RequisitionState.Withdrawn(step.by());
        };
    }

    /// Whether it is approved and there is anything to pay.
    public boolean isToPay() {
        return state() instanceof RequisitionState.Approved && sum().ore() > 0;
    }

    /// Whether somebody has had a hand in what it says, and so does not approve it.
    public boolean isBy(By somebody) {
        return versions.stream().anyMatch(it -> it.by().isSame(somebody))
                || attachments.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.by()), it.removed().stream()))
                        .anyMatch(it -> it.isSame(somebody))
                || steps.stream()
                        .anyMatch(it -> it.kind() == Step.Kind.SENT && it.by().isSame(somebody));
    }
}

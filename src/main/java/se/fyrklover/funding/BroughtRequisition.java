package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A quarter's requisition, as a package tells of it; what was not done yet is not there.
///
/// @param id the package's own
public record BroughtRequisition(
        String id,
        String intervention,
        Quarter quarter,
        Requisition.Content content,
        By written,
        Optional<By> sent,
        Optional<By> first,
        Optional<By> second,
        Optional<LocalDate> paid,
        Place place)
        implements Placed {

    /// The same with its lines.
    public BroughtRequisition with(List<RequisitionLine> lines) {
        return new BroughtRequisition(
                id,
                intervention,
                quarter,
                new Requisition.Content(lines, content.words()),
                written,
                sent,
                first,
                second,
                paid,
                place);
    }

    /// What becomes of it here.
    Requisition made(int number) {
        var steps = new ArrayList<Requisition.Step>();
        sent.ifPresent(by -> steps.add(step(Requisition.Step.Kind.SENT, by)));
        first.ifPresent(by -> steps.add(step(Requisition.Step.Kind.APPROVED, by)));
        second.ifPresent(by -> steps.add(step(Requisition.Step.Kind.APPROVED, by)));
        second.filter(_ -> paid.isPresent())
                .ifPresent(by ->
                        steps.add(new Requisition.Step(Requisition.Step.Kind.PAID, by, "", paid)));
        return new Requisition(
                number,
                intervention,
                quarter,
                List.of(new Requisition.Version(content, written)),
                steps,
                List.of());
    }

    private static Requisition.Step step(Requisition.Step.Kind kind, By by) {
        return new Requisition.Step(kind, by, "", Optional.empty());
    }

    public Money sum() {
        return content.sum();
    }
}

package se.fyrklover.funding;

import java.time.LocalDate;

/// How far a requisition has come; in each state it can be done with it what that state says, and
/// nothing else.
public sealed interface RequisitionState {

    /// Its name in keys of messages.
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case Sent _ -> "sent";
            case ChangeAsked _ -> "change-asked";
            case ApprovedOnce _ -> "approved-once";
            case Approved _ -> "approved";
            case Paid _ -> "paid";
            case Reversed _ -> "reversed";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// Written and not sent.
    record Draft() implements RequisitionState {}

    record Sent(By by) implements RequisitionState {}

    /// The office wants something changed or told before it approves.
    record ChangeAsked(By by, String what) implements RequisitionState {}

    record ApprovedOnce(By first) implements RequisitionState {}

    record Approved(By first, By second) implements RequisitionState {}

    record Paid(By first, By second, LocalDate on) implements RequisitionState {}

    /// Taken back after it was approved; its amount no longer counts.
    record Reversed(By by, String why) implements RequisitionState {}

    /// A draft that was taken back before it was sent.
    record Withdrawn(By by) implements RequisitionState {}

    /// Whether another may be written for its quarter.
    default boolean isGone() {
        return this instanceof Reversed || this instanceof Withdrawn;
    }

    /// Whether the intervention may write in it.
    default boolean isOpen() {
        return this instanceof Draft || this instanceof ChangeAsked;
    }

    /// Whether its amount counts against what was decided.
    default boolean isAsked() {
        return !(this instanceof Draft || isGone());
    }

    default boolean isApproved() {
        return this instanceof Approved || this instanceof Paid;
    }
}

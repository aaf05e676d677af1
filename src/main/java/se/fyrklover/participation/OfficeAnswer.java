package se.fyrklover.participation;

import java.util.List;

/// What came of handing a period report to the office.
public sealed interface OfficeAnswer {

    /// The office has it, and has proved to be the office.
    ///
    /// @param number the office's own, for both sides' records
    /// @param before whether it had it already, the very same
    record Received(String number, boolean before) implements OfficeAnswer {}

    /// The office does not take it.
    ///
    /// @param status of HTTP
    /// @param why in the office's words
    record Refused(int status, List<String> why) implements OfficeAnswer {}

    /// Whoever answered did not have the token, and so is not the office.
    record NotTheOffice() implements OfficeAnswer {}

    /// Nobody answered, or not in a way that can be understood; whether it arrived is not known,
    /// and the same may be sent again.
    record NoAnswer() implements OfficeAnswer {}

    /// There is no token yet.
    record NotConnected() implements OfficeAnswer {}

    /// As it is kept: `received`, `received-before` …
    default String code() {
        return switch (this) {
            case Received(_, var before) -> before ? "received-before" : "received";
            case Refused _ -> "refused";
            case NotTheOffice _ -> "not-the-office";
            case NoAnswer _ -> "no-answer";
            case NotConnected _ -> "not-connected";
        };
    }

    /// What was said, for the record.
    default String said() {
        return switch (this) {
            case Received(var number, _) -> number;
            case Refused(var status, var why) ->
                    why.isEmpty() ? String.valueOf(status) : String.join("\n", why);
            default -> "";
        };
    }
}

package se.fyrklover.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;

/// The board's decision not to restore a deficit, or a part of it, on synnerliga skäl
/// (kommunallagen 11:13).
///
/// @param deficit the year that the deficit is of
/// @param reason why, as the board has said it
/// @param reference the minutes and the paragraph
/// @param by who noted it, where that one is still known here
/// @param isUndone whether it was noted by mistake and taken back
public record BalanceWaiver(
        int number,
        int deficit,
        Money amount,
        String reason,
        String reference,
        LocalDate decided,
        Instant noted,
        Optional<String> by,
        boolean isUndone) {

    /// The year in which it holds for the first time: a decision on a budget may come before its
    /// deficit.
    public int from() {
        return Math.max(decided.getYear(), deficit);
    }

    Place place() {
        return new Place(
                reference,
                decided.toString(),
                "balanskrav-%d-%d.json".formatted(deficit, number),
                1);
    }
}

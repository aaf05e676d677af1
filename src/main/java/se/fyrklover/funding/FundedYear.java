package se.fyrklover.funding;

import java.util.Set;
import java.util.stream.Collectors;

/// Which interventions a year's money is told of by decisions, and of which all that they used in
/// it is told by requisitions.
///
/// @param decided those that were granted anything
/// @param used those that have asked for all that they will for the year, and had it approved
public record FundedYear(Set<String> decided, Set<String> used) {

    private static final int LAST_QUARTER = 4;

    static FundedYear of(FundingBook book, int year) {
        var balances = book.balances(year).values();
        return new FundedYear(
                balances.stream()
                        .filter(it -> !it.of(Balance.Sort.DECIDED).isEmpty())
                        .map(Balance::intervention)
                        .collect(Collectors.toUnmodifiableSet()),
                balances.stream()
                        .filter(it -> isUsed(book, it))
                        .map(Balance::intervention)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The year is closed for it, or its last quarter is approved and nothing waits to be; a frame
    /// that has given all away uses nothing itself.
    private static boolean isUsed(FundingBook book, Balance balance) {
        if (book.closing(balance.intervention(), balance.year()).isPresent()) return true;
        var own =
                book.requisitions().stream()
                        .filter(it -> it.intervention().equals(balance.intervention()))
                        .filter(it -> it.quarter().year() == balance.year())
                        .filter(it -> !it.state().isGone())
                        .toList();
        if (own.stream().anyMatch(it -> !it.state().isApproved())) return false;
        return own.isEmpty()
                ? balance.available().ore() == 0
                : own.stream().anyMatch(it -> it.quarter().number() == LAST_QUARTER);
    }
}

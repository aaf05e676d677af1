package se.fyrklover.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.fyrklover.shared.Period;

/// A file of the books as it was received.
///
/// @param number of the association's files, from 1
/// @param onlyVouchers whether it adds vouchers to the year's complete file (SIE 4I)
/// @param year the financial year
/// @param through to which day it goes
/// @param digest the SHA-256 of its content, in hexadecimal digits
/// @param by who brought it, where that one is still known here
/// @param stands whether the figures of its year rest on it now
public record BookFile(
        int number,
        String name,
        boolean onlyVouchers,
        Period year,
        LocalDate through,
        String program,
        String chart,
        long vouchers,
        long rows,
        String digest,
        Instant at,
        Optional<String> by,
        boolean stands) {

    /// What it tells of: the financial year, or the part of it that it goes to.
    Period told() {
        return through.isBefore(year.to()) ? new Period(year.from(), through) : year;
    }

    /// Whether it tells of a period that begins with its year, to the end.
    boolean tells(Period period) {
        return period.from().equals(year.from()) && !through.isBefore(period.to());
    }

    /// How a place in it is called, by which its figures find back to it.
    public String placeName() {
        return "bokforing-" + number + ".se";
    }

    /// The same of what it states of the year before its own.
    String placeNameOfBefore() {
        return "bokforing-" + number + "-aret-fore.se";
    }
}

package se.fyrklover.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A municipality under one name, from a day on and perhaps to a day.
///
/// @param code Statistics Sweden's four digits, of which the first two are the county's
/// @param validTo the last day under this name, where it has another one since
public record Municipality(
        String code,
        String name,
        String countyCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public Municipality {
        if (!code.matches("\\d{4}") || !code.startsWith(countyCode))
            throw new IllegalArgumentException(code + " is no code of county " + countyCode);
        if (name.isBlank()) throw new IllegalArgumentException(code + " has no name");
        if (validTo != null && validTo.isBefore(validFrom))
            throw new IllegalArgumentException(code + " ends before it begins");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

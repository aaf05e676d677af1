package se.fyrklover.participation;

import java.time.LocalDate;

/// How somebody left, in the codes of the period report's form.
public record Exit(LocalDate leftOn, String destination, String incomeAtExit) {

    public Exit {
        Codes.DESTINATION.demand(destination);
        Codes.INCOME_AT_EXIT.demand(incomeAtExit);
    }
}

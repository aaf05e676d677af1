package se.fyrklover.ledger.sie;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import se.fyrklover.shared.Period;

/// What a file says of itself.
///
/// @param charset how its letters were read; many say PC8 and are written otherwise
/// @param organisationNumberLine where it says whose it is; 0 where it does not
/// @param chart the sort of chart, as `#KPTYP` names it
/// @param year the financial year; nothing in a file of vouchers alone
/// @param through to which day the file goes, where it says so (`#OMFATTN`)
/// @param onlyVouchers whether it is 4I: vouchers to be taken in, with no balances
public record SieHead(
        Charset charset,
        String program,
        String company,
        String organisationNumber,
        int organisationNumberLine,
        String chart,
        String currency,
        Optional<Period> year,
        Optional<LocalDate> through,
        boolean onlyVouchers) {}

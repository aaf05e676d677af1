package se.fyrklover.ledger.sie;

/// What a file states of one account in the year before its own (`#RAR -1`), in öre, debit
/// positive.
///
/// @param opening `#IB -1`, at line `openingLine`; 0 where it has none
/// @param closing `#UB -1`, or the result `#RES -1` of an account that does not go on from year to
///   year
public record SieBefore(
        String account, long opening, int openingLine, long closing, int closingLine) {}

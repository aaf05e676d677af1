package se.fyrklover.ledger.sie;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Period;

/// Amounts, dates and accounts, read from the bytes of a line.
final class SieFields {

    /// What stands where no amount could be read.
    static final long UNREADABLE = Long.MIN_VALUE;

    /// Ten thousand million kronor, in öre: what is more is a slip of somebody's, and sums of such
    /// rows cannot run over.
    private static final long MOST = 1_000_000_000_000L;

    private static final int MOST_DIGITS = 15;

    private static final int LONGEST_ACCOUNT = 8;

    private final SieLines lines;
    private int lastDay;
    private @Nullable LocalDate lastDate;

    SieFields(SieLines lines) {
        this.lines = lines;
    }

    /// An amount in öre: digits with a point before at most two decimals (any more must be zeros).
    long amount(int field) {
        if (field >= lines.count()) return UNREADABLE;
        var bytes = lines.bytes();
        int at = lines.from(field);
        int end = lines.to(field);
        boolean negative = at < end && bytes[at] == '-';
        if (negative || (at < end && bytes[at] == '+')) at++;
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < end; at++) {
            byte sign = bytes[at];
            if (sign == '.' && decimals < 0) decimals = 0;
            else if (sign < '0' || sign > '9') return UNREADABLE;
            else if (decimals >= 2) {
                if (sign != '0') return UNREADABLE;
            } else {
                if (++digits > MOST_DIGITS) return UNREADABLE;
                value = value * 10 + (sign - '0');
                if (decimals >= 0) decimals++;
            }
        }
        if (digits == 0) return UNREADABLE;
        for (int missing = Math.max(decimals, 0); missing < 2; missing++) value *= 10;
        if (value > MOST) return UNREADABLE;
        return negative ? -value : value;
    }

    /// A day written as eight digits.
    Optional<LocalDate> date(int field) {
        if (field >= lines.count() || lines.length(field) != 8) return Optional.empty();
        var bytes = lines.bytes();
        int day = 0;
        for (int at = lines.from(field); at < lines.to(field); at++) {
            byte sign = bytes[at];
            if (sign < '0' || sign > '9') return Optional.empty();
            day = day * 10 + (sign - '0');
        }
        if (day != lastDay) {
            lastDate = day(day);
            lastDay = day;
        }
        return Optional.ofNullable(lastDate);
    }

    private static @Nullable LocalDate day(int day) {
        try {
            var date = LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
            return Period.isOfOurTime(date) ? date : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /// An account's number; -1 where there is none that can be.
    int account(int field) {
        if (field >= lines.count()) return -1;
        int length = lines.length(field);
        var bytes = lines.bytes();
        int start = lines.from(field);
        if (length == 0 || length > LONGEST_ACCOUNT || bytes[start] == '0') return -1;
        int number = 0;
        for (int at = start; at < start + length; at++) {
            byte sign = bytes[at];
            if (sign < '0' || sign > '9') return -1;
            number = number * 10 + (sign - '0');
        }
        return number;
    }

    /// Which year a balance is of: 0 the file's own, -1 the one before; nothing where it cannot be
    /// read.
    Optional<Integer> year(int field) {
        if (field >= lines.count()) return Optional.empty();
        var text = lines.text(field);
        return text.matches("0|-\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}

package se.fyrklover.ledger.sie;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Period;

/// Reads a SIE file of type 4, exported (4E) or of vouchers alone (4I), as a stream: what is kept
/// grows with the accounts, not with the vouchers.
///
/// A fault ends nothing: the rest is read, so that all are told at once.
public final class SieReader {

    /// So many faults are told of one file.
    public static final int MOST_FAULTS = 100;

    /// A file that can be opened more than once.
    public interface Source {

        InputStream open() throws IOException;
    }

    private final SieLines lines;
    private final SieFields fields;
    private final SieFaults faults = new SieFaults(MOST_FAULTS);
    private final SieAccounts accounts = new SieAccounts();
    private final SieVouchers vouchers;
    private final SieYearBefore before = new SieYearBefore();
    private final SortedMap<String, Integer> unknown = new TreeMap<>();
    private final java.nio.charset.Charset charset;

    private String flag = "";
    private String sort = "";
    private String program = "";
    private String company = "";
    private String organisationNumber = "";
    private int ownerLine;
    private String chart = "";
    private String currency = "SEK";
    private @Nullable Period year;
    private @Nullable LocalDate through;
    private boolean hasYears;
    private boolean hasBalances;
    private boolean hasChart;
    private @Nullable SieChecksum checksum;

    private SieReader(SieLines lines, java.nio.charset.Charset charset, SieReceiver receiver) {
        this.lines = lines;
        this.fields = new SieFields(lines);
        this.charset = charset;
        this.vouchers = new SieVouchers(lines, fields, faults, accounts, receiver);
    }

    /// Reads it all; each voucher goes to the receiver as it comes.
    ///
    /// @throws IOException if the source cannot be read
    public static SieReading read(Source source, SieReceiver receiver) throws IOException {
        try (var once = source.open();
                var again = source.open()) {
            var charset = Charsets.of(once);
            return new SieReader(new SieLines(again, charset), charset, receiver).all();
        }
    }

    private SieReading all() throws IOException {
        boolean begun = false;
        while (lines.next()) {
            if (!begun && !begins()) return end(false);
            begun = true;
            if (lines.slip() == SieLines.Slip.NONE) line();
            else slip();
        }
        if (!begun) faults.refuse(0, "empty");
        return end(begun);
    }

    private void slip() {
        var code = lines.slip().name().toLowerCase(Locale.ROOT).replace('_', '-');
        faults.refuse(lines.line(), "slip-" + code, String.valueOf(SieLines.LONGEST));
        vouchers.spoil();
    }

    /// Whether it is such a file at all.
    private boolean begins() {
        if (lines.count() > 0 && lines.length(0) > 1 && lines.at(0, 0) == '#') return true;
        faults.refuse(lines.line(), "not-sie");
        return false;
    }

    private void line() {
        if (checksum != null && !lines.is(0, "#KSUMMA")) lines.addTo(checksum);
        if (!vouchers.take()) labelled(lines.text(0).toUpperCase(Locale.ROOT));
    }

    private void labelled(String label) {
        switch (label) {
            case "#FLAGGA" -> flag = lines.text(1);
            case "#SIETYP" -> sort = lines.text(1);
            case "#PROGRAM" -> program = lines.text(1);
            case "#FNAMN" -> company = lines.text(1);
            case "#ORGNR" -> owner();
            case "#KPTYP" -> chart = lines.text(1);
            case "#VALUTA" -> currency = lines.text(1);
            case "#RAR" -> year();
            case "#OMFATTN" -> through = day(1).orElse(null);
            case "#KONTO" -> account();
            case "#KTYP" -> type();
            case "#IB" -> balance(true);
            case "#UB", "#RES" -> balance(false);
            case "#KSUMMA" -> checksum();
            case "#FORMAT", "#GEN", "#FNR", "#FTYP", "#BKOD", "#ADRESS", "#PROSA", "#TAXAR" -> {}
            case "#SRU", "#ENHET", "#DIM", "#UNDERDIM", "#OBJEKT", "#OIB", "#OUB" -> {}
            case "#PSALDO", "#PBUDGET" -> {}
            default -> unknown(label);
        }
    }

    private void owner() {
        organisationNumber = lines.text(1);
        ownerLine = lines.line();
    }

    private void unknown(String label) {
        if (label.startsWith("#")) unknown.merge(label, 1, Integer::sum);
        else faults.refuse(lines.line(), "no-label", lines.text(0));
    }

    private void year() {
        hasYears = true;
        var index = fields.year(1);
        var first = day(2);
        var last = day(3);
        if (index.isEmpty()) faults.refuse(lines.line(), "year-index", lines.text(1));
        else if (index.get() == 0 && first.isPresent() && last.isPresent())
            year(first.get(), last.get());
        else if (index.get() == -1 && first.isPresent() && last.isPresent())
            before.year(first.get(), last.get());
    }

    private void year(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) faults.refuse(lines.line(), "year-backwards", first, last);
        else {
            year = new Period(first, last);
            if (!year.isYear()) faults.warn(lines.line(), "year-broken", first, last);
        }
    }

    private Optional<LocalDate> day(int field) {
        var day = fields.date(field);
        if (day.isEmpty()) faults.refuse(lines.line(), "date", lines.text(field));
        return day;
    }

    private void account() {
        hasChart = true;
        int number = accountNumber(1);
        if (number < 0) return;
        var account = accounts.of(number);
        var name = lines.text(2);
        if (account.isInChart && !account.name.equals(name))
            faults.refuse(lines.line(), "account-twice", account.number, account.name, name);
        account.isInChart = true;
        account.name = name;
    }

    private int accountNumber(int field) {
        int number = fields.account(field);
        if (number < 0) faults.refuse(lines.line(), "account", lines.text(field));
        return number;
    }

    private void type() {
        int number = accountNumber(1);
        if (number < 0) return;
        var type = lines.text(2).toUpperCase(Locale.ROOT);
        // O is what some programs write for a balance account of either sort.
        if (type.matches("[TSKI]")) accounts.of(number).type = type.charAt(0);
    }

    private void balance(boolean isOpening) {
        var index = fields.year(1);
        if (index.isEmpty()) {
            faults.refuse(lines.line(), "year-index", lines.text(1));
            return;
        }
        if (index.get() == -1) balanceBefore();
        if (index.get() != 0) return;
        hasBalances = true;
        int number = accountNumber(2);
        long amount = fields.amount(3);
        if (amount == SieFields.UNREADABLE) faults.refuse(lines.line(), "amount", lines.text(3));
        else if (number >= 0) balance(accounts.of(number), amount, isOpening);
    }

    private void balanceBefore() {
        int number = fields.account(2);
        long amount = fields.amount(3);
        if (number < 0 || amount == SieFields.UNREADABLE) before.spoil(lines.line());
        else before.balance(lines.text(0).toUpperCase(Locale.ROOT), number, amount, lines.line());
    }

    private void balance(SieAccounts.Sums account, long amount, boolean isOpening) {
        int before = isOpening ? account.openingLine : account.statedLine;
        if (before > 0)
            faults.refuse(
                    lines.line(),
                    "balance-twice",
                    lines.text(0),
                    account.number,
                    String.valueOf(before));
        if (isOpening) {
            account.opening = amount;
            account.openingLine = lines.line();
        } else {
            account.stated = amount;
            account.statedLine = lines.line();
        }
    }

    /// Alone it begins what is summed; with a number it ends it. Programs print the number with and
    /// without a sign.
    private void checksum() {
        if (lines.count() == 1 || checksum == null) {
            checksum = new SieChecksum();
            return;
        }
        var stated = lines.text(1);
        long made = checksum.value();
        if (!stated.equals(Long.toString(made)) && !stated.equals(Integer.toString((int) made)))
            faults.warn(lines.line(), "checksum");
        checksum = null;
    }

    private SieReading end(boolean isSie) {
        if (isSie) whole();
        var told = isSie ? before.told(year, faults) : List.<SieBefore>of();
        return new SieReading(
                new SieHead(
                        charset,
                        program,
                        company,
                        organisationNumber,
                        ownerLine,
                        chart,
                        currency,
                        Optional.ofNullable(year),
                        Optional.ofNullable(through),
                        isOnlyVouchers()),
                accounts.told(),
                told,
                vouchers.vouchers(),
                vouchers.rows(),
                vouchers.lastDay(),
                faults.told(),
                faults.more(),
                unknown);
    }

    private boolean isOnlyVouchers() {
        return !hasYears && !hasBalances;
    }

    /// What can be known when all has been read.
    private void whole() {
        vouchers.end();
        boolean isRead = !faults.refuse();
        if (flag.isEmpty()) faults.warn(1, "no-flag");
        if (!sort.equals("4")) faults.refuse(0, sort.isEmpty() ? "no-sort" : "sort", sort);
        if (!currency.equalsIgnoreCase("SEK")) faults.refuse(0, "currency", currency);
        if (vouchers.vouchers() == 0) faults.refuse(0, "no-vouchers");
        if (isOnlyVouchers()) return;
        if (year != null) vouchers.within(year, through);
        // Where a line could not be read or a voucher does not balance, sums are wrong because of
        // that, and saying so would hide it.
        if (!isRead) return;
        if (year == null) faults.refuse(0, "no-year");
        accounts.check(faults, hasChart);
    }
}

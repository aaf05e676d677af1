package se.fyrklover.ledger.sie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.ledger.sie.SieVoucher.Change;
import se.fyrklover.ledger.sie.SieVoucher.Row;
import se.fyrklover.shared.Period;

/// The vouchers of a file, each taken apart and checked as its lines come.
final class SieVouchers {

    /// No sum of so many rows can run over.
    private static final long MOST_ROWS = 8_000_000;

    private final SieLines lines;
    private final SieFields fields;
    private final SieFaults faults;
    private final SieAccounts accounts;
    private final SieReceiver receiver;
    private final SieNumbers numbers = new SieNumbers();

    private @Nullable SieVoucher current;
    private boolean isOpen;
    private boolean isWhole;
    private final List<Row> rows = new ArrayList<>();
    private long sum;
    private @Nullable Row added;

    private long vouchers;
    private long rowCount;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private int firstLine;
    private int lastLine;

    SieVouchers(
            SieLines lines,
            SieFields fields,
            SieFaults faults,
            SieAccounts accounts,
            SieReceiver receiver) {
        this.lines = lines;
        this.fields = fields;
        this.faults = faults;
        this.accounts = accounts;
        this.receiver = receiver;
    }

    /// Takes the line if it is of a voucher.
    boolean take() {
        if (lines.is(0, "#TRANS")) row(Change.NONE);
        else if (lines.is(0, "#VER")) begin();
        else if (lines.is(0, "{")) open();
        else if (lines.is(0, "}")) close();
        else if (lines.is(0, "#RTRANS")) row(Change.ADDED);
        else if (lines.is(0, "#BTRANS")) row(Change.STRUCK);
        else return false;
        return true;
    }

    private void begin() {
        unfinished();
        var date = fields.date(3);
        if (date.isEmpty()) faults.refuse(lines.line(), "date", lines.text(3));
        current =
                new SieVoucher(
                        lines.text(1),
                        lines.text(2),
                        date.orElse(LocalDate.EPOCH),
                        lines.text(4),
                        fields.date(5).orElse(null),
                        lines.text(6),
                        lines.line(),
                        List.of());
        isWhole = date.isPresent();
        rows.clear();
        sum = 0;
        if (!numbers.add(current.series(), current.number()))
            faults.refuse(lines.line(), "number-twice", current.label());
        if (lines.is(lines.count() - 1, "{")) open();
    }

    /// A row of the voucher cannot be read: its sum would tell nothing.
    void spoil() {
        isWhole = false;
    }

    /// A voucher that another one, or the end of the file, comes upon.
    private void unfinished() {
        if (current == null) return;
        faults.refuse(
                current.line(), isOpen ? "voucher-open" : "voucher-without-rows", current.label());
        current = null;
        isOpen = false;
    }

    private void open() {
        if (current == null || isOpen) faults.refuse(lines.line(), "brace-opens");
        else isOpen = true;
    }

    private void row(Change change) {
        if (current == null || !isOpen) {
            faults.refuse(lines.line(), "row-outside", lines.text(0));
            return;
        }
        int account = fields.account(1);
        // The list of objects may be left out by programs that have none.
        int amountAt = lines.count() > 2 && lines.kind(2) == SieLines.Kind.OBJECTS ? 3 : 2;
        long ore = fields.amount(amountAt);
        if (account < 0) faults.refuse(lines.line(), "account", lines.text(1));
        if (ore == SieFields.UNREADABLE)
            faults.refuse(lines.line(), "amount", lines.text(amountAt));
        if (account < 0 || ore == SieFields.UNREADABLE) isWhole = false;
        else row(change, accounts.of(account), ore, amountAt);
    }

    private void row(Change change, SieAccounts.Sums account, long ore, int amountAt) {
        var voucher = java.util.Objects.requireNonNull(current);
        var row =
                new Row(
                        change,
                        account.number,
                        amountAt == 3 ? lines.text(2) : "",
                        ore,
                        date(amountAt + 1, voucher),
                        lines.text(amountAt + 2),
                        lines.text(amountAt + 3),
                        lines.text(amountAt + 4),
                        lines.line());
        if (isRepeated(row)) return;
        if (change == Change.ADDED) added = row;
        if (rowCount + rows.size() == MOST_ROWS) faults.refuse(lines.line(), "rows", MOST_ROWS);
        if (rowCount + rows.size() < MOST_ROWS) rows.add(row);
        if (row.counts()) count(row, account);
    }

    private void count(Row row, SieAccounts.Sums account) {
        sum += row.ore();
        account.movement += row.ore();
        account.rows++;
        if (account.usedLine == 0) account.usedLine = row.line();
    }

    private LocalDate date(int field, SieVoucher voucher) {
        if (field >= lines.count() || lines.length(field) == 0) return voucher.date();
        var date = fields.date(field);
        if (date.isEmpty()) faults.refuse(lines.line(), "date", lines.text(field));
        return date.orElse(voucher.date());
    }

    /// An added row is written once more as an ordinary one, for programs that do not know the
    /// first (SIE 4B, `#RTRANS`); it counts once.
    private boolean isRepeated(Row row) {
        var before = added;
        if (before == null) return false;
        added = null;
        if (row.change() == Change.NONE
                && row.account().equals(before.account())
                && row.ore() == before.ore()) return true;
        faults.refuse(before.line(), "added-alone", before.account());
        return false;
    }

    private void close() {
        var voucher = current;
        if (voucher == null || !isOpen) {
            faults.refuse(lines.line(), "brace-closes");
            return;
        }
        if (added != null) faults.refuse(added.line(), "added-alone", added.account());
        added = null;
        current = null;
        isOpen = false;
        vouchers++;
        rowCount += rows.size();
        if (isWhole) whole(voucher);
    }

    private void whole(SieVoucher voucher) {
        if (sum != 0)
            faults.refuse(voucher.line(), "voucher-sum", voucher.label(), SieAccount.kronor(sum));
        if (rows.isEmpty()) faults.warn(voucher.line(), "voucher-empty", voucher.label());
        if (first == null || voucher.date().isBefore(first)) {
            first = voucher.date();
            firstLine = voucher.line();
        }
        if (last == null || voucher.date().isAfter(last)) {
            last = voucher.date();
            lastLine = voucher.line();
        }
        receiver.voucher(
                new SieVoucher(
                        voucher.series(),
                        voucher.number(),
                        voucher.date(),
                        voucher.text(),
                        voucher.registered(),
                        voucher.sign(),
                        voucher.line(),
                        List.copyOf(rows)));
    }

    /// At the end of the file.
    void end() {
        unfinished();
        numbers.check(faults);
    }

    /// No voucher may lie outside the year, nor after the day that the file says it goes to.
    void within(Period year, @Nullable LocalDate through) {
        if (first == null || last == null) return;
        if (first.isBefore(year.from()))
            faults.refuse(firstLine, "outside-year", first, year.from(), year.to());
        if (last.isAfter(year.to()))
            faults.refuse(lastLine, "outside-year", last, year.from(), year.to());
        else if (through != null && last.isAfter(through))
            faults.warn(lastLine, "after-through", last, through);
    }

    long vouchers() {
        return vouchers;
    }

    long rows() {
        return rowCount;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(last);
    }
}

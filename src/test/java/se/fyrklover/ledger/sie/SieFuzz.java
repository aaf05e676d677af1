package se.fyrklover.ledger.sie;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.fyrklover.shared.Period;

/// What must hold of any bytes at all given to the reader: it ends, tells faults with lines that
/// exist, and takes in nothing that does not balance; what it takes in can be written and read
/// again.
public final class SieFuzz {

    private SieFuzz() {}

    /// Where the fuzzer comes in.
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        var vouchers = new ArrayList<SieVoucher>();
        var reading = SieReader.read(() -> new ByteArrayInputStream(bytes), vouchers::add);
        for (var fault : reading.faults())
            if (fault.line() < 0 || fault.line() > bytes.length + 1)
                throw new IllegalStateException("a line that is not there: " + fault);
        if (!reading.isSound()) return;
        for (var voucher : vouchers)
            if (voucher.rows().stream()
                            .filter(SieVoucher.Row::counts)
                            .mapToLong(SieVoucher.Row::ore)
                            .sum()
                    != 0) throw new IllegalStateException("does not balance: " + voucher);
        if (!reading.head().onlyVouchers()) again(reading, vouchers);
    }

    private static void again(SieReading reading, List<SieVoucher> vouchers) throws IOException {
        var year = reading.head().year().orElseThrow();
        var out = new ByteArrayOutputStream();
        write(out, reading, vouchers, year);
        var read = new ArrayList<SieVoucher>();
        var second = SieReader.read(() -> new ByteArrayInputStream(out.toByteArray()), read::add);
        if (!second.isSound()) throw new IllegalStateException("not sound again: " + second);
        if (read.size() != vouchers.size() || !amounts(second).equals(amounts(reading)))
            throw new IllegalStateException("other amounts: " + second);
    }

    private static void write(
            ByteArrayOutputStream out, SieReading reading, List<SieVoucher> vouchers, Period year)
            throws IOException {
        var writer =
                SieWriter.begin(
                        out,
                        java.nio.charset.StandardCharsets.UTF_8,
                        reading.head().company(),
                        "888888-8883",
                        year,
                        year.to(),
                        LocalDate.of(2025, 1, 1));
        for (var account : reading.accounts())
            writer.account(account.number(), account.name(), account.type());
        for (var account : reading.accounts()) {
            if (account.statesOpening()) writer.opening(account.number(), account.opening());
            if (account.isBalance()) writer.closing(account.number(), account.closing());
            else writer.result(account.number(), account.closing());
        }
        for (var voucher : vouchers) writer.voucher(voucher);
        writer.finish();
    }

    private static Map<String, Long> amounts(SieReading reading) {
        var amounts = new TreeMap<String, Long>();
        for (var account : reading.accounts())
            if (account.closing() != 0 || account.rows() > 0)
                amounts.put(account.number(), account.closing());
        return amounts;
    }
}

package se.fyrklover.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Figures;
import se.fyrklover.ledger.Books;
import se.fyrklover.ledger.Reconciliations;
import se.fyrklover.ledger.sie.SieReader;
import se.fyrklover.ledger.sie.SieVoucher;
import se.fyrklover.ledger.sie.SomeBooks;

/// How fast books are read, brought in and made into statements, at 10 000 to 1 000 000 vouchers.
final class BooksBench {

    private static final long[] SIZES = {10_000, 100_000, 1_000_000};

    private static final String HEAP = "-Xmx512m";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Path folder;

    BooksBench() throws IOException {
        folder = Files.createTempDirectory("fyrklover-books-");
    }

    void measure() throws Exception {
        System.out.println("SIE read, beside a plain pass over the same bytes");
        for (long size : SIZES) reading(size);
        System.out.println("  aim: at most 10 times the plain pass\n");
        System.out.println("The command books, whole process, with " + HEAP);
        for (long size : SIZES) process(size);
        System.out.println("  aim: at most 0.4 of ledger at 100 000 vouchers, 0.1 at 1 000 000\n");
        database();
    }

    private Path file(long vouchers) throws IOException {
        var file = folder.resolve(vouchers + ".se");
        if (!Files.exists(file))
            try (var out = Files.newOutputStream(file)) {
                new SomeBooks(vouchers, 7).write(out);
            }
        return file;
    }

    private void reading(long vouchers) throws IOException {
        var file = file(vouchers);
        double megabytes = Files.size(file) / 1e6;
        int times = vouchers > 100_000 ? 3 : 9;
        double plain = Timing.median(times, () -> lines(file));
        double sie = Timing.median(times, () -> read(file));
        System.out.printf(
                Locale.ROOT,
                "  %,9d vouchers, %5.1f MB: plain %,6.0f MB/s, SIE %,4.0f MB/s, × %.1f; at its last"
                        + " voucher it holds %.1f MB%n",
                vouchers,
                megabytes,
                megabytes / plain * 1e3,
                megabytes / sie * 1e3,
                sie / plain,
                held(file, vouchers) / 1e6);
    }

    /// How much more is kept in memory when the last voucher has been read than before the first.
    private static long held(Path file, long vouchers) throws IOException {
        long before = used();
        var met = new AtomicLong();
        var held = new AtomicLong();
        SieReader.read(
                () -> Files.newInputStream(file),
                _ -> {
                    if (met.incrementAndGet() == vouchers) held.set(used() - before);
                });
        return held.get();
    }

    private static long used() {
        System.gc();
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory();
    }

    private static long lines(Path file) {
        var bytes = new byte[1 << 16];
        long lines = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes))
                for (int at = 0; at < read; at++) if (bytes[at] == '\n') lines++;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return lines;
    }

    private static long read(Path file) {
        try {
            return SieReader.read(() -> Files.newInputStream(file), _ -> {}).rows();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /// The whole process as its user starts it, from its start to the statements printed; the first
    /// time, which is not counted, may build it.
    private void process(long vouchers) throws Exception {
        var file = file(vouchers);
        int times = vouchers > 100_000 ? 1 : 3;
        var program = RunningProduct.home().resolve("fyrklover").toString();
        var command = List.of(program, "books", file.toString());
        double ours = Timing.ofProgram(times, () -> run(command));
        long peak = peak(command);
        System.out.printf(
                Locale.ROOT,
                "  %,9d vouchers: %.2f s, at most %.0f MB resident%n",
                vouchers,
                ours / 1000,
                peak / 1e3);
        var journal = journal(vouchers);
        for (var other : List.of("ledger", "hledger")) {
            if (!isThere(other) || (other.equals("hledger") && vouchers > 100_000)) continue;
            double its =
                    Timing.ofProgram(
                            1, () -> run(List.of(other, "-f", journal.toString(), "balance")));
            System.out.printf(
                    Locale.ROOT,
                    "            %s balance: %.2f s; ours × %.2f%n",
                    other,
                    its / 1000,
                    ours / its);
        }
    }

    private static boolean isThere(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }

    /// @throws IOException if it did not end well: what it took would tell nothing
    private static int run(List<String> command) throws Exception {
        return ended(command, started(command));
    }

    /// The most memory it has resident, in kB; looked at again and again, which would disturb a
    /// timed run.
    private static long peak(List<String> command) throws Exception {
        var running = started(command);
        long peak = 0;
        while (!running.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS))
            peak = Math.max(peak, resident(running.toHandle()));
        ended(command, running);
        return peak;
    }

    private static Process started(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("FYRKLOVER_JAVA_OPTS", HEAP);
        return process.start();
    }

    private static int ended(List<String> command, Process running) throws Exception {
        int code = running.waitFor();
        if (code != 0) throw new IOException(String.join(" ", command) + " ended with " + code);
        return code;
    }

    /// Of a process and those it has started, in kB; nothing where the system does not tell.
    private static long resident(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(it -> resident(it.pid()))
                .sum();
    }

    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(it -> it.startsWith("VmHWM:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /// The same vouchers as plain-text accounting has them.
    private Path journal(long vouchers) throws IOException {
        var journal = folder.resolve(vouchers + ".journal");
        if (Files.exists(journal)) return journal;
        var file = file(vouchers);
        try (var out = Files.newBufferedWriter(journal)) {
            SieReader.read(() -> Files.newInputStream(file), voucher -> entry(out, voucher));
        }
        return journal;
    }

    private static void entry(BufferedWriter out, SieVoucher voucher) {
        try {
            out.write(voucher.date() + " " + voucher.label() + "\n");
            for (var row : voucher.rows())
                out.write(
                        "    K%s  %s SEK%n"
                                .formatted(
                                        row.account(),
                                        BigDecimal.valueOf(row.ore(), 2).toPlainString()));
            out.write("\n");
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    /// Into the database by COPY, and the statements of the year from there.
    private void database() throws Exception {
        System.out.println("Books of a year brought in, and its statements from the database");
        var product = RunningProduct.justInstalled();
        product.bring(RunningProduct.home().resolve("packages/kloverbygden"));
        for (long vouchers : new long[] {10_000, 100_000, 450_000}) {
            var bytes = Files.readAllBytes(file(vouchers));
            var pass = product.the(Passes.class).operator(tenant(product));
            var started = System.nanoTime();
            var received = product.the(Books.class).receive(pass, vouchers + ".se", bytes);
            double bringing = Timing.millis(started);
            if (!(received instanceof Books.Reception.Received(var file, _)))
                throw new IllegalStateException(received.toString());
            var reconciliations = product.the(Reconciliations.class);
            started = System.nanoTime();
            reconciliations.of(pass);
            double matched = Timing.millis(started);
            double again = Timing.median(50, () -> reconciliations.of(pass).reach().size());
            System.out.printf(
                    Locale.ROOT,
                    "  %,9d rows: payments matched in %.0f ms, kept %.2f ms%n",
                    file.rows(),
                    matched,
                    again);
            started = System.nanoTime();
            figures(product);
            double cold = Timing.millis(started);
            double warm = Timing.median(5, () -> figures(product));
            double kept =
                    Timing.median(
                            50,
                            () ->
                                    product.the(AllFigures.class)
                                            .of(tenant(product).id(), tenant(product).revision())
                                            .during(SomeBooks.YEAR)
                                            .all()
                                            .size());
            System.out.printf(
                    Locale.ROOT,
                    "  %,9d rows: brought in %.1f s (%,.0f rows/s), statements cold %.0f ms, anew %.0f ms, kept %.2f ms%n",
                    file.rows(),
                    bringing / 1000,
                    file.rows() / bringing * 1000,
                    cold,
                    warm,
                    kept);
        }
        System.out.println();
    }

    private static Tenant tenant(RunningProduct product) {
        return product.the(Tenants.class).find("kloverbygden").orElseThrow();
    }

    /// Every figure of the year reckoned from the database, with nothing kept from before.
    private static long figures(RunningProduct product) {
        var registers =
                new ArrayList<>(
                        product.context().getBeanProvider(Figures.class).orderedStream().toList());
        var tenant = tenant(product);
        return new AllFigures(registers, product.the(Claims.class))
                .of(tenant.id(), tenant.revision())
                .during(SomeBooks.YEAR)
                .all()
                .size();
    }
}

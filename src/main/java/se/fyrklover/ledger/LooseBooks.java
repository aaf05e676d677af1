package se.fyrklover.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Scope;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.ledger.account.ReadyChart;
import se.fyrklover.ledger.account.ReadyCharts;
import se.fyrklover.ledger.sie.SieReader;
import se.fyrklover.ledger.sie.SieReading;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// A file of the books by itself: whether it holds together, and what statements follow from it by
/// the ready chart. Needs no database and keeps nothing.
///
/// @param more how many faults there are beside these
/// @param year nothing where the file is of vouchers alone
public record LooseBooks(
        String company,
        Optional<Period> year,
        long vouchers,
        long rows,
        List<Books.Fault> faults,
        long more,
        Optional<FigureSet> statements) {

    private static final AssociationId NOBODY = new AssociationId(new UUID(0, 0));

    public LooseBooks {
        faults = List.copyOf(faults);
    }

    /// Reads a file.
    ///
    /// @throws IOException if it cannot be read at all
    public static LooseBooks read(Path file) throws IOException {
        var ready = CompletableFuture.runAsync(LooseBooks::fetch);
        var reading = SieReader.read(() -> Files.newInputStream(file), _ -> {});
        ready.join();
        var head = reading.head();
        return new LooseBooks(
                head.company(),
                head.year(),
                reading.vouchers(),
                reading.rows(),
                Books.Fault.of(reading),
                reading.moreFaults(),
                reading.isSound()
                        ? head.year().map(it -> statements(reading, it))
                        : Optional.empty());
    }

    /// What every statement is made of, fetched beside the reading: in a program that has just
    /// begun, it takes as long as reading the books of a year.
    private static void fetch() {
        ReadyCharts.of(ReadyChart.BAS, LocalDate.EPOCH);
        LedgerYear.definition(StatementLine.RESULT.definition());
    }

    /// Whether it can be used as it is.
    public boolean isSound() {
        return more == 0 && faults.stream().noneMatch(Books.Fault::refuses);
    }

    private static FigureSet statements(SieReading reading, Period year) {
        var books =
                new BookYear(
                        year,
                        "",
                        "",
                        new AccountChart(
                                List.of(),
                                ReadyCharts.of(ReadyChart.of(reading.head().chart()), year.to())),
                        reading.accounts().stream()
                                .map(it ->
                                        new AccountAmount(
                                                it.number(),
                                                it.name(),
                                                it.isBalance(),
                                                it.opening(),
                                                it.openingLine(),
                                                it.movement(),
                                                it.rows()))
                                .filter(it -> !it.isIdle())
                                .toList());
        var made = new LedgerYear(Scope.whole(NOBODY, year));
        var accounts = AccountFigures.add(made, books);
        StatementFigures.add(made, accounts.notes(), accounts.lines());
        return new FigureSet(NOBODY, year, made.all());
    }
}

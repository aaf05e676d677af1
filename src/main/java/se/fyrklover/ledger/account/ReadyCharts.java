package se.fyrklover.ledger.account;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Text;

/// The charts that come with the product: BAS and Kommun-Bas, by groups of accounts, each row with
/// the day from which it holds and its source (`reference/ledger/chart-*.csv`).
public final class ReadyCharts {

    private record Dated(LocalDate validFrom, AccountLine line) {}

    private static final List<Dated> BAS = read("chart-bas.csv");

    private static final List<Dated> KOMMUN_BAS = read("chart-kommun-bas.csv");

    private ReadyCharts() {}

    /// The chart of a file on a day.
    ///
    /// @param sort what the file calls its chart (`#KPTYP`)
    public static List<AccountLine> of(String sort, LocalDate day) {
        return (isKommunBas(sort) ? KOMMUN_BAS : BAS)
                .stream().filter(it -> !it.validFrom().isAfter(day)).map(Dated::line).toList();
    }

    public static boolean isKommunBas(String sort) {
        return sort.toLowerCase(Locale.ROOT).matches(".*(kommun|k-?bas).*");
    }

    private static List<Dated> read(String file) {
        var stream =
                Objects.requireNonNull(
                        ReadyCharts.class.getResourceAsStream("/reference/ledger/" + file));
        try (var csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(ReadyCharts::dated).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Dated dated(NamedCsvRecord row) {
        var ends = row.getField("accounts").split("-", -1);
        var line = StatementLine.coded(row.getField("statement_line")).orElseThrow();
        return new Dated(
                LocalDate.parse(row.getField("valid_from")),
                new AccountLine(
                        ends[0],
                        ends[1],
                        line,
                        note(row),
                        Math.toIntExact(row.getStartingLineNumber())));
    }

    private static Optional<AccountLine.InNote> note(NamedCsvRecord row) {
        if (row.getField("note").isEmpty()) return Optional.empty();
        var section = row.getField("section");
        return Optional.of(
                new AccountLine.InNote(
                        Integer.parseInt(row.getField("note")),
                        section.isEmpty()
                                ? null
                                : NoteAmount.Section.valueOf(section.toUpperCase(Locale.ROOT)),
                        row.getField("line"),
                        new Text(row.getField("label_sv"), row.getField("label_en"))));
    }
}

package se.fyrklover.ledger.account;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Text;

/// The charts that come with the product: BAS and Kommun-Bas, by groups of accounts, each row with
/// the day from which it holds and its source (`reference/ledger/chart-*.csv`).
public final class ReadyCharts {

    private record Dated(LocalDate validFrom, AccountLine line) {}

    private static final Map<ReadyChart, List<Dated>> ALL =
            Stream.of(ReadyChart.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    it -> read("chart-" + it.code() + ".csv")));

    private ReadyCharts() {}

    /// A chart as it is on a day, in the order in which statements and notes have its lines.
    public static List<AccountLine> of(ReadyChart chart, LocalDate day) {
        return on(Objects.requireNonNull(ALL.get(chart)), day);
    }

    /// Of rows that hold one account the newest comes first, and so is the one that counts.
    private static List<AccountLine> on(List<Dated> rows, LocalDate day) {
        var lines = new ArrayList<AccountLine>();
        rows.stream()
                .filter(it -> !it.validFrom().isAfter(day))
                .sorted(Comparator.comparing(Dated::validFrom))
                .map(Dated::line)
                .forEach(newer -> {
                    int at = 0;
                    while (at < lines.size() && !lines.get(at).overlaps(newer)) at++;
                    lines.add(at, newer);
                });
        return lines;
    }

    /// Rows as a file of the product's has them, on a day.
    static List<AccountLine> read(Reader rows, LocalDate day) throws IOException {
        return on(dated(rows), day);
    }

    private static List<Dated> read(String file) {
        var stream =
                Objects.requireNonNull(
                        ReadyCharts.class.getResourceAsStream("/reference/ledger/" + file));
        try (var rows = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return dated(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Dated> dated(Reader rows) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(rows)) {
            return csv.stream().map(ReadyCharts::dated).toList();
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

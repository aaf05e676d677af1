package se.fyrklover.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.fyrklover.shared.Phrase;

/// One CSV file of a package: its rows under the columns that it must have, in their order.
final class Csv {

    private final String file;
    private final List<String> columns;
    private final List<Fault> faults;

    Csv(String file, List<String> columns, List<Fault> faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    /// Reads each row; one at fault gives its faults and no value, and reading goes on.
    <R> List<R> read(String text, Function<Row, Optional<R>> reader) {
        var read = new ArrayList<R>();
        for (var row : rows(text)) reader.apply(row).ifPresent(read::add);
        return read;
    }

    private List<Row> rows(String text) {
        var records = records(text);
        if (records.isEmpty()) {
            if (text.isBlank())
                faults.add(
                        new Fault(
                                file, 1, "", "", Phrase.of("exchange.expected.header", header())));
            return List.of();
        }
        var first = records.getFirst();
        if (!first.getFields().equals(columns)) {
            wrongHeader(first.getFields());
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            var line = (int) record.getStartingLineNumber();
            if (record.getFieldCount() == columns.size())
                rows.add(new Row(file, line, columns, record.getFields(), faults));
            else
                faults.add(
                        new Fault(
                                file,
                                line,
                                "",
                                String.valueOf(record.getFieldCount()),
                                Phrase.of("exchange.expected.fields", columns.size())));
        }
        return rows;
    }

    private void wrongHeader(List<String> found) {
        if (found.size() == 1
                && (found.getFirst().contains(";") || found.getFirst().contains("\t"))) {
            faults.add(
                    new Fault(file, 1, "", found.getFirst(), Phrase.of("exchange.expected.comma")));
            return;
        }
        var lacking = columns.stream().filter(column -> !found.contains(column)).toList();
        var extra = found.stream().filter(column -> !columns.contains(column)).toList();
        lacking.forEach(column ->
                faults.add(new Fault(file, 1, column, "", Phrase.of("exchange.expected.column"))));
        extra.forEach(column ->
                faults.add(
                        new Fault(
                                file,
                                1,
                                column,
                                column,
                                Phrase.of("exchange.expected.no-column"))));
        if (lacking.isEmpty() && extra.isEmpty())
            faults.add(
                    new Fault(
                            file,
                            1,
                            "",
                            String.join(",", found),
                            Phrase.of("exchange.expected.header", header())));
    }

    private String header() {
        return String.join(",", columns);
    }

    private List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var reader =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException broken) {
            var after = records.isEmpty() ? 0 : (int) records.getLast().getStartingLineNumber();
            faults.add(new Fault(file, after + 1, "", "", Phrase.of("exchange.expected.quoting")));
            return records;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package se.fyrklover.exchange.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One row of a package's file with its neighbours.
///
/// @param last the line of the file's last row
/// @param document the title of the document that the row names, and where in it
public record RowPage(
        String file,
        int row,
        int last,
        List<String> columns,
        List<String> fields,
        List<Neighbour> neighbours,
        String document,
        String place) {

    private static final int AROUND = 3;

    /// A row near the one shown, itself among them.
    public record Neighbour(int row, List<String> fields) {}

    static Optional<RowPage> of(
            String file, byte[] content, int row, Map<String, String> documents) {
        if (!file.endsWith(".csv")) return Optional.empty();
        var records = records(content);
        for (var at = 1; at < records.size(); at++)
            if (records.get(at).getStartingLineNumber() == row)
                return Optional.of(page(file, records, at, documents));
        return Optional.empty();
    }

    private static RowPage page(
            String file, List<CsvRecord> records, int at, Map<String, String> documents) {
        var columns = records.getFirst().getFields();
        var fields = records.get(at).getFields();
        var document = field(columns, fields, "document");
        return new RowPage(
                file,
                line(records.get(at)),
                line(records.getLast()),
                columns,
                fields,
                records
                        .subList(
                                Math.max(1, at - AROUND), Math.min(records.size(), at + AROUND + 1))
                        .stream()
                        .map(it -> new Neighbour(line(it), it.getFields()))
                        .toList(),
                documents.getOrDefault(document, document),
                field(columns, fields, "place"));
    }

    private static int line(CsvRecord row) {
        return (int) row.getStartingLineNumber();
    }

    private static String field(List<String> columns, List<String> fields, String column) {
        var at = columns.indexOf(column);
        return at < 0 || at >= fields.size() ? "" : fields.get(at);
    }

    private static List<CsvRecord> records(byte[] content) {
        try (var reader =
                CsvReader.builder().ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The columns that tell rows apart, as the neighbours are listed by.
    public List<Integer> shown() {
        return java.util.stream.IntStream.range(0, columns.size())
                .filter(at -> !List.of("words", "document", "place").contains(columns.get(at)))
                .boxed()
                .toList();
    }
}

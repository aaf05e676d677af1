package se.fyrklover.budget.contribution;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.budget.contribution.PopulationReader.Line;
import se.fyrklover.shared.Parsed;

/// Parts a pasted table into cells: by tabs, semicolons or commas, or before the number that ends a
/// line.
final class Delimited {

    private static final Pattern NUMBER_LAST =
            Pattern.compile("(?<name>.*?\\S)[:\\s\\u00A0]+(?<number>-?\\d[\\d \\u00A0\\u202F]*)");

    private static final int MOST_LINES = 20_000;

    private Delimited() {}

    static Parsed<List<Line>> read(String text) {
        var separator = separator(text);
        var lines = separator == ' ' ? byNumber(text) : parted(text, separator);
        var first = 0;
        // PxWeb's CSV with a heading begins with a title on a line of its own.
        while (first < lines.size() - 1 && lines.get(first).cells().size() == 1) first++;
        var kept = lines.subList(first, lines.size());
        return kept.isEmpty() || kept.size() > MOST_LINES
                ? Parsed.unreadable("budget.run.expected.population")
                : Parsed.read(List.copyOf(kept));
    }

    private static char separator(String text) {
        for (var candidate : new char[] {'\t', ';'})
            if (text.indexOf(candidate) >= 0) return candidate;
        return text.contains("\",\"") || text.lines().allMatch(it -> it.contains(",")) ? ',' : ' ';
    }

    private static List<Line> parted(String text, char separator) {
        var lines = new ArrayList<Line>();
        try (var rows =
                        CsvReader.builder()
                                .fieldSeparator(separator)
                                .allowExtraFields(true)
                                .allowMissingFields(true)
                                .ofCsvRecord(text);
                Stream<CsvRecord> all = rows.stream()) {
            all.forEach(row -> {
                var cells = new ArrayList<>(row.getFields());
                while (cells.size() > 2 && cells.getLast().isBlank()) cells.removeLast();
                if (cells.stream().anyMatch(it -> !it.isBlank()))
                    lines.add(
                            new Line(
                                    (int) row.getStartingLineNumber(),
                                    cells.stream().map(String::strip).toList()));
            });
        } catch (CsvParseException | java.io.UncheckedIOException unreadable) {
            return List.of();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return lines;
    }

    private static List<Line> byNumber(String text) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            var match = NUMBER_LAST.matcher(line.strip());
            lines.add(
                    new Line(
                            number,
                            match.matches()
                                    ? List.of(match.group("name"), match.group("number"))
                                    : List.of(line.strip())));
        }
        return lines;
    }
}

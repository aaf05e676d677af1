package se.fyrklover.followup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Text;

/// The form of the period report: its declared tables with their code lists, and its themes for
/// what is told in words, read from `reference/followup`.
public final class PeriodReportForm {

    private static final DeclaredTable.Category TOTAL =
            new DeclaredTable.Category(
                    DeclaredTable.TOTAL, DeclaredTable.TOTAL, new Text("Summa", "Total"));

    private static final PeriodReportForm FORM = new PeriodReportForm();

    private final List<DeclaredTable> tables;
    private final List<Theme> themes;

    /// Something that the form asks about in words, from a day on.
    public record Theme(String code, Text label, LocalDate validFrom) {}

    private PeriodReportForm() {
        var categories = read("categories.csv");
        tables = read("tables.csv").stream().map(row -> table(row, categories)).toList();
        themes =
                read("themes.csv").stream()
                        .sorted(
                                Comparator.comparing(
                                        row -> Integer.valueOf(row.getField("position"))))
                        .map(PeriodReportForm::theme)
                        .toList();
    }

    public static PeriodReportForm form() {
        return FORM;
    }

    public List<DeclaredTable> tables() {
        return tables;
    }

    public Optional<DeclaredTable> table(String code) {
        return tables.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// The table of a code.
    ///
    /// @throws NoSuchElementException if the form has no such table, which is a fault in the
    ///   program
    public DeclaredTable the(String code) {
        return table(code).orElseThrow(() -> new NoSuchElementException("no table " + code));
    }

    /// The table whose boxes a definition's figures are.
    public Optional<DeclaredTable> defining(String definition) {
        return tables.stream().filter(it -> definition.equals(it.definition())).findFirst();
    }

    /// The table by whose categories a definition's figures are narrowed: its boxes, or shares of
    /// them.
    public Optional<DeclaredTable> narrowing(String definition) {
        return switch (definition) {
            case "followup.exit-share" -> table("exit_destination");
            case "followup.education-share" -> table("education");
            default -> defining(definition);
        };
    }

    /// The themes that are told of in words, in the order in which they are read.
    public List<Theme> themes() {
        return themes;
    }

    private static Theme theme(NamedCsvRecord row) {
        return new Theme(
                row.getField("theme"),
                new Text(row.getField("sv"), row.getField("en")),
                LocalDate.parse(row.getField("valid_from")));
    }

    private static DeclaredTable table(NamedCsvRecord row, List<NamedCsvRecord> categories) {
        var code = row.getField("table");
        return new DeclaredTable(
                code,
                optional(row, "definition"),
                optional(row, "population"),
                Arrays.stream(row.getField("other_populations").split("\\|", -1))
                        .filter(it -> !it.isEmpty())
                        .toList(),
                row.getField("adds_up").equals("yes"),
                row.getField("summed").equals("yes"),
                Stream.concat(
                                Stream.of(TOTAL),
                                categories.stream()
                                        .filter(it -> it.getField("table").equals(code))
                                        .map(PeriodReportForm::category))
                        .toList());
    }

    private static DeclaredTable.Category category(NamedCsvRecord row) {
        var coarse = row.getField("part_of");
        return new DeclaredTable.Category(
                row.getField("category"),
                coarse.isEmpty() ? DeclaredTable.TOTAL : coarse,
                new Text(row.getField("sv"), row.getField("en")));
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        var value = row.getField(column);
        return value.isEmpty() ? null : value;
    }

    /// The rows of one of the files that the form is made of.
    static List<NamedCsvRecord> read(String file) {
        var path = "/reference/followup/" + file;
        var stream = Objects.requireNonNull(PeriodReportForm.class.getResourceAsStream(path), path);
        try (var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(stream, StandardCharsets.UTF_8));
                Stream<NamedCsvRecord> all = rows.stream()) {
            return all.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

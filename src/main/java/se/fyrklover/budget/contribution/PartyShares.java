package se.fyrklover.budget.contribution;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.fyrklover.shared.Fraction;

/// The parties' shares by law from a day on, as `1/2`, read from
/// `reference/budget/contribution-shares.csv`.
///
/// @param source the law's number and section
public record PartyShares(
        LocalDate validFrom, String state, String regions, String municipalities, String source) {

    private static final String PATH = "/reference/budget/contribution-shares.csv";
    private static final List<PartyShares> ALL = read();

    /// Those that hold for a year.
    ///
    /// @throws java.util.NoSuchElementException for a year before the law
    public static PartyShares of(int year) {
        var first = LocalDate.of(year, 1, 1);
        return ALL.stream()
                .filter(it -> !it.validFrom().isAfter(first))
                .max(Comparator.comparing(PartyShares::validFrom))
                .orElseThrow();
    }

    public static int firstYear() {
        return ALL.stream().mapToInt(it -> it.validFrom().getYear()).min().orElseThrow();
    }

    public Fraction of(Party party) {
        var written =
                switch (party) {
                    case STATE -> state;
                    case REGIONS -> regions;
                    case MUNICIPALITIES -> municipalities;
                };
        var parts = written.split("/", -1);
        return Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static List<PartyShares> read() {
        var stream = Objects.requireNonNull(PartyShares.class.getResourceAsStream(PATH), PATH);
        try (var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(stream, StandardCharsets.UTF_8));
                Stream<NamedCsvRecord> all = rows.stream()) {
            return all.map(PartyShares::row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PartyShares row(NamedCsvRecord row) {
        return new PartyShares(
                LocalDate.parse(row.getField("valid_from")),
                row.getField("state"),
                row.getField("regions"),
                row.getField("municipalities"),
                row.getField("source"));
    }
}

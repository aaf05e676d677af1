package se.fyrklover.association;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sweden's municipalities and regions by Statistics Sweden's codes, read from
/// `reference/association`.
///
/// The list begins with 2007, when Heby came to the county of Uppsala; of earlier days it knows
/// nothing.
public final class Municipalities {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0\\u2010-\\u2013-]+");
    private static final Pattern WHAT_IT_IS = Pattern.compile(" (kommun|stad)$");

    private static final Municipalities ALL = new Municipalities();

    private final List<Municipality> municipalities;
    private final List<Region> regions;

    private Municipalities() {
        municipalities =
                read("municipalities.csv").stream().map(Municipalities::municipality).toList();
        regions = read("regions.csv").stream().map(Municipalities::region).toList();
    }

    public static Municipalities municipalities() {
        return ALL;
    }

    /// Those that there are on a day, in the order of their codes.
    public List<Municipality> on(LocalDate day) {
        return municipalities.stream().filter(it -> it.holdsOn(day)).toList();
    }

    /// Those of a county on a day, in the order of their codes.
    public List<Municipality> of(String countyCode, LocalDate day) {
        return on(day).stream().filter(it -> it.countyCode().equals(countyCode)).toList();
    }

    /// The municipality of a code, under its newest name.
    public Optional<Municipality> find(String code) {
        return municipalities.stream()
                .filter(it -> it.code().equals(code))
                .reduce((_, newer) -> newer);
    }

    /// The municipality that is called so on a day, however a person writes it: in small letters,
    /// with a hyphen or not, as `Mark` or `Marks kommun`.
    public Optional<Municipality> named(String name, LocalDate day) {
        var wanted = plain(name);
        return on(day).stream()
                .filter(it -> {
                    var called = plain(it.name());
                    return wanted.equals(called) || wanted.equals(called + "s");
                })
                .findFirst();
    }

    /// The regions, in the order of their counties' codes.
    public List<Region> regions() {
        return regions;
    }

    /// The region of a county.
    public Optional<Region> region(String countyCode) {
        return regions.stream().filter(it -> it.countyCode().equals(countyCode)).findFirst();
    }

    private static String plain(String name) {
        var small = name.strip().toLowerCase(Locale.of("sv"));
        var words = BETWEEN_WORDS.matcher(small).replaceAll(" ");
        return WHAT_IT_IS.matcher(words).replaceFirst("");
    }

    private static Municipality municipality(NamedCsvRecord row) {
        var to = optional(row, "valid_to");
        return new Municipality(
                row.getField("code"),
                row.getField("name"),
                row.getField("county_code"),
                LocalDate.parse(row.getField("valid_from")),
                to == null ? null : LocalDate.parse(to),
                row.getField("source"));
    }

    private static Region region(NamedCsvRecord row) {
        return new Region(
                row.getField("county_code"),
                row.getField("county"),
                row.getField("name"),
                optional(row, "municipality_code"),
                LocalDate.parse(row.getField("valid_from")),
                row.getField("source"));
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        var value = row.getField(column);
        return value.isEmpty() ? null : value;
    }

    private static List<NamedCsvRecord> read(String file) {
        var path = "/reference/association/" + file;
        var stream = Objects.requireNonNull(Municipalities.class.getResourceAsStream(path), path);
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

package se.fyrklover.ledger;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// The tiers by which the guideline is reckoned: an association's own, or those with a known source
/// that `reference/ledger/equity-ceiling.csv` holds.
final class GuidelineTiers {

    private static final Fraction HUNDRED = Fraction.of(100);

    private static final List<Known> KNOWN = read();

    /// One tier, in kronor.
    ///
    /// @param percent the share that equity may be, and where that is said
    record Tier(Fraction above, Optional<Fraction> upTo, Formula percent) {}

    private record Known(LocalDate validFrom, Tier tier) {}

    private GuidelineTiers() {}

    static List<Tier> of(List<EquityTier> own, LocalDate day) {
        if (own.isEmpty()) return known(day);
        return own.stream()
                .map(it ->
                        tier(
                                it.above(),
                                it.upTo(),
                                Formula.Reported.at(it.place(), share(it.percent()))))
                .toList();
    }

    /// The newest that hold on a day.
    private static List<Tier> known(LocalDate day) {
        var newest =
                KNOWN.stream()
                        .map(Known::validFrom)
                        .filter(it -> !it.isAfter(day))
                        .max(Comparator.naturalOrder());
        return KNOWN.stream()
                .filter(it -> newest.filter(it.validFrom()::equals).isPresent())
                .map(Known::tier)
                .toList();
    }

    private static List<Known> read() {
        var path = "/reference/ledger/equity-ceiling.csv";
        try (var reader =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        Objects.requireNonNull(
                                                GuidelineTiers.class.getResourceAsStream(path),
                                                path),
                                        StandardCharsets.UTF_8))) {
            return reader.stream().map(GuidelineTiers::known).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Known known(NamedCsvRecord row) {
        var source = new Text(row.getField("source_sv"), row.getField("source_en"));
        var upTo = row.getField("up_to_kr");
        return new Known(
                LocalDate.parse(row.getField("valid_from")),
                tier(
                        Money.kronor(Long.parseLong(row.getField("above_kr"))),
                        upTo.isEmpty() ? null : Money.kronor(Long.parseLong(upTo)),
                        new Formula.Inferred(
                                share(new BigDecimal(row.getField("percent"))),
                                Phrase.of("ledger.ceiling-source", source))));
    }

    private static Tier tier(Money above, @Nullable Money upTo, Formula percent) {
        return new Tier(above.inKronor(), Optional.ofNullable(upTo).map(Money::inKronor), percent);
    }

    private static Outcome share(BigDecimal percent) {
        return new Outcome.Known(new Quantity(Fraction.of(percent).dividedBy(HUNDRED), Unit.SHARE));
    }
}

package se.fyrklover.exchange;

import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.followup.ReportWords;
import se.fyrklover.shared.Nearest;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;

/// Reads rows of `report-words.csv`.
final class ReportWordsRows {

    static final String FILE = "report-words.csv";

    private static final int LONGEST = 20_000;

    private ReportWordsRows() {}

    static Optional<ReportWords> read(Row row, String intervention, Place place) {
        var period = row.period();
        var theme = row.value("theme", code -> theme(code, period));
        var words = row.value(Row.PROSE, ReportWordsRows::words);
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new ReportWords(
                        intervention,
                        period.orElseThrow(),
                        theme.orElseThrow().code(),
                        words.orElseThrow(),
                        place));
    }

    /// One of the themes that the form had when the period ended.
    private static Parsed<PeriodReportForm.Theme> theme(String code, Optional<Period> period) {
        var themes =
                PeriodReportForm.form().themes().stream()
                        .filter(it ->
                                period.isEmpty() || !it.validFrom().isAfter(period.get().to()))
                        .collect(Collectors.toMap(PeriodReportForm.Theme::code, it -> it));
        var nearest = Nearest.to(code, themes.keySet(), it -> Math.max(1, it.length() / 3));
        return themes.containsKey(code) || nearest.isEmpty()
                ? Row.oneOf(themes, code)
                : Parsed.unreadable("exchange.expected.nearest", nearest.get());
    }

    private static Parsed<String> words(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? Parsed.read(text)
                : Parsed.unreadable(
                        "exchange.expected.at-most-characters", String.valueOf(LONGEST));
    }
}

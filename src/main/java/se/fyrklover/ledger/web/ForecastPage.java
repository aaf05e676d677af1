package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;
import se.fyrklover.web.YearTable;

/// How a year may come out: what is booked so far, what has been written, and two suggestions.
///
/// @param table empty where there are no books to go by
public record ForecastPage(
        String title, String lead, List<Figure> tiles, YearTable table, YearTable absorption) {

    /// What each column shows, by its figures.
    private static final List<String> COLUMNS =
            List.of(
                    "forecast-budget",
                    "so-far",
                    "so-far-last-year",
                    "forecast-typed",
                    "forecast-even",
                    "forecast-pattern",
                    "forecast-even-deviation");

    private static final Set<String> SUMS = Set.of("operating-result", "result");
    private static final Set<String> MAIN = Set.of("income", "costs", "financial-items");
    private static final Facet RESULT = new Facet(Dimension.LINE, "result", Text.name(""));

    static ForecastPage of(Page page) {
        return new ForecastPage(
                title(page),
                lead(page),
                tiles(page),
                table(page),
                YearTable.byIntervention(page, "ledger.absorption"));
    }

    private static String title(Page page) {
        var year = String.valueOf(page.period());
        var soFar = page.figures().of("ledger.so-far");
        if (soFar.isEmpty()) return page.say("ledger.outlook.forecast.title.no-books", year);
        if (isWhole(page)) return page.say("ledger.outlook.forecast.title.whole", year);
        var likely = page.figures().find("ledger.forecast-even", RESULT).filter(page::isKnown);
        var deviation =
                page.figures().find("ledger.forecast-even-deviation", RESULT).filter(page::isKnown);
        if (likely.isEmpty() || deviation.isEmpty())
            return page.say("ledger.outlook.forecast.title.no-budget", year);
        var apart = amount(deviation.get());
        var says = apart.isZero() ? "as-budget" : apart.sign() > 0 ? "better" : "worse";
        return page.say(
                "ledger.outlook.forecast.title." + says,
                year,
                Whole.kronor(page, amount(likely.get())),
                Whole.kronor(page, apart.magnitude()));
    }

    private static boolean isWhole(Page page) {
        return page.figures()
                .find("ledger.months-left-share")
                .filter(it -> amount(it).isZero())
                .isPresent();
    }

    private static String lead(Page page) {
        if (page.figures().of("ledger.so-far").isEmpty())
            return page.say("ledger.outlook.forecast.lead.no-books");
        return page.say("ledger.outlook.forecast.lead");
    }

    private static List<Figure> tiles(Page page) {
        return Stream.concat(
                        Stream.of("forecast-budget", "forecast-typed", "forecast-even")
                                .flatMap(
                                        it -> page.figures().find("ledger." + it, RESULT).stream()),
                        page.figures().find("ledger.expected-absorption").stream())
                .toList();
    }

    private static YearTable table(Page page) {
        var rows = new ArrayList<YearTable.Row>();
        var later = new ArrayList<YearTable.Row>();
        for (var figure : page.figures().of("ledger.so-far")) {
            var facet = figure.scope().facet(Dimension.LINE).orElseThrow();
            var isSum = SUMS.contains(facet.code());
            var row =
                    new YearTable.Row(
                            facet.name(),
                            isSum ? YearTable.Kind.SUM : YearTable.Kind.LINE,
                            isSum || MAIN.contains(facet.code()) ? 0 : 1,
                            "",
                            cells(page, facet));
            if (facet.code().equals("financial-items")) later.add(row);
            else if (facet.code().equals("operating-result")) {
                rows.add(row);
                rows.addAll(later);
                later.clear();
            } else rows.add(row);
        }
        rows.addAll(later);
        return new YearTable(COLUMNS.stream().map(it -> column(page, it)).toList(), rows);
    }

    private static Text column(Page page, String definition) {
        return Text.name(page.say("ledger.outlook.column." + definition));
    }

    private static List<Optional<Figure>> cells(Page page, Facet row) {
        return COLUMNS.stream().map(it -> page.figures().find("ledger." + it, row)).toList();
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    /// Its tables, to take along.
    List<Sheet> sheets(Page page) {
        var sheets = new ArrayList<Sheet>();
        if (!table.isEmpty())
            sheets.add(
                    Sheet.of(
                                    page,
                                    table,
                                    page.say("ledger.outlook.forecast"),
                                    page.say("ledger.item"))
                            .noting(List.of(page.say("ledger.outlook.forecast.note"))));
        if (!absorption.isEmpty())
            sheets.add(
                    Sheet.of(
                            page,
                            absorption,
                            page.say("ledger.outlook.absorption"),
                            page.say("web.intervention")));
        return sheets;
    }
}

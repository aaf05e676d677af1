package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A share in an overview of several years is reckoned in the same way in each of them.
///
/// How it is reckoned the table tells itself: one row in per cent of another, in all years but one.
public final class OverviewRatios {

    private static final Pattern RATIO =
            Pattern.compile("(?iu).*(?:%|soliditet|andel|solidity|ratio|procent|per cent).*");
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final int YEARS = 4;

    private final Grid grid;
    private final int[] years;
    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private OverviewRatios(Grid grid) {
        this.grid = grid;
        var columns = new Columns(grid);
        years =
                IntStream.range(1, grid.columns())
                        .filter(it -> columns.period(it).isPresent())
                        .toArray();
    }

    public static Found in(Reading reading) {
        return reading.grids()
                .map(it -> new OverviewRatios(it).found())
                .reduce(Found.NOTHING, Found::and);
    }

    private Found found() {
        if (years.length >= YEARS) {
            var ratios = grid.rows().stream().filter(this::isRatio).toList();
            var amounts = ratios.isEmpty() ? List.<Grid.Row>of() : amounts();
            ratios.forEach(it -> look(it, amounts));
        }
        return new Found(remarks, tried, tried - remarks.size(), Map.of());
    }

    private boolean isRatio(Grid.Row row) {
        var numbers = numbers(row);
        return numbers.size() == years.length
                && numbers.stream()
                        .allMatch(it -> it.exact().magnitude().compareTo(Fraction.of(1_000)) < 0)
                && (numbers.stream().allMatch(PrintedNumber::isPercent)
                        || RATIO.matcher(row.label()).matches());
    }

    private List<PrintedNumber> numbers(Grid.Row row) {
        return IntStream.of(years)
                .mapToObj(it -> row.cells().get(it).number())
                .flatMap(Optional::stream)
                .toList();
    }

    /// Two rows of which the first is such a share of the second.
    private record Pair(Grid.Row part, Grid.Row whole) {}

    private List<Grid.Row> amounts() {
        return grid.rows().stream()
                .filter(it -> !isRatio(it))
                .filter(it -> numbers(it).size() == years.length)
                .filter(it -> numbers(it).stream().noneMatch(n -> n.exact().isZero()))
                .toList();
    }

    private void look(Grid.Row ratio, List<Grid.Row> amounts) {
        Pair best = null;
        var most = 0;
        for (var part : amounts)
            for (var whole : amounts) {
                if (part.equals(whole)) continue;
                var fits = fits(ratio, new Pair(part, whole));
                if (fits > most) {
                    most = fits;
                    best = new Pair(part, whole);
                }
            }
        if (best == null || most < YEARS - 1 || most < years.length - 1) return;
        tried += years.length;
        for (var at = 0; at < years.length; at++)
            if (!isRight(ratio, best, at)) remarks.add(remark(ratio, best, at));
    }

    private int fits(Grid.Row ratio, Pair pair) {
        return (int)
                IntStream.range(0, years.length).filter(it -> isRight(ratio, pair, it)).count();
    }

    /// The amounts are rounded themselves, so the share may be one of a small range.
    private boolean isRight(Grid.Row ratio, Pair pair, int year) {
        var part = numbers(pair.part()).get(year);
        var whole = numbers(pair.whole()).get(year);
        var said = numbers(ratio).get(year);
        var share = share(part, whole);
        var off =
                part.precision()
                        .plus(whole.precision())
                        .times(HUNDRED)
                        .dividedBy(whole.exact().magnitude());
        return new Rounded(said.exact(), said.precision().plus(off)).covers(share);
    }

    private static Fraction share(PrintedNumber part, PrintedNumber whole) {
        return part.exact().times(HUNDRED).dividedBy(whole.exact());
    }

    private Remark remark(Grid.Row ratio, Pair pair, int year) {
        var part = numbers(pair.part()).get(year);
        var whole = numbers(pair.whole()).get(year);
        var said = numbers(ratio).get(year);
        var head = new Columns(grid).head(years[year]);
        return new Remark(
                Remark.Sort.STATEMENT,
                Sureness.LIKELY,
                ratio.spot(),
                ratio.label(),
                List.of(part.printed(), whole.printed(), said.printed(), head),
                Phrase.of(
                        "proofreading.statement.ratio",
                        ratio.label(),
                        head,
                        pair.part().label(),
                        pair.whole().label(),
                        Numbers.write(share(part, whole), 1, Language.SV),
                        said.printed()),
                Optional.empty(),
                Phrase.of("proofreading.statement.remedy"));
    }
}

package se.fyrklover.proofreading.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A column of percentages says of each row what it says of the others: its part of the total, or
/// of the column beside it.
///
/// How the column is reckoned is what most of its rows follow; only a row that breaks that is told.
public final class GridShares implements Check {

    private static final Pattern SHARE = Sought.pattern("%|\\b(?:andel|procent|percent|share)\\b");
    private static final Fraction HUNDREDTH = Fraction.of(1, 100);
    private static final int ENOUGH = 3;

    /// A percentage of a row, with what it should be by one way of reckoning.
    private record Tried(
            Grid.Row row, PrintedNumber printed, Fraction part, Fraction whole, Fraction share) {

        Rounded said() {
            return new Rounded(
                    printed.exact().times(HUNDREDTH), printed.precision().times(HUNDREDTH));
        }

        boolean holds() {
            return said().covers(share) || said().isCutFrom(share);
        }
    }

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        reading.grids()
                .forEach(grid -> {
                    var heads = new Heads(grid);
                    var shares =
                            IntStream.range(1, grid.columns())
                                    .filter(it -> isShares(grid, heads, it))
                                    .collect(BitSet::new, BitSet::set, BitSet::or);
                    shares.stream().forEach(it -> look(grid, it, shares, tally));
                });
        return tally.found();
    }

    private static Optional<PrintedNumber> number(Grid.Row row, int column) {
        return row.cells().get(column).number();
    }

    private static boolean isShares(Grid grid, Heads heads, int column) {
        var numbers = grid.rows().stream().flatMap(it -> number(it, column).stream()).toList();
        var signed = numbers.stream().filter(PrintedNumber::isPercent).count();
        return numbers.size() >= ENOUGH
                && (signed * 2 > numbers.size() || SHARE.matcher(heads.above(column)).find());
    }

    private static void look(Grid grid, int column, BitSet shares, Tally tally) {
        var others =
                IntStream.range(1, grid.columns()).filter(it -> !shares.get(it)).boxed().toList();
        var ways =
                Stream.concat(
                                others.stream().map(it -> ofTotal(grid, column, it)),
                                others.stream()
                                        .flatMap(one ->
                                                others.stream()
                                                        .filter(it -> !it.equals(one))
                                                        .flatMap(other ->
                                                                ofOther(grid, column, one, other))))
                        .filter(it -> it.size() >= ENOUGH)
                        .toList();
        var best =
                ways.stream()
                        .max(
                                Comparator.comparingLong(
                                        it -> it.stream().filter(Tried::holds).count()));
        best.ifPresent(it -> judge(it, ways, tally));
    }

    private static List<Tried> ofTotal(Grid grid, int column, int parts) {
        var rows =
                grid.rows().stream()
                        .filter(it ->
                                number(it, parts).isPresent() && number(it, column).isPresent())
                        .toList();
        var total =
                rows.stream()
                        .filter(it -> Line.isTotal(it.cells().getFirst().text()))
                        .flatMap(it -> number(it, parts).stream())
                        .map(PrintedNumber::exact)
                        .findFirst()
                        .orElseGet(() ->
                                rows.stream()
                                        .flatMap(it -> number(it, parts).stream())
                                        .map(PrintedNumber::exact)
                                        .reduce(Fraction.ZERO, Fraction::plus));
        if (total.sign() <= 0) return List.of();
        return rows.stream()
                .map(it -> {
                    var part = number(it, parts).orElseThrow().exact();
                    return new Tried(
                            it,
                            number(it, column).orElseThrow(),
                            part,
                            total,
                            part.dividedBy(total));
                })
                .toList();
    }

    /// One of the other, and how far they are apart by the other.
    private static Stream<List<Tried>> ofOther(Grid grid, int column, int one, int other) {
        var of = new ArrayList<Tried>();
        var apart = new ArrayList<Tried>();
        for (var row : grid.rows()) {
            var part = number(row, one);
            var whole = number(row, other);
            var printed = number(row, column);
            if (part.isEmpty()
                    || whole.isEmpty()
                    || printed.isEmpty()
                    || whole.get().exact().isZero()) continue;
            var share = part.get().exact().dividedBy(whole.get().exact());
            of.add(new Tried(row, printed.get(), part.get().exact(), whole.get().exact(), share));
            apart.add(
                    new Tried(
                            row,
                            printed.get(),
                            part.get().exact(),
                            whole.get().exact(),
                            share.minus(Fraction.of(1))));
        }
        return Stream.of(of, apart);
    }

    private static void judge(List<Tried> way, List<List<Tried>> ways, Tally tally) {
        var holds = way.stream().filter(Tried::holds).count();
        if (holds < ENOUGH
                || holds * 3 < way.size() * 2L
                || way.stream().filter(Tried::holds).map(Tried::share).distinct().count() < 2) {
            tally.unclear("proofreading.text.unclear.base");
            return;
        }
        for (var tried : way)
            if (tried.holds()) tally.agrees();
            else if (ways.stream()
                    .flatMap(List::stream)
                    .anyMatch(it -> it.row().equals(tried.row()) && it.said().covers(it.share())))
                tally.unclear("proofreading.text.unclear.base");
            else
                tally.remark(
                        remark(
                                tried,
                                holds >= 4 && holds * 5 >= way.size() * 4L
                                        ? Sureness.CERTAIN
                                        : Sureness.LIKELY));
    }

    private static Remark remark(Tried tried, Sureness sureness) {
        var decimals = Math.max(0, tried.printed().value().scale());
        return Remarks.at(
                Remark.Sort.SHARE,
                sureness,
                tried.row().spot(),
                tried.row().label(),
                List.of(written(tried.part()), written(tried.whole()), tried.printed().printed()),
                Phrase.of(
                        "proofreading.text.grid-share",
                        tried.row().label(),
                        written(tried.part()),
                        written(tried.whole()),
                        Remarks.percent(tried.share(), decimals + 1),
                        tried.printed().printed()));
    }

    private static String written(Fraction number) {
        return Numbers.write(
                number, number.denominator().equals(BigInteger.ONE) ? 0 : 1, Language.SV);
    }
}

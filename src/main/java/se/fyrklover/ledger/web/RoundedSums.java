package se.fyrklover.ledger.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// Sums of a table whose parts, each rounded as it is shown, do not make what is shown as the sum.
public final class RoundedSums {

    private RoundedSums() {}

    /// A sum that seems wrong and is not.
    ///
    /// @param parts what its parts come to as they are shown
    /// @param shown the sum as it is shown
    record Off(Figure sum, BigDecimal parts, BigDecimal shown) {}

    /// What a reader of a table must know to add it up; empty where it adds up.
    public static String said(Page page, YearTable table, PrintedUnit in) {
        var shown =
                table.rows().stream()
                        .flatMap(it -> it.cells().stream())
                        .flatMap(Optional::stream)
                        .toList();
        return said(page, shown, in);
    }

    public static String said(Page page, Collection<Figure> shown, PrintedUnit in) {
        var off = of(shown, in);
        if (off.isEmpty()) return "";
        return page.say(
                "ledger.unit.rounded",
                off.stream().map(it -> said(page, it)).collect(Collectors.joining("; ")));
    }

    private static String said(Page page, Off off) {
        var scope = off.sum().scope();
        var named = scope.facets().isEmpty() ? "" : ", " + page.words().narrowed(scope);
        return page.say(
                "ledger.unit.off",
                page.say(off.sum().definition().label()) + named,
                page.words().period(scope.period()),
                written(page, off.shown()),
                written(page, off.parts()));
    }

    private static String written(Page page, BigDecimal number) {
        return Numbers.write(Fraction.of(number), 0, page.words().language());
    }

    /// Those whose parts all stand in the table; kronor are shown as they are.
    static List<Off> of(Collection<Figure> shown, PrintedUnit in) {
        var ids = new HashSet<Figure.Identity>();
        shown.forEach(it -> ids.add(it.identity()));
        var off = new ArrayList<Off>();
        for (var figure : shown) {
            if (!isAmount(figure, in)) continue;
            var parts = figure.formula().parts();
            if (parts.size() < 2
                    || !parts.stream().allMatch(it -> ids.contains(it.identity()))
                    || !parts.stream().allMatch(it -> isAmount(it, in))) continue;
            sum(figure.formula(), in)
                    .map(it -> new Off(figure, it, rounded(figure, in)))
                    .filter(it -> it.parts().compareTo(it.shown()) != 0)
                    .ifPresent(off::add);
        }
        return off;
    }

    private static boolean isAmount(Figure figure, PrintedUnit in) {
        return in.isMultipleOf(figure.definition().unit())
                && figure.outcome() instanceof Outcome.Known;
    }

    private static Optional<BigDecimal> sum(Formula formula, PrintedUnit in) {
        return switch (formula) {
            case Formula.Sum(var parts) -> Optional.of(sum(parts, in));
            case Formula.Difference(var from, var less) ->
                    Optional.of(rounded(from, in).subtract(sum(less, in)));
            default -> Optional.empty();
        };
    }

    private static BigDecimal sum(List<Figure> parts, PrintedUnit in) {
        return parts.stream().map(it -> rounded(it, in)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounded(Figure figure, PrintedUnit in) {
        return figure.outcome().amountOr(Fraction.ZERO).dividedBy(in.each()).rounded(0);
    }
}

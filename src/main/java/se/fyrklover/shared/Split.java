package se.fyrklover.shared;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Divides an amount by the largest remainder, in exact integers.
final class Split {

    /// A part on the way: what it has got, and what was cut off its exact share.
    private record Part(int position, Fraction weight, long got, Fraction cutOff) {}

    private Split() {}

    static List<Money> of(Money whole, List<Fraction> weights, Money unit) {
        if (whole.ore() < 0 || unit.ore() <= 0 || whole.within() != 0)
            throw new IllegalArgumentException("cannot divide " + whole + " by " + unit);
        if (weights.stream().anyMatch(it -> it.sign() < 0))
            throw new IllegalArgumentException("a negative weight");
        var all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        if (all.isZero()) throw new IllegalArgumentException("nothing to divide by");
        var parts = new ArrayList<Part>();
        for (var at = 0; at < weights.size(); at++)
            parts.add(cut(at, weights.get(at), whole, all, unit.ore()));
        var left = whole.ore() - parts.stream().mapToLong(Part::got).sum();
        var amounts = new ArrayList<>(parts.stream().map(Part::got).toList());
        for (var part : parts.stream().sorted(NEXT).toList()) {
            if (left == 0) break;
            var more = Math.min(left, unit.ore());
            amounts.set(part.position(), part.got() + more);
            left -= more;
        }
        return amounts.stream().map(Money::new).toList();
    }

    private static final Comparator<Part> NEXT =
            Comparator.comparing(Part::cutOff)
                    .thenComparing(Part::weight)
                    .reversed()
                    .thenComparingInt(Part::position);

    private static Part cut(int position, Fraction weight, Money whole, Fraction all, long unit) {
        var exact = Fraction.of(whole.ore()).times(weight).dividedBy(all);
        var units =
                exact.numerator().divide(exact.denominator().multiply(BigInteger.valueOf(unit)));
        var got = Math.multiplyExact(units.longValueExact(), unit);
        return new Part(position, weight, got, exact.minus(Fraction.of(got)));
    }
}

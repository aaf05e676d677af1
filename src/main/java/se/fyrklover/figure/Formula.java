package se.fyrklover.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// How a figure comes about; sealed, so that each output can render it with its numbers.
public sealed interface Formula {

    /// What comes of it, in the unit of the figure.
    Outcome outcome(Unit unit);

    /// The figures that it is made of, in the order in which a reader meets them.
    List<Figure> parts();

    /// How far the exact value may be from what comes of it, because what it is made of was written
    /// in rounded numbers; zero where nothing was rounded.
    default Fraction rounding() {
        return parts().stream().map(Figure::rounding).reduce(Fraction.ZERO, Fraction::plus);
    }

    /// Written by somebody at a place.
    ///
    /// @param remark what a reader must know to read it rightly
    /// @param rounding how far the exact value may be from what was written
    record Reported(Outcome said, Place place, Optional<Phrase> remark, Fraction rounding)
            implements Formula {

        public Reported(Outcome said, Place place, Optional<Phrase> remark) {
            this(said, place, remark, Fraction.ZERO);
        }

        public static Reported at(Place place, Outcome said) {
            return new Reported(said, place, Optional.empty());
        }

        public static Reported at(Place place, Money amount) {
            return new Reported(
                    new Outcome.Known(Quantity.of(amount)),
                    place,
                    Optional.empty(),
                    amount.withinKronor());
        }

        @Override
        public Outcome outcome(Unit unit) {
            return said;
        }

        @Override
        public List<Figure> parts() {
            return List.of();
        }
    }

    /// Follows from how the records are read, where none was written: `why` says which reading.
    record Inferred(Outcome follows, Phrase why) implements Formula {

        /// Nobody has said; `why` tells what is missing.
        public static Inferred missing(String key, Object... arguments) {
            var why = Phrase.of(key, arguments);
            return new Inferred(new Outcome.Missing(List.of(why)), why);
        }

        @Override
        public Outcome outcome(Unit unit) {
            return follows;
        }

        @Override
        public List<Figure> parts() {
            return List.of();
        }
    }

    /// Summed from records that are too many to be figures of their own.
    record Selected(Outcome sum, Selection selection) implements Formula {

        @Override
        public Outcome outcome(Unit unit) {
            return sum;
        }

        @Override
        public List<Figure> parts() {
            return List.of();
        }
    }

    record Sum(List<Figure> parts) implements Formula {

        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome outcome(Unit unit) {
            return Outcome.combine(
                    outcomes(parts, unit),
                    unit,
                    amounts -> amounts.stream().reduce(Fraction.ZERO, Fraction::plus));
        }
    }

    /// What is left of the first when the others are taken away.
    record Difference(Figure from, List<Figure> less) implements Formula {

        public Difference {
            less = List.copyOf(less);
        }

        @Override
        public Outcome outcome(Unit unit) {
            return Outcome.combine(
                    outcomes(parts(), unit),
                    unit,
                    amounts ->
                            amounts.stream().skip(1).reduce(amounts.getFirst(), Fraction::minus));
        }

        @Override
        public List<Figure> parts() {
            return Stream.concat(Stream.of(from), less.stream()).toList();
        }
    }

    /// The same amount with the other sign, as a cost in an income statement.
    record Negation(Figure of) implements Formula {

        @Override
        public Outcome outcome(Unit unit) {
            return Outcome.combine(
                    outcomes(parts(), unit), unit, amounts -> amounts.getFirst().negated());
        }

        @Override
        public List<Figure> parts() {
            return List.of(of);
        }
    }

    /// A part of a whole; of nothing there is no share.
    record Share(Figure part, Figure whole) implements Formula {

        public Share {
            if (part.definition().unit() != whole.definition().unit())
                throw new IllegalArgumentException(
                        "a share of another unit: " + part + " of " + whole);
        }

        @Override
        public Outcome outcome(Unit unit) {
            if (whole.outcome() instanceof Outcome.Known(var none) && none.amount().isZero())
                return Outcome.Missing.of("figure.share-of-nothing");
            return Outcome.combine(
                    List.of(part.outcome(), whole.outcome()),
                    unit,
                    amounts -> amounts.getFirst().dividedBy(amounts.getLast()));
        }

        @Override
        public List<Figure> parts() {
            return List.of(part, whole);
        }

        @Override
        public Fraction rounding() {
            var divisor = whole.outcome().amountOr(Fraction.ZERO).magnitude();
            if (divisor.isZero()) return Fraction.ZERO;
            var share = part.outcome().amountOr(Fraction.ZERO).magnitude().dividedBy(divisor);
            return part.rounding().plus(share.times(whole.rounding())).dividedBy(divisor);
        }
    }

    /// Factors multiplied, each in its own unit: persons, months and kronor for each of them.
    record Product(List<Figure> parts) implements Formula {

        public Product {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome outcome(Unit unit) {
            return Outcome.combine(
                    parts.stream().map(Figure::outcome).toList(),
                    unit,
                    amounts -> amounts.stream().reduce(Fraction.of(1), Fraction::times));
        }

        @Override
        public Fraction rounding() {
            return Fraction.ZERO;
        }
    }

    /// The mean of values that stand for classes, each as often as its class counts.
    record Mean(List<Weighted> classes) implements Formula {

        /// How many there are in a class, and the value that stands for it.
        public record Weighted(Figure count, Fraction value) {}

        public Mean {
            classes = List.copyOf(classes);
        }

        @Override
        public Outcome outcome(Unit unit) {
            var counts = parts().stream().map(Figure::outcome).toList();
            var all = counts.stream().map(it -> it.amountOr(Fraction.ZERO));
            if (all.allMatch(Fraction::isZero)
                    && counts.stream().allMatch(Outcome.Known.class::isInstance))
                return Outcome.Missing.of("figure.mean-of-nothing");
            return Outcome.combine(counts, unit, this::mean);
        }

        private Fraction mean(List<Fraction> counts) {
            var sum = Fraction.ZERO;
            var number = Fraction.ZERO;
            for (var at = 0; at < counts.size(); at++) {
                sum = sum.plus(counts.get(at).times(classes.get(at).value()));
                number = number.plus(counts.get(at));
            }
            return sum.dividedBy(number);
        }

        @Override
        public List<Figure> parts() {
            return classes.stream().map(Weighted::count).toList();
        }

        @Override
        public Fraction rounding() {
            return Fraction.ZERO;
        }
    }

    /// What of an amount lies above one limit and, where there is one, up to another.
    record Band(Figure of, Fraction above, Optional<Fraction> upTo) implements Formula {

        @Override
        public Outcome outcome(Unit unit) {
            return Outcome.combine(
                    outcomes(parts(), unit), unit, amounts -> within(amounts.getFirst()));
        }

        private Fraction within(Fraction amount) {
            var capped =
                    upTo.filter(limit -> amount.compareTo(limit) > 0).orElse(amount).minus(above);
            return capped.sign() < 0 ? Fraction.ZERO : capped;
        }

        @Override
        public List<Figure> parts() {
            return List.of(of);
        }
    }

    /// Whether a figure is as a target wants it.
    record Compared(Figure of, Comparison comparison, Figure target) implements Formula {

        /// How a figure may stand to its target.
        public enum Comparison {
            AT_LEAST,
            AT_MOST,
            /// Neither above nor below zero by more than the target.
            WITHIN
        }

        @Override
        public Outcome outcome(Unit unit) {
            return Outcome.combine(
                    outcomes(parts(), target.definition().unit()),
                    unit,
                    amounts -> holds(amounts.getFirst(), amounts.getLast()));
        }

        private Fraction holds(Fraction value, Fraction wanted) {
            var holds =
                    switch (comparison) {
                        case AT_LEAST -> value.compareTo(wanted) >= 0;
                        case AT_MOST -> value.compareTo(wanted) <= 0;
                        case WITHIN -> value.magnitude().compareTo(wanted) <= 0;
                    };
            return holds ? Fraction.of(1) : Fraction.ZERO;
        }

        @Override
        public List<Figure> parts() {
            return List.of(of, target);
        }

        @Override
        public Fraction rounding() {
            return Fraction.ZERO;
        }
    }

    /// Whether all of several things hold; one that does not is enough to know that not all do.
    record Every(List<Figure> parts) implements Formula {

        public Every {
            parts = List.copyOf(parts);
        }

        @Override
        public Outcome outcome(Unit unit) {
            var outcomes = outcomes(parts, unit);
            if (outcomes.stream().anyMatch(it -> it.amountOr(Fraction.of(1)).isZero()))
                return Outcome.known(0, unit);
            return Outcome.combine(outcomes, unit, _ -> Fraction.of(1));
        }
    }

    private static List<Outcome> outcomes(List<Figure> parts, Unit unit) {
        for (var part : parts)
            if (part.definition().unit() != unit)
                throw new IllegalArgumentException(part + " is not in " + unit);
        return parts.stream().map(Figure::outcome).toList();
    }
}

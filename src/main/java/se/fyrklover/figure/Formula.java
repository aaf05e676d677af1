package se.fyrklover.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// How a figure comes about; sealed, so that each output can render it with its numbers.
public sealed interface Formula {

    /// What comes of it, in the unit of the figure.
    Outcome outcome(Unit unit);

    /// The figures that it is made of, in the order in which a reader meets them.
    List<Figure> parts();

    /// Written by somebody at a place; `remark` says what a reader must know to read it rightly.
    record Reported(Outcome said, Place place, Optional<Phrase> remark) implements Formula {

        public static Reported at(Place place, Outcome said) {
            return new Reported(said, place, Optional.empty());
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
    }

    private static List<Outcome> outcomes(List<Figure> parts, Unit unit) {
        for (var part : parts)
            if (part.definition().unit() != unit)
                throw new IllegalArgumentException(part + " is not in " + unit);
        return parts.stream().map(Figure::outcome).toList();
    }
}

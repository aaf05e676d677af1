package se.fyrklover.figure;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// What is known of a figure. Zero, unknown and withheld are three different answers.
public sealed interface Outcome {

    record Known(Quantity quantity) implements Outcome {}

    /// `what` lists each thing that is missing.
    record Missing(List<Phrase> what) implements Outcome {

        public Missing {
            what = List.copyOf(what);
        }

        public static Missing of(String key, Object... arguments) {
            return new Missing(List.of(Phrase.of(key, arguments)));
        }
    }

    record Withheld(Phrase why) implements Outcome {}

    /// What is known of it as a number, else the other.
    default Fraction amountOr(Fraction other) {
        return this instanceof Known(var quantity) ? quantity.amount() : other;
    }

    static Known known(long count, Unit unit) {
        return new Known(Quantity.of(count, unit));
    }

    /// Combines what is known, and keeps the most restrictive where something is not: withheld
    /// before missing before known.
    static Outcome combine(
            Collection<Outcome> parts, Unit unit, Function<List<Fraction>, Fraction> combination) {
        for (var part : parts) if (part instanceof Withheld) return part;
        var missing =
                parts.stream()
                        .flatMap(part -> part instanceof Missing(var what) ? what.stream() : null)
                        .distinct()
                        .toList();
        if (!missing.isEmpty()) return new Missing(missing);
        var amounts = parts.stream().map(part -> ((Known) part).quantity().amount()).toList();
        return new Known(new Quantity(combination.apply(amounts), unit));
    }
}

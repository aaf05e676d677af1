package se.fyrklover.proofreading.check;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.shared.Fraction;

/// What a number of participants counts in a year's movements; the order matters, as "kvar från
/// föregående år" opens the year and "nya kvar vid årets slut" closes it.
@SuppressWarnings("ImmutableEnumChecker") // what is sought stays the same
enum Movement {
    OPENING(
            "ingående|vid (?:årets|periodens) början|(?:kvar |pågående )?från (?:föregående|tidigare|förra) år\\p{L}*|började (?:året|perioden)|at (?:the )?(?:start|beginning)|opening|carried over"),
    CLOSING(
            "utgående|vid (?:årets|periodens) slut|kvar|kvarvarande|kvarstår|kvarstod|pågående|at (?:the )?end|remain\\p{L}*|ongoing|closing"),
    NEW(
            "\\p{L}*nyinskriv\\p{L}*|nya|tillkom\\p{L}*|startade|påbörja\\p{L}*|skrevs in|började|inskrivna under|new|joined|enrolled|started"),
    ENDED(
            "\\p{L}*avslut\\p{L}*|\\p{L}*utskriv\\p{L}*|skrevs ut|lämnade|slutade|exited|ended|completed|left");

    private final Sought words;

    Movement(String words) {
        this.words = Sought.of("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    /// The one that the words speak of.
    static Optional<Movement> in(String text) {
        return Arrays.stream(values()).filter(it -> it.words.isIn(text)).findFirst();
    }

    /// What opening, new and ended make, where all three are there.
    static Optional<Fraction> left(Map<Movement, Fraction> counts) {
        return count(counts, OPENING)
                .flatMap(opening ->
                        count(counts, NEW)
                                .flatMap(added ->
                                        count(counts, ENDED)
                                                .map(it -> opening.plus(added).minus(it))));
    }

    private static Optional<Fraction> count(Map<Movement, Fraction> counts, Movement movement) {
        return Optional.ofNullable(counts.get(movement));
    }
}

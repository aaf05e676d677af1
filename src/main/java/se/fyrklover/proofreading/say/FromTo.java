package se.fyrklover.proofreading.say;

import java.util.Optional;

/// A change that is told: "från 40 svar till 55 svar", "till 80 % från tidigare 75 %", or as what
/// is [Compared].
public record FromTo(Said from, Said to) {

    private static final String LEAD =
            "(?:\\s*(?:totalt|ca\\.?|cirka|tidigare|förra årets|fjolårets|about|kr))*\\s*$";
    private static final Sought FROM = Sought.of("\\b(?:från|from)" + LEAD);
    private static final Sought TO = Sought.of("\\b(?:till|to)" + LEAD);
    private static final int FAR = 60;

    /// The only change in a sentence.
    public static Optional<FromTo> in(Sentence sentence) {
        Optional<FromTo> found = Optional.empty();
        var said = sentence.said();
        for (var at = 0; at + 1 < said.size(); at++) {
            var one = said.get(at);
            var next = said.get(at + 1);
            if (!isOfOneKind(one, next) || sentence.between(one, next).length() > FAR) continue;
            var change = change(sentence, one, next);
            if (change.isPresent() && found.isPresent()) return Optional.empty();
            if (change.isPresent()) found = change;
        }
        return found;
    }

    private static Optional<FromTo> change(Sentence sentence, Said one, Said next) {
        var before = sentence.before(one);
        var between = sentence.between(one, next);
        if (FROM.isIn(before) && TO.isIn(between)) return Optional.of(new FromTo(one, next));
        if (TO.isIn(before) && FROM.isIn(between)) return Optional.of(new FromTo(next, one));
        return Compared.in(sentence, one, next);
    }

    private static boolean isOfOneKind(Said one, Said next) {
        return !one.is(Measure.TIME)
                && !one.is(Measure.MONTHS)
                && !one.is(Measure.POINTS)
                && one.amount().sign() > 0
                && (one.is(next.measure()) || (one.counts() && next.counts()));
    }
}

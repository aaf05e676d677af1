package se.fyrklover.proofreading.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// Shares of one whole make a hundred percent, and are shares of a number that was told.
///
/// A percentage point more or less may be rounding, and where one may give several answers they
/// make more.
public final class SharesOfOne implements TextCheck {

    private static final Fraction ONE = Fraction.of(1);
    private static final Fraction FAR = Fraction.of(8, 100);
    private static final int NEAR = 8;

    private static final Sought SEVERAL =
            Sought.of(
                    "\\b(?:flera (?:svar|alternativ|val|källor|orsaker|skäl|insatser)|flersvar\\p{L}*|fler än ett|several|more than one)\\b");
    private static final Sought NOT_PARTS =
            Sought.of(
                    "\\b(?:ök\\p{L}*|minsk\\p{L}*|mål\\p{L}*|ska|skall|jämfört|förra|föregående|tidigare|från|varav|därav|respektive|resp|increase\\p{L}*|from|goal|avvik\\p{L}*|anställ\\p{L}*|tjänst\\p{L}*|heltid)\\b|\\+");
    private static final Sought OF_SOME = Sought.of("^\\s*(?:av|of)\\s");
    private static final Pattern LINK =
            Sought.pattern(".*(?:,|\\boch\\b|\\bsamt\\b|\\bmedan\\b|\\band\\b|\\bwhile\\b).*");
    private static final Pattern ANSWERS =
            Sought.pattern(
                    "(?:\\p{L}+ )?(?:svar|enkäter|svarande|enkätsvar|formulär|ärenden|answers|responses)");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            var shares = sentence.of(Measure.PERCENT).toList();
            var around = sentences.subList(Math.max(0, at - NEAR), at + 1);
            if (arePartsOfOne(sentence, shares)
                    && around.stream().noneMatch(it -> SEVERAL.isIn(it.text())))
                look(sentence, shares, around, tally);
        }
        return tally.found();
    }

    private static boolean arePartsOfOne(Sentence sentence, List<Said> shares) {
        if (shares.size() < 2
                || NOT_PARTS.isIn(sentence.text())
                || shares.stream()
                        .anyMatch(it -> it.manner() != Manner.EXACT || it.amount().sign() < 0))
            return false;
        for (var at = 0; at < shares.size(); at++) {
            if (OF_SOME.isIn(sentence.after(shares.get(at))) && at > 0) return false;
            if (at > 0
                    && !LINK.matcher(
                                    sentence.text()
                                            .substring(
                                                    shares.get(at - 1).to(), shares.get(at).from()))
                            .matches()) return false;
        }
        return shares.size() > 2
                || areOpposites(sentence.after(shares.get(0)), sentence.after(shares.get(1)));
    }

    private static final Sought DIVIDED =
            Sought.of("\\b(?:fördel\\p{L}*|divided|distribut\\p{L}*)\\b");
    private static final Pattern ANY_VERB =
            Sought.pattern("(?:är|har|var|hade|av|i|på|till|is|are|have|of|in)");

    /// Shares of three groups, or of three questions, are listed in the same way; those of one
    /// answer say the same verb of each.
    private static boolean areSurelyParts(Sentence sentence, List<Said> shares) {
        if (shares.size() == 2 || DIVIDED.isIn(sentence.text())) return true;
        var words = shares.stream().map(it -> firstWord(sentence.after(it))).distinct().toList();
        return words.size() == 1
                && !words.getFirst().isEmpty()
                && !ANY_VERB.matcher(words.getFirst()).matches();
    }

    private static String firstWord(String text) {
        return text.strip().split("[^\\p{L}]+", 2)[0];
    }

    private static boolean areOpposites(String one, String other) {
        return Opposite.ALL.stream().anyMatch(it -> it.holds(one, other));
    }

    /// Two that make the whole.
    private record Opposite(Pattern one, Pattern other) {

        static final List<Opposite> ALL =
                List.of(
                        of("ja", "nej"),
                        of("kvinnor|kvinna|women", "män|man|men"),
                        of("yes", "no"));

        private static Opposite of(String one, String other) {
            return new Opposite(
                    Sought.pattern("^\\s*(?:\\p{L}+ )?(?:" + one + ")\\b"),
                    Sought.pattern("^\\s*(?:\\p{L}+ )?(?:" + other + ")\\b"));
        }

        boolean holds(String first, String second) {
            return (one.matcher(first).find() && other.matcher(second).find())
                    || (other.matcher(first).find() && one.matcher(second).find());
        }
    }

    private static void look(
            Sentence sentence, List<Said> shares, List<Sentence> around, Tally tally) {
        var sum = shares.stream().map(Said::amount).reduce(Fraction.ZERO, Fraction::plus);
        var precision =
                shares.stream()
                        .map(it -> it.rounded().precision())
                        .reduce(Fraction.ZERO, Fraction::plus);
        if (new Rounded(sum, precision).covers(ONE)) {
            tally.agrees();
            base(around, shares).ifPresent(it -> lookAtBase(sentence, shares, around, it, tally));
        } else if (sum.minus(ONE).magnitude().compareTo(FAR) <= 0
                && areSurelyParts(sentence, shares))
            tally.remark(
                    Remarks.of(
                            Remark.Sort.SHARES_OF_ONE,
                            Sureness.LIKELY,
                            sentence,
                            Phrase.of(
                                    "proofreading.text.shares-of-one",
                                    listed(shares),
                                    Remarks.percent(
                                            sum,
                                            Math.max(
                                                    0,
                                                    shares.getFirst().number().value().scale()))),
                            shares.toArray(Said[]::new)));
    }

    private static String listed(List<Said> shares) {
        return shares.stream().map(Said::printed).collect(Collectors.joining(" + "));
    }

    private static List<Said> bases(List<Sentence> around, List<Said> shares) {
        var decimals = Math.max(0, shares.getFirst().number().value().scale());
        return around.stream()
                .filter(it -> it.spot().section().equals(around.getLast().spot().section()))
                .flatMap(it -> it.said().stream())
                .filter(it ->
                        it.counts()
                                && it.manner() == Manner.EXACT
                                && Rounded.isCountable(it.amount()))
                .filter(it -> it.is(Measure.PERSONS) || ANSWERS.matcher(it.noun()).matches())
                .filter(it -> it.amount().compareTo(Fraction.of(10)) >= 0)
                .filter(it ->
                        it.amount().compareTo(Fraction.of((long) Math.pow(10, 2 + decimals))) < 0)
                .toList();
    }

    private static Optional<Said> base(List<Sentence> around, List<Said> shares) {
        return bases(around, shares).stream().max(Comparator.comparing(Said::amount));
    }

    private static void lookAtBase(
            Sentence sentence, List<Said> shares, List<Sentence> around, Said base, Tally tally) {
        if (bases(around, shares).stream()
                .anyMatch(it ->
                        shares.stream()
                                .allMatch(share -> share.rounded().isReachableOf(it.amount())))) {
            tally.agrees();
            return;
        }
        var missed =
                shares.stream().filter(it -> !it.rounded().isReachableOf(base.amount())).toList();
        tally.remark(
                Remarks.of(
                        Remark.Sort.IMPOSSIBLE_PERCENT,
                        Sureness.LIKELY,
                        sentence,
                        Phrase.of(
                                "proofreading.text.impossible-of-base",
                                missed.stream()
                                        .map(Said::printed)
                                        .collect(Collectors.joining(", ")),
                                base.number().value().toBigInteger().longValue()),
                        missed.toArray(Said[]::new)));
    }
}

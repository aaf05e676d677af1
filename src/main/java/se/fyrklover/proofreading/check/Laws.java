package se.fyrklover.proofreading.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Nearest;
import se.fyrklover.shared.Phrase;

/// A law is cited by its own number, and by one that held in the year of the report.
public final class Laws implements TextCheck {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d:])(1[789]\\d{2}|20\\d{2}):(\\d{1,4})(?![\\d:])");
    private static final int NEAR = 110;
    private static final Sought FORMER =
            Sought.of(
                    "\\b(?:tidigare|dåvarande|äldre|upphäv\\p{L}*|ersatt\\p{L}*|ersätt\\p{L}*|före den|enligt den gamla|former|repealed)\\b");
    private static final Pattern NO_LAW =
            Sought.pattern(
                    "\\b(?:prop|proposition\\p{L}*|SOU|Ds|dir|bet|skr|HSLF-FS|SOSFS|RKR|dnr|diarie\\p{L}*|förordning\\p{L}*)\\.?\\s*$");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var year = ReportYear.of(reading, sentences);
        for (var sentence : sentences) {
            var match = NUMBER.matcher(sentence.text());
            while (match.find()) {
                var before =
                        sentence.text().substring(Math.max(0, match.start() - NEAR), match.start());
                if (!NO_LAW.matcher(before.replace("(", "")).find())
                    look(
                            sentence,
                            match.group(),
                            before,
                            sentence.text().substring(match.end()),
                            year,
                            tally);
            }
        }
        return tally.found();
    }

    private static void look(
            Sentence sentence,
            String number,
            String before,
            String after,
            Optional<Integer> year,
            Tally tally) {
        var words = clause(before);
        var named =
                Law.namedIn(
                        words
                                + " "
                                + after.substring(0, Math.min(after.length(), 70))
                                        .split("[.;(]", 2)[0]);
        var known = Law.numbered(number);
        if (named.isEmpty() || named.stream().anyMatch(it -> it.id().equals(number))) {
            known.ifPresent(it -> held(sentence, it, year, tally));
            return;
        }
        var right =
                named.stream()
                        .filter(it -> year.map(it::holdsIn).orElse(it.repealed().isEmpty()))
                        .findFirst()
                        .orElse(named.getFirst());
        var near = Nearest.to(number, List.of(right.id()), _ -> 2).isPresent();
        if (near || isRightBefore(words, right))
            tally.remark(
                    remark(
                            sentence,
                            near ? Sureness.CERTAIN : Sureness.LIKELY,
                            number,
                            Phrase.of("proofreading.text.law", right.title(), right.id(), number)));
        else tally.agrees();
    }

    private static boolean isRightBefore(String words, Law law) {
        return law.words().stream()
                .anyMatch(it ->
                        words.toLowerCase(Locale.ROOT)
                                .matches("(?s).*" + Pattern.quote(it) + "\\p{L}*[\\s(,]*"));
    }

    /// The words since the last number of a law: another law's name stands before that.
    private static String clause(String before) {
        var match = NUMBER.matcher(before);
        var from = 0;
        while (match.find()) from = match.end();
        return before.substring(from);
    }

    private static void held(Sentence sentence, Law law, Optional<Integer> year, Tally tally) {
        if (law.repealed().isEmpty()
                || year.isEmpty()
                || law.holdsIn(year.get())
                || FORMER.isIn(sentence.text())) {
            tally.agrees();
            return;
        }
        tally.remark(
                remark(
                        sentence,
                        Sureness.CERTAIN,
                        law.id(),
                        Phrase.of(
                                "proofreading.text.law-repealed",
                                law.title(),
                                law.id(),
                                law.repealed().map(LocalDate::toString).orElse(""),
                                law.replacedBy().orElse("–"))));
    }

    private static Remark remark(Sentence sentence, Sureness sureness, String number, Phrase says) {
        return Remarks.at(
                Remark.Sort.LAW,
                sureness,
                sentence.spot(),
                sentence.shown(),
                List.of(number),
                says);
    }
}

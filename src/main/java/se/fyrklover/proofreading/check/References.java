package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// A report speaks of its own year where it is meant to, and organisation numbers are right.
public final class References implements TextCheck {

    private static final Pattern OWN =
            Sought.pattern(
                    "\\b(?:årsredovisning(?:en)?|verksamhetsberättelse(?:n)?|årsbokslut(?:et)?|annual report)\\s+(?:för|for)\\s+(?:år\\s+)?((?:19|20)\\d{2})\\b");
    private static final Sought MUST = Sought.of("\\b(?:ska|skall|kommer att|must|shall)\\b");
    private static final Sought BACK =
            Sought.of(
                    "\\b(?:föregående|jämför\\p{L}*|tidigare|förra|ansvarsfrihet\\p{L}*|fastställande\\p{L}*|fastställa|fastställdes|beslut\\p{L}*|godkän\\p{L}*|previous|enligt)\\b");
    private static final Pattern HEADING =
            Sought.pattern(
                    "(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:resultaträkning|balansräkning|kassaflödesanalys|driftredovisning|investeringsredovisning|måluppfyllelse|resultat|uppföljning|utfall|verksamhetsberättelse|förvaltningsberättelse|årsredovisning|årets verksamhet|ekonomiskt utfall|income statement|balance sheet)\\p{L}*(?:\\s+\\p{L}+){0,3}\\s+((?:19|20)\\d{2})\\s*");
    private static final Pattern ORGANISATION =
            Sought.pattern(
                    "\\borg(?:anisations)?\\.?\\s*-?\\s*(?:nr|nummer|no|number)\\.?\\s*:?\\s*(?:är\\s+)?(\\d{6}\\s?[-\\u2010-\\u2013]?\\s?\\d{4})(?!\\d)");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var year = ReportYear.of(reading, sentences);
        for (var sentence : sentences) {
            year.ifPresent(it -> {
                own(sentence, it, tally);
                heading(sentence, it, tally);
            });
            organisation(sentence, tally);
        }
        return tally.found();
    }

    /// What must be in the annual report is meant for this one.
    private static void own(Sentence sentence, int year, Tally tally) {
        var match = OWN.matcher(sentence.text());
        if (!match.find() || !MUST.isIn(sentence.text()) || BACK.isIn(sentence.text())) return;
        var named = Integer.parseInt(match.group(1));
        if (named == year || named > year) tally.agrees();
        else tally.remark(remark(sentence, Sureness.LIKELY, named, year));
    }

    private static void heading(Sentence sentence, int year, Tally tally) {
        var match = HEADING.matcher(sentence.text());
        if (!match.matches() || BACK.isIn(sentence.text())) return;
        var named = Integer.parseInt(match.group(1));
        if (named == year) tally.agrees();
        else if (named < year && named >= year - 2)
            tally.remark(remark(sentence, Sureness.LIKELY, named, year));
    }

    private static Remark remark(Sentence sentence, Sureness sureness, int named, int year) {
        return Remarks.at(
                Remark.Sort.YEAR,
                sureness,
                sentence.spot(),
                sentence.shown(),
                List.of("" + named),
                Phrase.of("proofreading.text.year", "" + named, "" + year));
    }

    private static void organisation(Sentence sentence, Tally tally) {
        var match = ORGANISATION.matcher(sentence.text());
        while (match.find())
            Pointers.number(sentence.spot(), sentence.shown(), match.group(1), tally);
    }
}

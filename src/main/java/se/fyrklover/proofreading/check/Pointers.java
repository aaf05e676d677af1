package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// A sentence points to no appendix that is not listed, a heading to no closing of another year,
/// and the organisation number in a table is right.
public final class Pointers implements TextCheck {

    private static final Pattern APPENDIX =
            Sought.pattern("\\b(?:se|enligt|i|see|in)\\s+(?:bilaga|appendix)\\s+(\\d{1,2})\\b");
    private static final Pattern CLOSING =
            Sought.pattern(
                    "(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:delårsbokslut|delårsrapport|bokslut|interim report|interim accounts|closing)\\D{0,40}((?:19|20)\\d{2})(?:-\\d\\d-\\d\\d)?\\s*");
    private static final Sought BACK =
            Sought.of(
                    "\\b(?:föregående|jämför\\p{L}*|tidigare|förra|fastställ\\p{L}*|previous|compar\\p{L}*)\\b");
    private static final Pattern ORGANISATION =
            Sought.pattern(
                    "\\s*(?:org(?:anisations)?\\.?\\s*-?\\s*(?:nr|nummer)|(?:company |corporate )?(?:reg(?:istration)?|organi[sz]ation)\\.? (?:no|number))\\.?\\s*:?\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*(\\d{6}\\s?[-\\u2010-\\u2013]?\\s?\\d{4})\\s*");
    private static final Pattern REGISTERED =
            Sought.pattern(
                    "\\breg(?:istration)?\\.? (?:no|number)\\.?:?\\s*(\\d{6}\\s?[-\\u2010-\\u2013]?\\s?\\d{4})(?!\\d)");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var listed = AppendixCount.listed(Line.of(reading));
        listed.ifPresent(it -> sentences.forEach(sentence -> appendix(sentence, it, tally)));
        var year = ReportYear.of(reading, sentences);
        reading.parts().stream()
                .filter(Reading.Heading.class::isInstance)
                .map(Reading.Heading.class::cast)
                .forEach(heading -> year.ifPresent(it -> closing(heading, it, tally)));
        for (var sentence : sentences) {
            var match = REGISTERED.matcher(sentence.text());
            while (match.find()) number(sentence.spot(), sentence.shown(), match.group(1), tally);
        }
        reading.grids().flatMap(it -> it.rows().stream()).forEach(it -> row(it, tally));
        return tally.found();
    }

    private static void appendix(Sentence sentence, int listed, Tally tally) {
        var match = APPENDIX.matcher(sentence.text());
        while (match.find())
            if (Integer.parseInt(match.group(1)) <= listed) tally.agrees();
            else
                tally.remark(
                        Remarks.of(
                                Remark.Sort.APPENDICES,
                                Sureness.LIKELY,
                                sentence,
                                Phrase.of(
                                        "proofreading.text.appendix-missing",
                                        match.group(1),
                                        (long) listed)));
    }

    private static void closing(Reading.Heading heading, int year, Tally tally) {
        var match = CLOSING.matcher(heading.text());
        if (!match.matches() || BACK.isIn(heading.text())) return;
        var named = Integer.parseInt(match.group(1));
        if (named == year) tally.agrees();
        else if (named < year && named >= year - 2)
            tally.remark(
                    Remarks.at(
                            Remark.Sort.YEAR,
                            Sureness.LIKELY,
                            heading.spot(),
                            heading.text(),
                            List.of("" + named),
                            Phrase.of("proofreading.text.year", "" + named, "" + year)));
    }

    private static void row(Grid.Row row, Tally tally) {
        for (var at = 0; at + 1 < row.cells().size(); at++) {
            var match = NUMBER.matcher(row.cells().get(at + 1).text());
            if (match.matches() && ORGANISATION.matcher(row.cells().get(at).text()).matches())
                number(row.spot(), row.label(), match.group(1), tally);
        }
    }

    /// Whether an organisation number has its check digit.
    static void number(Spot spot, String words, String number, Tally tally) {
        if (OrganisationNumber.parse(number.replaceAll("\\D", "")) instanceof Parsed.Read)
            tally.agrees();
        else
            tally.remark(
                    Remarks.at(
                            Remark.Sort.ORGANISATION_NUMBER,
                            Sureness.CERTAIN,
                            spot,
                            words,
                            List.of(number),
                            Phrase.of("proofreading.text.organisation-number", number)));
    }
}

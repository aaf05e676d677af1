package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Sentences;

/// What one of those that a summary names says of itself, in an appendix or a chapter of its own.
///
/// @param counts how many participants it says that it has, the first time that it says so
record Appendix(String name, List<Line> lines, Map<Population, Line> counts) {

    private static final int FAR = 120;
    private static final int LONG = 160;
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:insatsens|projektets|verksamhetens|aktivitetens)?\\s?(?:namn|name)\\s*:\\s*",
                    ANY_CASE);
    private static final Pattern OPENS =
            Pattern.compile(
                    "\\b(?:insats(?:ens)?|projekt(?:ets)?|verksamhet(?:ens)?|bilaga|appendix|\\p{L}*redovisning|\\p{L}*rapport|report|namn|name)\\b",
                    ANY_CASE);

    /// The appendices of those names, among the lines after the summary.
    static List<Appendix> of(List<String> names, List<Line> lines) {
        var found = new ArrayList<Appendix>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var opened = names.stream().filter(it -> opens(line, it)).toList();
            if (opened.size() != 1) continue;
            var rest = lines.subList(at + 1, Math.min(lines.size(), at + FAR));
            var own = new ArrayList<Line>();
            for (var next : rest) {
                if (names.stream().anyMatch(it -> !it.equals(opened.getFirst()) && opens(next, it)))
                    break;
                own.add(next);
            }
            var appendix = new Appendix(opened.getFirst(), List.copyOf(own), counts(own));
            if (appendix.counts().size() > 1
                    && found.stream().noneMatch(it -> it.name().equals(appendix.name())))
                found.add(appendix);
        }
        return found;
    }

    private static boolean opens(Line line, String name) {
        if (line.text().length() > LONG || line.number().isPresent()) return false;
        var named = NAMED.matcher(line.text());
        if (named.find()) return word(name).matcher(line.text().substring(named.end())).lookingAt();
        var match = word(name).matcher(line.text());
        return line.isShort()
                && match.find()
                && (OPENS.matcher(line.text()).find() || (line.head() && match.start() < 12));
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", ANY_CASE);
    }

    private static Map<Population, Line> counts(List<Line> lines) {
        var counts = new EnumMap<Population, Line>(Population.class);
        for (var line : lines) {
            if (line.number().isPresent()) counted(line, counts);
            else told(line, counts);
        }
        return counts;
    }

    private static void counted(Line line, Map<Population, Line> counts) {
        if (isPlain(line.text()))
            Population.in(last(line.text())).ifPresent(it -> counts.putIfAbsent(it, line));
    }

    /// The end of a label, where words of empty rows stand before it.
    private static String last(String label) {
        var words = label.split("\\s+");
        return String.join(
                " ", Arrays.asList(words).subList(Math.max(0, words.length - 3), words.length));
    }

    /// A label in which a number is left may have lost its columns.
    static boolean isPlain(String label) {
        return Sentences.read(new Spot(0, 0, ""), 0, label).said().stream()
                .allMatch(it ->
                        it.is(Measure.TIME)
                                || label.strip().matches("[<>]?\\s*\\d+(?:\\s*\\p{L}+)?"));
    }

    private static final Pattern TOLD =
            Pattern.compile(
                    "(?<!\\p{L})((?:\\p{L}+ )?antal (?:\\p{L}+ )?deltagare(?: totalt| under året)?)\\s*:?\\s+(\\d+)(?: st\\b)?",
                    ANY_CASE);

    private static void told(Line line, Map<Population, Line> counts) {
        var match = TOLD.matcher(line.text());
        while (match.find()) {
            var number = Grid.Cell.of(match.group(2)).number();
            var told = new Line(line.spot(), match.group(1), number, false, line.part(), false);
            Population.in(match.group(1)).ifPresent(it -> counts.putIfAbsent(it, told));
        }
        for (var sentence : Sentences.split(line.text())) places(line, sentence, counts);
    }

    private static final Pattern A_YEAR =
            Pattern.compile(
                    "\\b(?:årligen|per år|på årsbasis|om året|varje år|a year|platser)\\b",
                    ANY_CASE);

    /// "40 personer deltar årligen".
    private static void places(Line line, String sentence, Map<Population, Line> counts) {
        if (!A_YEAR.matcher(sentence).find()) return;
        var persons =
                Sentences.read(line.spot(), 0, sentence)
                        .of(Measure.PERSONS)
                        .filter(it -> it.counts())
                        .toList();
        if (persons.size() == 1)
            counts.putIfAbsent(
                    Population.PLACES,
                    new Line(
                            line.spot(),
                            sentence,
                            Optional.of(persons.getFirst().number()),
                            false,
                            line.part(),
                            false));
    }
}

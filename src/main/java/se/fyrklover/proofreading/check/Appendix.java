package se.fyrklover.proofreading.check;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Sentences;
import se.fyrklover.proofreading.say.Sought;

/// What one of those that a summary names says of itself, in an appendix or a chapter of its own.
///
/// @param counts how many participants it says that it has, the first time that it says so
record Appendix(String name, List<Line> lines, Map<Population, Line> counts) {

    private static final int FAR = 120;
    private static final Pattern ONE_NUMBER = Pattern.compile("[<>]?\\s*\\d+(?:\\s*\\p{L}+)?");

    /// The lines of a reading, with those that can open an appendix.
    static final class Pages {

        private final List<Line> lines;
        private final Openers openers;
        private final Map<Stretch, Map<Population, Line>> counted = new HashMap<>();

        private Pages(List<Line> lines) {
            this.lines = lines;
            this.openers = Openers.of(lines);
        }

        /// Lines that one appendix may have.
        private record Stretch(int from, int end) {}

        static Pages of(List<Line> lines) {
            return new Pages(lines);
        }

        /// The appendices of the names that a summary has, after that part of the reading.
        List<Appendix> after(int part, List<String> names) {
            var wanted = Set.copyOf(names).size();
            var opened = openers.after(part, names);
            var found = new LinkedHashMap<String, Appendix>();
            for (var at = 0; at < opened.size() && found.size() < wanted; at++) {
                var own = opened.get(at).names();
                if (own.size() != 1 || found.containsKey(own.getFirst())) continue;
                var stretch = stretch(opened, at);
                var counts = counted.computeIfAbsent(stretch, it -> counts(lines(it)));
                if (counts.size() > 1)
                    found.put(own.getFirst(), new Appendix(own.getFirst(), lines(stretch), counts));
            }
            return List.copyOf(found.values());
        }

        /// Until the next line that opens one of another name, and not too far.
        private Stretch stretch(List<Openers.Opened> opened, int at) {
            var own = opened.get(at);
            var end = Math.min(lines.size(), own.at() + FAR);
            for (var next : opened.subList(at + 1, opened.size())) {
                if (next.at() >= end) break;
                if (!own.names().containsAll(next.names())) end = next.at();
            }
            return new Stretch(own.at() + 1, Math.max(own.at() + 1, end));
        }

        private List<Line> lines(Stretch stretch) {
            return lines.subList(stretch.from(), stretch.end());
        }
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
                .allMatch(it -> it.is(Measure.TIME) || ONE_NUMBER.matcher(label.strip()).matches());
    }

    private static final Pattern TOLD =
            Sought.pattern(
                    "(?<!\\p{L})((?:\\p{L}+ )?antal (?:\\p{L}+ )?deltagare(?: totalt| under året)?)\\s*:?\\s+(\\d+)(?: st\\b)?");

    private static void told(Line line, Map<Population, Line> counts) {
        var match = TOLD.matcher(line.text());
        while (match.find()) {
            var number = Grid.Cell.of(match.group(2)).number();
            var told = new Line(line.spot(), match.group(1), number, false, line.part(), false);
            Population.in(match.group(1)).ifPresent(it -> counts.putIfAbsent(it, told));
        }
        for (var sentence : Sentences.split(line.text())) places(line, sentence, counts);
    }

    private static final Sought A_YEAR =
            Sought.of("\\b(?:årligen|per år|på årsbasis|om året|varje år|a year|platser)\\b");

    /// "40 personer deltar årligen".
    private static void places(Line line, String sentence, Map<Population, Line> counts) {
        if (!A_YEAR.isIn(sentence)) return;
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

package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int EARLY = 12;
    private static final Pattern ONE_NUMBER = Pattern.compile("[<>]?\\s*\\d+(?:\\s*\\p{L}+)?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:insatsens|projektets|verksamhetens|aktivitetens)?\\s?(?:namn|name)\\s*:\\s*",
                    ANY_CASE);
    private static final Pattern OPENS =
            Pattern.compile(
                    "\\b(?:insats(?:ens)?|projekt(?:ets)?|verksamhet(?:ens)?|bilaga|appendix|\\p{L}*redovisning|\\p{L}*rapport|report|namn|name)\\b",
                    ANY_CASE);

    /// The lines of a reading, with those that can open an appendix.
    record Pages(List<Line> lines, List<Opener> openers) {

        static Pages of(List<Line> lines) {
            return new Pages(
                    lines,
                    IntStream.range(0, lines.size())
                            .boxed()
                            .flatMap(it -> Opener.of(it, lines.get(it)).stream())
                            .toList());
        }

        /// The appendices of the names that a summary has, after that part of the reading.
        List<Appendix> after(int part, List<String> names) {
            return Appendix.of(
                    names,
                    lines,
                    openers.stream().filter(it -> lines.get(it.at()).part() > part).toList());
        }
    }

    private static List<Appendix> of(List<String> names, List<Line> lines, List<Opener> openers) {
        var words = new Names(names);
        var found = new LinkedHashMap<String, Appendix>();
        for (var at = 0; at < openers.size(); at++) {
            var opened = words.openedBy(openers.get(at));
            if (opened.size() != 1 || found.containsKey(opened.getFirst())) continue;
            var from = openers.get(at).at() + 1;
            var end = Math.min(lines.size(), from - 1 + FAR);
            for (var next : openers.subList(at + 1, openers.size())) {
                if (next.at() >= end) break;
                if (words.openedBy(next).stream().anyMatch(it -> !it.equals(opened.getFirst())))
                    end = next.at();
            }
            var own = List.copyOf(lines.subList(from, Math.max(from, end)));
            var counts = counts(own);
            if (counts.size() > 1)
                found.put(opened.getFirst(), new Appendix(opened.getFirst(), own, counts));
        }
        return List.copyOf(found.values());
    }

    /// A line that may open an appendix, whatever name it has.
    ///
    /// @param at which line it is
    /// @param name what is told as a name
    /// @param early whether a name opens it only at its beginning
    record Opener(int at, String text, Optional<String> name, boolean early) {

        static Optional<Opener> of(int at, Line line) {
            var text = line.text();
            if (text.length() > LONG || line.number().isPresent()) return Optional.empty();
            var named = NAMED.matcher(text);
            if (named.find())
                return Optional.of(
                        new Opener(at, text, Optional.of(text.substring(named.end())), false));
            var opens = line.isShort() && OPENS.matcher(text).find();
            return opens || (line.isShort() && line.head())
                    ? Optional.of(new Opener(at, text, Optional.empty(), !opens))
                    : Optional.empty();
        }

        private boolean opens(Pattern word) {
            if (name.isPresent()) return word.matcher(name.get()).lookingAt();
            var match = word.matcher(text);
            return match.find() && (!early || match.start() < EARLY);
        }
    }

    /// The names of a summary, made ready to be looked for.
    private record Names(List<String> names, List<Pattern> words, Pattern any) {

        Names(List<String> names) {
            this(
                    names,
                    names.stream().map(it -> word(Pattern.quote(it))).toList(),
                    word(
                            names.stream()
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|", "(?:", ")"))));
        }

        private static Pattern word(String quoted) {
            return Pattern.compile("(?<!\\p{L})" + quoted + "(?!\\p{L})", ANY_CASE);
        }

        List<String> openedBy(Opener line) {
            if (!any.matcher(line.text()).find()) return List.of();
            return IntStream.range(0, names.size())
                    .filter(it -> line.opens(words.get(it)))
                    .mapToObj(names::get)
                    .toList();
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

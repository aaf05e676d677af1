package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.say.Sought;

/// The lines of a reading that may open an appendix, by the words in them.
///
/// A name is looked for once, and only where one of its words stands, however many summaries have
/// it.
final class Openers {

    private static final int LONG = 160;
    private static final int EARLY = 12;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NAMED =
            Sought.pattern(
                    "\\b(?:insatsens|projektets|verksamhetens|aktivitetens)?\\s?(?:namn|name)\\s*:\\s*");
    private static final Sought OPENS =
            Sought.of(
                    "\\b(?:insats(?:ens)?|projekt(?:ets)?|verksamhet(?:ens)?|bilaga|appendix|\\p{L}*redovisning|\\p{L}*rapport|report|namn|name)\\b");

    private final List<Opener> all;
    private final Map<String, List<Opener>> byWord = new HashMap<>();
    private final Map<String, List<Opener>> byName = new HashMap<>();

    private Openers(List<Opener> all) {
        this.all = all;
        for (var one : all)
            words(one.text())
                    .distinct()
                    .forEach(it -> byWord.computeIfAbsent(it, _ -> new ArrayList<>()).add(one));
    }

    static Openers of(List<Line> lines) {
        return new Openers(
                IntStream.range(0, lines.size())
                        .boxed()
                        .flatMap(it -> of(it, lines.get(it)).stream())
                        .toList());
    }

    /// A line that may open an appendix, whatever name it has.
    ///
    /// @param at which line it is
    /// @param part which part of the reading it is of
    /// @param name what is told as a name
    /// @param early whether a name opens it only at its beginning
    private record Opener(int at, int part, String text, Optional<String> name, boolean early) {

        boolean opens(Pattern word) {
            if (name.isPresent()) return word.matcher(name.get()).lookingAt();
            var match = word.matcher(text);
            return match.find() && (!early || match.start() < EARLY);
        }
    }

    private static Optional<Opener> of(int at, Line line) {
        var text = line.text();
        if (text.length() > LONG || line.number().isPresent()) return Optional.empty();
        var named = NAMED.matcher(text);
        if (named.find()) {
            var name = Optional.of(text.substring(named.end()));
            return Optional.of(new Opener(at, line.part(), text, name, false));
        }
        var opens = line.isShort() && OPENS.isIn(text);
        return opens || (line.isShort() && line.head())
                ? Optional.of(new Opener(at, line.part(), text, Optional.empty(), !opens))
                : Optional.empty();
    }

    /// A line and the names that it opens.
    record Opened(int at, List<String> names) {}

    /// The lines that open one of the names after that part of the reading, in their order.
    List<Opened> after(int part, List<String> names) {
        var opened = new TreeMap<Integer, List<String>>();
        for (var name : names)
            for (var one : byName.computeIfAbsent(name, this::openedBy)) {
                Patience.goOn();
                if (one.part() > part)
                    opened.computeIfAbsent(one.at(), _ -> new ArrayList<>()).add(name);
            }
        return opened.entrySet().stream()
                .map(it -> new Opened(it.getKey(), it.getValue()))
                .toList();
    }

    private List<Opener> openedBy(String name) {
        var word = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", ANY_CASE);
        return where(name).stream().filter(it -> it.opens(word)).toList();
    }

    /// Where its rarest word stands; a name without words may stand anywhere.
    private List<Opener> where(String name) {
        return words(name)
                .map(it -> byWord.getOrDefault(it, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(all);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(Openers::small);
    }

    /// As patterns see letters whose size does not matter.
    private static String small(String word) {
        return word.codePoints()
                .map(it -> Character.toLowerCase(Character.toUpperCase(it)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

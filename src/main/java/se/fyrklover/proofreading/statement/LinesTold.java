package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Stretch;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// What a sentence says that the year's result, equity, cash or assets are is what the statements
/// have.
public final class LinesTold {

    private static final String IS =
            "(?:\\s+(?:för|under|per|vid|for|in|at|on)\\s[^,.;]{0,40}?)?"
                    + "\\s+(?:blev|är|var|uppgår|uppgick|uppgår till|uppgick till|was|is|amounted to|amounts to|totalled)(?:\\s+(?:vid|per|under|at|in)\\s[^,.;]{1,30}?)?(?:\\s+(?:till|to|på|ett överskott på|ett underskott på|därmed|plus|minus))*\\s*$";
    private static final Map<String, Pattern> LINES =
            Map.of(
                    "result",
                    line(
                            "årets resultat|resultatet för året|result for the year|profit for the year"),
                    "equity",
                    line(
                            "(?:det |förbundets )?(?:egna|eget) kapital(?:et)?|(?:the |total )?equity"),
                    "cash",
                    line("(?:de |förbundets )?likvida med(?:el|len)"),
                    "assets",
                    line("balansomslutningen|summa tillgångar|total assets"));
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?iu)\\b(?:\\p{L}*budget\\p{L}*|\\p{L}*prognos\\p{L}*|mål\\p{L}*|plan\\p{L}*|inklusive|exklusive|exkl|inkl|före|justera\\p{L}*|forecast|planned|excluding|including)\\b");
    private static final Pattern MORE =
            Pattern.compile(
                    "(?iu)^\\s*(?:bättre|sämre|högre|lägre|mer|mindre|över|under|better|worse|higher|lower|more|less|above|below)\\b.*");
    private static final Pattern OPENS =
            Pattern.compile("(?iu)\\b(?:ingående|(?:årets|periodens) början|opening|beginning)\\b");

    private final List<Told> told;
    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private LinesTold(List<Told> told) {
        this.told = told;
    }

    private static Pattern line(String names) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + names + ")" + IS);
    }

    public static Found in(Reading reading, List<Sentence> sentences) {
        var lines = new LinesTold(Told.all(reading).stream().map(Told::plain).toList());
        if (!lines.told.isEmpty()) sentences.forEach(lines::look);
        return new Found(lines.remarks, lines.tried, lines.tried - lines.remarks.size(), Map.of());
    }

    private void look(Sentence sentence) {
        if (sentence.of(Measure.KRONOR).findAny().isEmpty()
                || OTHER.matcher(sentence.text()).find()
                || OPENS.matcher(sentence.text()).find()
                || Stretch.isPart(sentence.text())) return;
        LINES.forEach((line, name) ->
                sentence.of(Measure.KRONOR)
                        .filter(it -> it.manner() == Manner.EXACT && !it.rate())
                        .filter(it -> name.matcher(sentence.before(it)).find())
                        .filter(it -> !MORE.matcher(sentence.after(it)).matches())
                        .findFirst()
                        .ifPresent(it -> compare(sentence, it, line)));
    }

    /// The year that the sentence names; where it names none, the newest that the statements have.
    private Optional<Integer> year(Sentence sentence, List<Told> same) {
        var named = sentence.years().stream().distinct().toList();
        return named.isEmpty()
                ? same.stream().map(it -> it.period().year()).max(Integer::compare)
                : Optional.of(named.getFirst()).filter(_ -> named.size() == 1);
    }

    private void compare(Sentence sentence, Said said, String line) {
        var lines =
                told.stream()
                        .filter(it -> it.line().equals(line) && it.period().part().isEmpty())
                        .toList();
        var year = year(sentence, lines);
        var same =
                lines.stream().filter(it -> year.equals(Optional.of(it.period().year()))).toList();
        if (same.isEmpty()) return;
        tried++;
        if (same.stream().noneMatch(it -> agrees(said, it)))
            remarks.add(remark(sentence, said, same.getFirst()));
    }

    private static boolean agrees(Said said, Told line) {
        var apart = said.amount().magnitude().minus(line.value().magnitude()).magnitude();
        return apart.compareTo(said.rounded().precision().plus(line.off())) <= 0;
    }

    private static Remark remark(Sentence sentence, Said said, Told line) {
        return new Remark(
                Remark.Sort.TWO_VALUES,
                Sureness.LIKELY,
                sentence.spot(),
                sentence.shown(),
                List.of(said.printed(), line.printed(), line.period().toString()),
                Phrase.of(
                        "proofreading.statement.two",
                        line.label(),
                        line.period().toString(),
                        said.printed(),
                        line.label(),
                        line.printed(),
                        String.valueOf(line.spot().line())),
                Optional.empty(),
                Phrase.of("proofreading.statement.remedy"));
    }
}

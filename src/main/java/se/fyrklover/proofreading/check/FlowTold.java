package se.fyrklover.proofreading.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;

/// Those who were there, and the new, less those who ended are those who are left, where a
/// paragraph tells of all four.
public final class FlowTold implements TextCheck {

    private static final Pattern CLAUSE =
            Sought.pattern("[,;]\\s|\\b(?:och|samt|medan|and|while)\\b");
    private static final Sought IN_PART = Sought.of("varav|därav|of whom");
    private static final int WINDOW = 3;

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var at = 0; at < sentences.size(); at++) {
            var from = at;
            for (var length = 1; length <= WINDOW && from + length <= sentences.size(); length++) {
                var near = sentences.subList(from, from + length);
                if (near.getLast().paragraph() != near.getFirst().paragraph()) break;
                var told = told(near);
                if (told.isEmpty()) continue;
                look(near, told.get(), tally);
                at = from + length - 1;
                break;
            }
        }
        return tally.found();
    }

    /// One count of each of the four, and no other.
    private static Optional<Map<Movement, Said>> told(List<Sentence> near) {
        var told = new EnumMap<Movement, Said>(Movement.class);
        for (var sentence : near) {
            if (IN_PART.isIn(sentence.text())) return Optional.empty();
            for (var said : sentence.said()) {
                var movement = Movement.in(clause(sentence, said));
                if (movement.isEmpty() || !said.counts() || said.manner() != Manner.EXACT)
                    return Optional.empty();
                if (told.putIfAbsent(movement.get(), said) != null) return Optional.empty();
            }
        }
        return told.size() == Movement.values().length ? Optional.of(told) : Optional.empty();
    }

    /// The stretch between commas and "och" that holds a number.
    private static String clause(Sentence sentence, Said said) {
        var from = 0;
        var match = CLAUSE.matcher(sentence.text());
        while (match.find()) {
            if (match.start() >= said.from()) return sentence.text().substring(from, match.start());
            from = match.end();
        }
        return sentence.text().substring(from);
    }

    private static void look(List<Sentence> near, Map<Movement, Said> told, Tally tally) {
        var counts = new EnumMap<Movement, Fraction>(Movement.class);
        told.forEach((movement, said) -> counts.put(movement, said.amount()));
        var left = Movement.left(counts).orElseThrow();
        if (left.equals(counts.get(Movement.CLOSING))) tally.agrees();
        else
            tally.remark(
                    Remarks.of(
                            Remark.Sort.FLOW,
                            Sureness.LIKELY,
                            near.getLast(),
                            FlowOfFour.says(
                                    told.values().stream().map(Said::printed).toList(), left),
                            told.values().toArray(Said[]::new)));
    }
}

package se.fyrklover.ledger.requirement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.fyrklover.shared.Fraction;

/// What a year's result does to what is to be restored: a surplus restores the oldest deficit
/// first, a deficit is to be restored from then on.
///
/// @param result the balanced-budget result
/// @param lines one for each deficit that was open, the oldest first, and the year's own
public record RestorationYear(int year, Fraction result, List<Line> lines) {

    /// One deficit over the year.
    ///
    /// @param deficit the year that it is of
    /// @param atStart what was to be restored, or what the year itself fell short of
    /// @param waived what is not to be restored, on synnerliga skäl (kommunallagen 11:13)
    /// @param above how much of the surplus went to older deficits
    public record Line(
            int deficit, Fraction atStart, Fraction waived, Fraction above, Fraction restored) {

        public Fraction left() {
            return atStart.minus(waived).minus(restored);
        }
    }

    public RestorationYear {
        lines = List.copyOf(lines);
    }

    /// A year after which some deficits are open.
    ///
    /// @param waived what was decided this year not to be restored, by the year of the deficit
    public static RestorationYear of(
            int year, Fraction result, List<Deficit> open, Map<Integer, Fraction> waived) {
        var lines = new ArrayList<Line>();
        var surplus = result.sign() > 0 ? result : Fraction.ZERO;
        var used = Fraction.ZERO;
        for (var deficit : open.stream().sorted(Comparator.comparingInt(Deficit::year)).toList()) {
            var freed = least(deficit.left(), of(waived, deficit.year()));
            var restored = least(deficit.left().minus(freed), surplus.minus(used));
            lines.add(new Line(deficit.year(), deficit.left(), freed, used, restored));
            used = used.plus(restored);
        }
        if (result.sign() < 0) {
            var own = result.negated();
            lines.add(new Line(year, own, least(own, of(waived, year)), used, Fraction.ZERO));
        }
        return new RestorationYear(year, result, lines);
    }

    /// Year after year, beginning with nothing to restore.
    ///
    /// @param waived by the year in which it was decided, and then by the year of the deficit
    public static List<RestorationYear> over(
            SequencedMap<Integer, Fraction> results, Map<Integer, Map<Integer, Fraction>> waived) {
        return over(results, List.of(), waived);
    }

    /// Year after year, beginning with some deficits open.
    public static List<RestorationYear> over(
            SequencedMap<Integer, Fraction> results,
            List<Deficit> open,
            Map<Integer, Map<Integer, Fraction>> waived) {
        var years = new ArrayList<RestorationYear>();
        var left = open;
        for (var result : new TreeMap<>(results).entrySet()) {
            var year =
                    of(
                            result.getKey(),
                            result.getValue(),
                            left,
                            waived.getOrDefault(result.getKey(), Map.of()));
            years.add(year);
            left = year.open();
        }
        return years;
    }

    private static Fraction of(Map<Integer, Fraction> waived, int year) {
        return waived.getOrDefault(year, Fraction.ZERO);
    }

    private static Fraction least(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// What was to be restored when the year began.
    public Fraction toRestore() {
        return sum(it -> it.deficit() == year ? Fraction.ZERO : it.atStart());
    }

    public Fraction restored() {
        return sum(Line::restored);
    }

    public Fraction waived() {
        return sum(Line::waived);
    }

    /// What is to be restored when the year has ended.
    public Fraction left() {
        return sum(Line::left);
    }

    /// What of it ought to have been restored by then.
    public Fraction overdue() {
        return sum(it -> Deficit.isOverdue(it.deficit(), year) ? it.left() : Fraction.ZERO);
    }

    private Fraction sum(Function<Line, Fraction> of) {
        return lines.stream().map(of).reduce(Fraction.ZERO, Fraction::plus);
    }

    /// The deficits that go on to the next year.
    public List<Deficit> open() {
        return lines.stream()
                .filter(it -> it.left().sign() > 0)
                .map(it -> new Deficit(it.deficit(), it.left()))
                .toList();
    }
}

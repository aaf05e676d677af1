package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Orders what may hold in a table by how much more it says than chance would.
final class Ranking {

    private static final double NEEDED = 8;
    private static final double NEEDED_OF_ONE_MORE = 1;
    private static final double WORD = 5;
    private static final double WAY = 1.5;
    private static final double SHAPED = 8;
    private static final int OFTEN = 3;
    private static final double EXACT = 10;
    private static final int EACH = 40;

    /// @param net how many bits are left when the chance of finding any such is taken off
    record Ranked(SumPattern pattern, double net) {}

    private final Hints hints;
    private final int items;
    private final Guesses guesses;
    private final Map<Guess, Weighed> patterns = new HashMap<>();
    private final Map<Integer, Weighed> beside = new HashMap<>();
    private final Map<Integer, Set<Integer>> forms = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> ways = new HashMap<>();

    Ranking(Hints hints, int items, Guesses guesses) {
        this.hints = hints;
        this.items = items;
        this.guesses = guesses;
    }

    void add(Guess guess, Weighed weighed) {
        patterns.put(guess, weighed);
        var pattern = weighed.pattern();
        if (pattern.bits() < SHAPED) return;
        if (isBeside(pattern)) beside.merge(guess.total(), weighed, Weighed::or);
        var form = guesses.shape(guess).form();
        if (form > 0) forms.computeIfAbsent(form, _ -> new HashSet<>()).add(guess.total());
        ways.computeIfAbsent(pattern.way(), _ -> new HashMap<>())
                .merge(guess.total(), pattern.bits(), Math::max);
    }

    /// Whether what stands right beside its total holds so often to the unit that nothing in the
    /// table is rounded.
    boolean isExact() {
        return beside.values().stream().mapToDouble(Weighed::exact).sum() >= EXACT;
    }

    /// The best first, and not too many of one total.
    ///
    /// @param exact whether nothing in the table is rounded
    List<Ranked> best(boolean exact) {
        Map<Integer, Integer> taken = new HashMap<>();
        List<Ranked> best = new ArrayList<>();
        var fuller = new Fuller();
        var ranked = ranked(exact);
        if (!exact)
            for (var each : ranked) if (isBeside(each.pattern())) fuller.add(each.pattern());
        for (var each : ranked)
            if ((isBeside(each.pattern()) || !fuller.isThere(each.pattern()))
                    && taken.merge(each.pattern().total(), 1, Integer::sum) <= EACH) best.add(each);
        return best;
    }

    /// Of a form that costs nothing: a run that begins or ends right at its total.
    private boolean isBeside(SumPattern pattern) {
        return guesses.shape(Guess.of(pattern)).price() == 0;
    }

    private List<Ranked> ranked(boolean exact) {
        var way = Math.signum(bits(1) - bits(-1));
        return patterns.entrySet().stream()
                .map(it -> ranked(it.getKey(), it.getValue(), way, exact))
                .filter(it ->
                        it.net() >= NEEDED
                                || (it.net() >= NEEDED_OF_ONE_MORE && isOneMore(it.pattern())))
                .sorted(
                        Comparator.comparingDouble((Ranked it) -> -it.net())
                                .thenComparingInt(it -> it.pattern().total())
                                .thenComparingInt(it -> it.pattern().parts().size())
                                .thenComparing(it -> it.pattern().parts().toString()))
                .toList();
    }

    private Ranked ranked(Guess guess, Weighed weighed, double way, boolean exact) {
        var pattern = weighed.pattern();
        var doubt = exact ? weighed.doubt(isBeside(pattern)) : 0;
        return new Ranked(pattern, net(guess, pattern, way) - doubt);
    }

    /// Called a total and of a form that the table repeats: its own numbers may be few, or zero.
    private boolean isOneMore(SumPattern pattern) {
        var shape = guesses.shape(Guess.of(pattern));
        return hints.totals().get(pattern.total())
                && pattern.broken().isEmpty()
                && shape.price() == 0
                && forms.getOrDefault(shape.form(), Set.of()).size() >= OFTEN;
    }

    private double bits(int way) {
        return ways.getOrDefault(way, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private double net(Guess guess, SumPattern pattern, double way) {
        var word = hints.totals().get(guess.total()) ? WORD : 0;
        return pattern.bits() - tried(guess) + word + way * pattern.way() * WAY;
    }

    /// How many there were to choose among, in bits; fewer when the table repeats the form.
    private double tried(Guess guess) {
        var shape = guesses.shape(guess);
        var any = Weights.bits(8.0 * items * items);
        var same = forms.getOrDefault(shape.form(), Set.of()).size();
        var telling = same >= Math.max(OFTEN, OFTEN * items * Math.pow(2, -SHAPED));
        var repeated = Weights.bits((double) items / Math.max(1, same)) + 8.0 / Math.max(1, same);
        return shape.price() + (telling ? Math.min(any, repeated) : any);
    }
}

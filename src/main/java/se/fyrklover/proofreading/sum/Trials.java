package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fyrklover.proofreading.sum.Formula.Trial;
import se.fyrklover.proofreading.sum.GridTable.Cell;

/// All formulas of a grid as they came out in its lines.
final class Trials {

    private record Place(boolean down, int line) {}

    private record Total(boolean down, Cell cell) {}

    private static final int HELD = 3;

    private final List<Trial> all;
    private final IdentityHashMap<Formula, List<Trial>> agreeing = new IdentityHashMap<>();
    private final IdentityHashMap<Formula, Integer> broken = new IdentityHashMap<>();
    private final Map<Place, List<Trial>> beside = new HashMap<>();

    /// Without those of nothing, and those whose total another formula makes.
    Trials(List<Trial> trials) {
        Set<Total> told = new HashSet<>();
        for (var each : trials)
            if (each.agrees() && each.isTelling()) {
                told.add(total(each));
                agreeing.computeIfAbsent(each.formula(), _ -> new ArrayList<>()).add(each);
            }
        all = new ArrayList<>(trials);
        all.removeIf(it ->
                it.sum().greatest() == 0
                        || (!it.agrees() && told.contains(total(it)) && !isHeld(it)));
        for (var each : all) {
            if (!each.agrees()) broken.merge(each.formula(), 1, Integer::sum);
            beside.computeIfAbsent(place(each), _ -> new ArrayList<>()).add(each);
        }
    }

    /// So sure that what another formula says of a total speaks for a part being wrong.
    boolean isHeld(Trial trial) {
        var often = agreeing(trial.formula()).size();
        return (trial.formula().isClear() && often >= HELD)
                || (trial.formula().isWorded() && often > 0 && Cause.of(trial).isPresent());
    }

    private static Total total(Trial trial) {
        return new Total(trial.formula().down(), trial.total());
    }

    private static Place place(Trial trial) {
        return new Place(trial.formula().down(), trial.line());
    }

    List<Trial> all() {
        return all;
    }

    int agreed() {
        return (int) all.stream().filter(Trial::agrees).count();
    }

    /// Those of a formula that agree and prove something by it.
    List<Trial> agreeing(Formula formula) {
        return agreeing.getOrDefault(formula, List.of());
    }

    int broken(Formula formula) {
        return broken.getOrDefault(formula, 0);
    }

    /// The other formulas in the same line.
    List<Trial> beside(Trial trial) {
        return beside.getOrDefault(place(trial), List.of());
    }

    boolean isRounded() {
        return all.stream().filter(it -> it.agrees() && it.excess() != 0).count() > 1;
    }
}

package se.fyrklover.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// All figures and claims of one association as its records stood: each register reckons each
/// period once, when it is first asked for.
public final class Snapshot {

    private final AssociationId association;
    private final long revision;
    private final List<Figures> registers;
    private final Map<String, Figures> byDefinition;
    private final Claims claims;
    private final NavigableSet<Period> periods;
    private final NavigableSet<Period> lived;
    private final Map<Answer, FigureSet> answers = new HashMap<>();
    private final Set<Answer> underWay = new HashSet<>();
    private final Map<Period, FigureSet> figures = new HashMap<>();
    private final Map<Period, ClaimSet> claimed = new HashMap<>();
    private final Map<Period, List<Passage>> told = new HashMap<>();

    /// What one register says of one period.
    private record Answer(Figures register, Period period) {}

    Snapshot(
            AssociationId association,
            long revision,
            List<Figures> registers,
            Map<String, Figures> byDefinition,
            Claims claims) {
        this.association = association;
        this.revision = revision;
        this.registers = registers;
        this.byDefinition = byDefinition;
        this.claims = claims;
        this.periods = all(register -> register.periods(association));
        this.lived = all(register -> register.lived(association));
    }

    public long revision() {
        return revision;
    }

    /// The periods for which some register has something to answer.
    public NavigableSet<Period> periods() {
        return periods;
    }

    /// Those of them of which some register knows how they went; the others are only planned.
    public NavigableSet<Period> lived() {
        return lived;
    }

    private NavigableSet<Period> all(Function<Figures, NavigableSet<Period>> which) {
        return registers.stream()
                .flatMap(register -> which.apply(register).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public synchronized FigureSet during(Period period) {
        var made = figures.get(period);
        if (made != null) return made;
        var fresh =
                new FigureSet(
                        association,
                        period,
                        registers.stream()
                                .flatMap(register -> answer(register, period).all().stream()));
        figures.put(period, fresh);
        return fresh;
    }

    public synchronized ClaimSet claims(Period period) {
        return claimed.computeIfAbsent(period, it -> new ClaimSet(claims.during(association, it)));
    }

    /// What the registers have in words about a period, in their order.
    public synchronized List<Passage> told(Period period) {
        if (!periods.contains(period)) return List.of();
        return told.computeIfAbsent(
                period,
                it ->
                        registers.stream()
                                .flatMap(register -> register.told(association, it).stream())
                                .toList());
    }

    private FigureSet answer(Figures register, Period period) {
        if (!periods.contains(period)) return new FigureSet(association, period, Stream.empty());
        var asked = new Answer(register, period);
        var made = answers.get(asked);
        if (made != null) return made;
        if (!underWay.add(asked)) throw new IllegalStateException("asked in a circle: " + period);
        try {
            var fresh = register.answer(new Asked(period));
            answers.put(asked, fresh);
            return fresh;
        } finally {
            underWay.remove(asked);
        }
    }

    /// A question within this snapshot.
    private final class Asked implements Question {

        private final Period period;

        Asked(Period period) {
            this.period = period;
        }

        @Override
        public AssociationId association() {
            return association;
        }

        @Override
        public Period period() {
            return period;
        }

        @Override
        public FigureSet among(String definition, Period other) {
            var register = byDefinition.get(definition);
            if (register == null)
                throw new IllegalArgumentException("nobody defines " + definition);
            return answer(register, other);
        }
    }
}

package se.fyrklover.figure;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// All figures and claims of one association as its records stood: each period is reckoned once,
/// when it is first asked for.
public final class Snapshot {

    private final AssociationId association;
    private final long revision;
    private final List<Figures> registers;
    private final Claims claims;
    private final NavigableSet<Period> periods;
    private final Map<Period, FigureSet> figures = new ConcurrentHashMap<>();
    private final Map<Period, ClaimSet> claimed = new ConcurrentHashMap<>();

    Snapshot(AssociationId association, long revision, List<Figures> registers, Claims claims) {
        this.association = association;
        this.revision = revision;
        this.registers = registers;
        this.claims = claims;
        this.periods =
                registers.stream()
                        .flatMap(register -> register.periods(association).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    public long revision() {
        return revision;
    }

    /// The periods for which some register has something to answer.
    public NavigableSet<Period> periods() {
        return periods;
    }

    public FigureSet during(Period period) {
        if (!periods.contains(period))
            return new FigureSet(association, period, java.util.stream.Stream.empty());
        return figures.computeIfAbsent(
                period,
                it ->
                        new FigureSet(
                                association,
                                it,
                                registers.stream()
                                        .flatMap(register ->
                                                register.during(association, it).all().stream())));
    }

    public ClaimSet claims(Period period) {
        if (!periods.contains(period)) return new ClaimSet(List.of());
        return claimed.computeIfAbsent(period, it -> new ClaimSet(claims.during(association, it)));
    }
}
